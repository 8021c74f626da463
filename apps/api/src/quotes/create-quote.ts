import { Injectable } from '@nestjs/common';

import { DomainError } from '#kernel';
import { quoteNumber } from '#quotes';

import { findVersionInForce } from '../catalog/price-version.store.js';
import { PriceVersionCache } from '../catalog/price-version-cache.js';
import { nextNumber } from '../database/next-number.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { composeQuote } from './compose-quote.js';
import { toQuoteInput, type CreateQuoteRequest } from './quote.request.js';
import { insertQuote } from './quote.store.js';
import type { Quote } from './quote.js';

/** Prices what was asked for at today's prices and opens it as a numbered quote. */
@Injectable()
export class CreateQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly priceVersions: PriceVersionCache,
  ) {}

  async execute(write: WriteContext, request: CreateQuoteRequest): Promise<Quote> {
    const input = toQuoteInput(request);
    return await this.unitOfWork.run(write, { action: 'quote.create', input }, async (tx) => {
      const year = tx.today.slice(0, 4);
      const [versionId, count] = await Promise.all([
        findVersionInForce(tx, tx.today),
        nextNumber(tx, `quote:${year}`),
      ]);
      if (versionId === undefined) throw new DomainError('PRICE_VERSION_NOT_IN_FORCE');
      const prepared = await this.priceVersions.get(tx, versionId);
      const quote = composeQuote({
        prepared,
        input,
        clinic: tx.clinic,
        today: tx.today,
        number: quoteNumber(Number(year), count, 1),
        revision: 1,
      });
      insertQuote(tx, quote, input);
      tx.about('quote', quote.id);
      return quote;
    });
  }
}
