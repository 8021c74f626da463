import { Injectable } from '@nestjs/common';

import { isBefore } from '#calendar';
import { asId, DomainError, type PriceVersionId } from '#kernel';

import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import type { PublishPriceVersionRequest } from './price-version.request.js';
import { lockPriceVersion, retireVersionOf, setPublished } from './price-version.store.js';

/**
 * Puts a draft in force from a day on, in place of one that was published for the same day. Quotes already made
 * keep the version they were priced with.
 */
@Injectable()
export class PublishPriceVersion {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    write: WriteContext,
    id: string,
    input: PublishPriceVersionRequest,
  ): Promise<{ readonly id: PriceVersionId }> {
    return await this.unitOfWork.run(
      write,
      { action: 'price_version.publish', input: { id, ...input } },
      async (tx) => {
        const version = await lockPriceVersion(tx, id);
        if (version.state !== 'draft') throw new DomainError('PRICE_VERSION_NOT_DRAFT');
        if (isBefore(input.effectiveFrom, tx.today)) {
          throw new DomainError('VALIDATION_FAILED', {
            field: 'effectiveFrom',
            message: 'must be today or later',
          });
        }
        await retireVersionOf(tx, input.effectiveFrom);
        setPublished(tx, id, input.effectiveFrom);
        tx.about('price_version', id);
        return { id: asId<PriceVersionId>(id) };
      },
    );
  }
}
