import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toPage, toWindow } from '../http/page.js';
import type { FindBalancesRequest, FindEntriesRequest } from './ledger.request.js';
import {
  toEntryResponse,
  type BalanceResponse,
  type BalancesResponse,
  type EntryPageResponse,
  type EntryResponse,
} from './ledger.response.js';

@Injectable()
export class FindLedger {
  constructor(private readonly reader: Reader) {}

  async entries(
    { clinicId }: Actor,
    { patientPackageId, ...page }: FindEntriesRequest,
  ): Promise<EntryPageResponse> {
    const window = toWindow(page);
    const rows = await this.reader.find<EntryResponse>(
      clinicId,
      `select e.id, e.kind, e.cause_id as "causeId", e.patient_package_id as "patientPackageId",
         e.occurred_on as "occurredOn",
         (select json_agg(json_build_object('from', p.from_account, 'to', p.to_account,
             'amountCents', p.amount_cents) order by p.position)
           from ledger_postings p where p.clinic_id = e.clinic_id and p.entry_id = e.id) as postings
       from ledger_entries e
       where e.clinic_id = $1 and e.id < $2 and ($4::uuid is null or e.patient_package_id = $4)
       order by e.id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1, patientPackageId ?? null],
    );
    return toPage(rows, window, toEntryResponse);
  }

  /** Sums every posting; the balances of all accounts add up to zero by construction. */
  async balances({ clinicId }: Actor, { patientPackageId }: FindBalancesRequest): Promise<BalancesResponse> {
    const balances = await this.reader.find<BalanceResponse>(
      clinicId,
      `select account, sum(cents)::bigint as cents from (
         select from_account as account, -amount_cents as cents from ledger_postings
           where clinic_id = $1 and ($2::uuid is null or patient_package_id = $2)
         union all
         select to_account, amount_cents from ledger_postings
           where clinic_id = $1 and ($2::uuid is null or patient_package_id = $2)) as sides
       group by account order by account`,
      [clinicId, patientPackageId ?? null],
    );
    return { balances };
  }
}
