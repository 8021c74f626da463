import { Inject, Injectable } from '@nestjs/common';

import { today, type Clock } from '#calendar';
import type { QuoteState } from '#quotes';

import { PriceVersionCache } from '../catalog/price-version-cache.js';
import { CLOCK } from '../clock/system-clock.js';
import { Reader } from '../database/reader.js';
import { assertMaySeeQuote, type Actor } from '../http/actor.js';
import { toPage, toWindow } from '../http/page.js';
import type { FindQuotesRequest } from './quote.request.js';
import {
  toQuoteResponse,
  toQuoteSummary,
  type QuotePageResponse,
  type QuoteResponse,
  type QuoteSummaryRow,
} from './quote.response.js';
import { SELECT_QUOTE, toQuote, type QuoteRow } from './quote.store.js';
import type { Quote } from './quote.js';

type WithTimeZone = { readonly timeZone: string };

@Injectable()
export class FindQuotes {
  constructor(
    private readonly reader: Reader,
    private readonly priceVersions: PriceVersionCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<QuoteResponse> {
    const row = await this.reader.get<QuoteRow & WithTimeZone>(
      actor.clinicId,
      `select quote.*, c.time_zone as "timeZone" from (${SELECT_QUOTE} where q.clinic_id = $1 and q.id = $2) as quote
       join clinics c on c.id = $1`,
      [actor.clinicId, id],
    );
    assertMaySeeQuote(actor, { patientId: row.patientId, quoteId: row.id });
    return await this.respond(actor, asOf(toQuote(row), today(this.clock, row.timeZone)));
  }

  /** The answer to a write: the quote that was made, with the words of its price version. */
  async respond({ clinicId }: Actor, quote: Quote): Promise<QuoteResponse> {
    const prepared = await this.priceVersions.get(this.reader.in(clinicId), quote.priceVersionId);
    return toQuoteResponse(quote, prepared);
  }

  /** The oldest quote of the clinic, if it has one. */
  async first({ clinicId }: Actor): Promise<Pick<Quote, 'id'> | undefined> {
    const [row] = await this.reader.find<Pick<Quote, 'id'>>(
      clinicId,
      `select id from quotes where clinic_id = $1 order by id limit 1`,
      [clinicId],
    );
    return row;
  }

  async list(
    { clinicId }: Actor,
    { patientId, state, ...page }: FindQuotesRequest,
  ): Promise<QuotePageResponse> {
    const window = toWindow(page);
    const { timeZone } = await this.reader.get<WithTimeZone>(
      clinicId,
      `select time_zone as "timeZone" from clinics where id = $1`,
      [clinicId],
    );
    const rows = await this.reader.find<QuoteSummaryRow>(clinicId, LIST, [
      clinicId,
      window.beforeId,
      window.limit + 1,
      patientId ?? null,
      state ?? null,
      today(this.clock, timeZone),
    ]);
    return toPage(rows, window, toQuoteSummary);
  }
}

/** An open quote whose day has passed is expired, whether or not somebody has written that down. */
const asOf = <Q extends { readonly state: QuoteState; readonly expiresOn: string }>(
  quote: Q,
  day: string,
): Q => (quote.state === 'open' && quote.expiresOn < day ? { ...quote, state: 'expired' } : quote);

const LIST = `select * from (
    select q.id, q.number, q.revision, q.name, q.patient_id as "patientId", q.priced_on as "pricedOn",
      q.expires_on as "expiresOn", q.accepted_option as "acceptedOption",
      case when q.state = 'open' and q.expires_on < $6 then 'expired' else q.state end as state,
      p.given_name as "givenName", p.family_name as "familyName",
      (select min(o.net_cents) from quote_options o where o.clinic_id = q.clinic_id and o.quote_id = q.id) as "fromCents"
    from quotes q join patients p on p.clinic_id = q.clinic_id and p.id = q.patient_id
    where q.clinic_id = $1 and q.id < $2 and ($4::uuid is null or q.patient_id = $4)
  ) as listed
  where $5::text is null or state = $5
  order by id desc limit $3`;
