import { Injectable } from '@nestjs/common';

import type { QuoteView } from '#documents';
import { asId, invariant, type PatientId } from '#kernel';

import { PriceVersionCache } from '../catalog/price-version-cache.js';
import { newId } from '../database/new-id.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { renderQuotePdf } from '../documents/render-quote-pdf.js';
import { assertMaySeeQuote, type Actor } from '../http/actor.js';
import type { PdfDocument } from '../http/pdf-file.js';
import { getPatient } from '../patients/patient.store.js';
import { getProvider } from '../providers/provider.store.js';
import { composeQuoteView } from './compose-quote-view.js';
import { getQuote, insertQuoteView, lockQuote, SELECT_QUOTE_VIEW, toQuote } from './quote.store.js';

type Printed = { readonly patientId: PatientId; readonly view: QuoteView | null };

/** The quote as a document; its words are kept from the first time, so every later print equals the first. */
@Injectable()
export class PrintQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly priceVersions: PriceVersionCache,
  ) {}

  async execute(actor: Actor, id: string): Promise<PdfDocument> {
    const view = (await this.find(actor, id)) ?? (await this.keep(actor, id));
    return { title: view.documentTitle, bytes: await renderQuotePdf(view) };
  }

  private async find(actor: Actor, id: string): Promise<QuoteView | null> {
    const { patientId, view } = await this.reader.get<Printed>(actor.clinicId, SELECT_QUOTE_VIEW, [
      actor.clinicId,
      id,
    ]);
    assertMaySeeQuote(actor, { patientId, quoteId: asId(id) });
    return view;
  }

  /** Under the lock of the quote: of two first prints at once, one writes and the other finds it. */
  private async keep(actor: Actor, id: string): Promise<QuoteView> {
    const write = { actor, idempotencyKey: `print-quote:${newId()}`, dryRun: false };
    let view: QuoteView | undefined;
    await this.unitOfWork.run(write, { action: 'quote.print', input: { id } }, async (tx) => {
      await lockQuote(tx, id);
      tx.about('quote', id);
      const [printed] = await tx.query<Printed>(SELECT_QUOTE_VIEW, [tx.clinic.id, id]);
      view = printed?.view ?? (await this.compose(tx, id));
      if (!printed?.view) insertQuoteView(tx, id, view);
      return { id };
    });
    invariant(view !== undefined, 'The print was composed or found.');
    return view;
  }

  private async compose(tx: Tx, id: string): Promise<QuoteView> {
    const quote = toQuote(await getQuote(tx, id));
    const prepared = await this.priceVersions.get(tx, quote.priceVersionId);
    const patient = await getPatient(tx, quote.patientId);
    const provider = quote.providerId && (await getProvider(tx, quote.providerId));
    return composeQuoteView({ quote, prepared, clinic: tx.clinic, patient, ...(provider && { provider }) });
  }
}
