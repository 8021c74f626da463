import { Inject, Injectable } from '@nestjs/common';

import { DomainError, asId } from '#kernel';

import { PatientLinks } from '../auth/patient-link.js';
import { RUNTIME, type Runtime } from '../config/runtime.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { lockQuote } from '../quotes/quote.store.js';

const LINK_DAYS = 90;
const DAY_MS = 86_400_000;

/** A signed link with which the patient reads and accepts the quote, and later finds the receipts. */
@Injectable()
export class CreatePatientLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly patientLinks: PatientLinks,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async execute(
    write: WriteContext,
    quoteId: string,
  ): Promise<{ readonly url: string; readonly expiresAt: string }> {
    // The link itself is made outside the stored result: a token is never kept in the database.
    const made = await this.unitOfWork.run(
      write,
      { action: 'quote.link', input: { quoteId } },
      async (tx) => {
        const { patientId, state } = await lockQuote(tx, quoteId);
        if (state === 'superseded' || state === 'withdrawn')
          throw new DomainError('QUOTE_NOT_OPEN', { state });
        tx.about('quote', quoteId);
        return { patientId, expiresAt: new Date(tx.now.getTime() + LINK_DAYS * DAY_MS).toISOString() };
      },
    );
    const link = { clinicId: write.actor.clinicId, patientId: made.patientId, quoteId: asId<never>(quoteId) };
    // A preview is not in the audit, so its link opens nothing.
    const token = write.dryRun ? 'preview' : await this.patientLinks.sign(link, new Date(made.expiresAt));
    return { url: `${this.runtime.publicUrl}/p/${token}`, expiresAt: made.expiresAt };
  }
}
