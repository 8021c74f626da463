import { Injectable } from '@nestjs/common';

import { DomainError, type PriceVersionId } from '#kernel';
import { preparePriceVersion, type PreparedPriceVersion } from '#pricing';

import type { ClinicQuery } from '../database/tx.js';
import { SELECT_PRICE_VERSION, toPriceVersion, type PriceVersionRow } from './price-version.store.js';

const KEPT_MAX = 500;

/** Published versions never change, so each is read and indexed once per process; the oldest are let go. */
@Injectable()
export class PriceVersionCache {
  private readonly kept = new Map<string, PreparedPriceVersion>();

  async get(from: ClinicQuery, id: PriceVersionId): Promise<PreparedPriceVersion> {
    const key = `${from.clinic.id}:${id}`;
    const known = this.kept.get(key);
    if (known) return known;
    const [row] = await from.query<PriceVersionRow>(
      `${SELECT_PRICE_VERSION} where v.clinic_id = $1 and v.id = $2 and v.state <> 'draft'`,
      [from.clinic.id, id],
    );
    if (!row) throw new DomainError('PRICE_VERSION_NOT_IN_FORCE');
    const prepared = preparePriceVersion(toPriceVersion(row));
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, prepared);
    return prepared;
  }
}
