import { Injectable } from '@nestjs/common';

import { DomainError } from '#kernel';

import { findVersionInForce } from '../catalog/price-version.store.js';
import { PriceVersionCache } from '../catalog/price-version-cache.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { composeQuote } from './compose-quote.js';
import { toQuoteInput, type CreateQuoteRequest } from './quote.request.js';
import { insertQuote, lockQuote, setSuperseded } from './quote.store.js';
import type { Quote } from './quote.js';

/** An open quote never changes: a change makes the next revision at today's prices and closes this one. */
@Injectable()
export class ReviseQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly priceVersions: PriceVersionCache,
  ) {}

  async execute(write: WriteContext, id: string, request: CreateQuoteRequest): Promise<Quote> {
    const input = toQuoteInput(request);
    return await this.unitOfWork.run(
      write,
      { action: 'quote.revise', input: { id, ...input } },
      async (tx) => {
        const old = await lockQuote(tx, id);
        if (old.state !== 'open') throw new DomainError('QUOTE_NOT_OPEN', { state: old.state });
        if (old.patientId !== input.patientId) {
          throw new DomainError('VALIDATION_FAILED', {
            field: 'patientId',
            message: 'must be the patient of the quote',
          });
        }
        const versionId = await findVersionInForce(tx, tx.today);
        if (versionId === undefined) throw new DomainError('PRICE_VERSION_NOT_IN_FORCE');
        const prepared = await this.priceVersions.get(tx, versionId);
        const { number, revision } = old;
        const context = { prepared, input, clinic: tx.clinic, today: tx.today };
        const quote = composeQuote({ ...context, number, revision: revision + 1 });
        setSuperseded(tx, id);
        insertQuote(tx, quote, input);
        tx.about('quote', id);
        tx.about('quote', quote.id);
        return quote;
      },
    );
  }
}
