import { Injectable } from '@nestjs/common';

import type { QuoteView } from '#documents';

import { PriceVersionCache } from '../catalog/price-version-cache.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { renderQuotePdf } from '../documents/render-quote-pdf.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import type { PdfDocument } from '../http/pdf-file.js';
import { getPatient } from '../patients/patient.store.js';
import { getProvider } from '../providers/provider.store.js';
import { composeQuoteView } from './compose-quote-view.js';
import { findQuoteView, getQuote, insertQuoteView, toQuote } from './quote.store.js';

/** The quote as a document; its words are kept from the first time, so every later print equals the first. */
@Injectable()
export class PrintQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly priceVersions: PriceVersionCache,
  ) {}

  async execute(actor: Actor, id: string): Promise<PdfDocument> {
    const view = await this.view(actor, id);
    return { title: view.documentTitle, bytes: await renderQuotePdf(view) };
  }

  private async view(actor: Actor, id: string): Promise<QuoteView> {
    const write = { actor, idempotencyKey: `print-quote:${id}`, dryRun: false };
    return await this.unitOfWork.run(write, { action: 'quote.print', input: { id } }, async (tx) => {
      const quote = toQuote(await getQuote(tx, id));
      assertMaySeePatient(actor, quote.patientId);
      tx.about('quote', id);
      const kept = await findQuoteView(tx, id);
      if (kept) return kept;
      const prepared = await this.priceVersions.get(tx, quote.priceVersionId);
      const patient = await getPatient(tx, quote.patientId);
      const provider = quote.providerId && (await getProvider(tx, quote.providerId));
      const view = composeQuoteView({
        quote,
        prepared,
        clinic: tx.clinic,
        patient,
        ...(provider && { provider }),
      });
      insertQuoteView(tx, quote.id, view);
      return view;
    });
  }
}
