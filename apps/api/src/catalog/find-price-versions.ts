import { Inject, Injectable } from '@nestjs/common';

import { today, type Clock } from '#calendar';
import { DomainError } from '#kernel';

import { CLOCK } from '../clock/system-clock.js';
import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toPage, toWindow, type PageRequest } from '../http/page.js';
import {
  toPriceVersionResponse,
  toPriceVersionSummary,
  type PriceVersionPageResponse,
  type PriceVersionResponse,
} from './price-version.response.js';
import { SELECT_PRICE_VERSION, type PriceVersionRow } from './price-version.store.js';

@Injectable()
export class FindPriceVersions {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({ clinicId }: Actor, page: PageRequest): Promise<PriceVersionPageResponse> {
    const window = toWindow(page);
    const rows = await this.reader.find<PriceVersionRow>(
      clinicId,
      `select id, label, state, effective_from as "effectiveFrom", session_rounding as "sessionRounding"
       from price_versions where clinic_id = $1 and id < $2 order by id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1],
    );
    return toPage(rows, window, toPriceVersionSummary);
  }

  async get({ clinicId }: Actor, id: string): Promise<PriceVersionResponse> {
    const row = await this.reader.get<PriceVersionRow>(
      clinicId,
      `${SELECT_PRICE_VERSION} where v.clinic_id = $1 and v.id = $2`,
      [clinicId, id],
    );
    return toPriceVersionResponse(row);
  }

  /** The version in force today at the clinic. */
  async current({ clinicId }: Actor): Promise<PriceVersionResponse> {
    const { timeZone } = await this.reader.get<{ timeZone: string }>(
      clinicId,
      `select time_zone as "timeZone" from clinics where id = $1`,
      [clinicId],
    );
    const [row] = await this.reader.find<PriceVersionRow>(
      clinicId,
      `${SELECT_PRICE_VERSION} where v.clinic_id = $1 and v.state = 'published' and v.effective_from <= $2
       order by v.effective_from desc limit 1`,
      [clinicId, today(this.clock, timeZone)],
    );
    if (!row) throw new DomainError('PRICE_VERSION_NOT_IN_FORCE');
    return toPriceVersionResponse(row);
  }
}
