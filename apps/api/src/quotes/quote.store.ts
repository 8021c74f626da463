import type { QuoteView } from '#documents';
import { DomainError, type PriceVersionId } from '#kernel';
import { PRICING_ENGINE, type OptionKind } from '#pricing';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';
import type { Quote, QuoteInput, QuoteOption } from './quote.js';

export function insertQuote(tx: Tx, quote: Quote, input: QuoteInput): void {
  tx.insert('quotes', [
    {
      id: quote.id,
      number: quote.number,
      revision: quote.revision,
      state: quote.state,
      patient_id: quote.patientId,
      provider_id: quote.providerId,
      payer_kind: quote.payerKind,
      diagnosis_codes: quote.diagnosisCodes,
      price_version_id: quote.priceVersionId,
      package_id: quote.packageId,
      name: quote.name,
      priced_on: quote.pricedOn,
      expires_on: quote.expiresOn,
      engine: PRICING_ENGINE,
      input: JSON.stringify(input),
      created_by: tx.actor.id,
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'quote_options',
    quote.options.map((option) => ({
      id: newId(),
      quote_id: quote.id,
      kind: option.kind,
      standard_cents: option.standardCents,
      discount_cents: option.discountCents,
      net_cents: option.netCents,
      eligible_cents: option.eligibleCents,
      average_per_visit_cents: option.averagePerVisitCents,
      visit_count: option.visitCount,
      schedule: JSON.stringify(option.schedule),
      plan: option.plan === undefined ? undefined : JSON.stringify(option.plan),
      disclosure: JSON.stringify(option.disclosure),
    })),
  );
  tx.insert(
    'quote_lines',
    quote.options.flatMap(({ kind, lines }) =>
      lines.map((line, position) => ({
        id: newId(),
        quote_id: quote.id,
        option_kind: kind,
        position,
        service_id: line.serviceId,
        source: line.source,
        quantity: line.quantity,
        unit_cents: line.unitCents,
        standard_cents: line.standardCents,
        net_cents: line.netCents,
        adjustments: JSON.stringify(line.adjustments),
      })),
    ),
  );
}

/** What a decision about a quote needs; the rest is read with `SELECT_QUOTE`. */
export type LockedQuote = Pick<Quote, 'id' | 'number' | 'revision' | 'state' | 'patientId' | 'expiresOn'> & {
  readonly priceVersionId: PriceVersionId;
};

export async function lockQuote(tx: Tx, id: string): Promise<LockedQuote> {
  const [row] = await tx.query<LockedQuote>(
    `select id, number, revision, state, patient_id as "patientId", expires_on as "expiresOn",
       price_version_id as "priceVersionId"
     from quotes where clinic_id = $1 and id = $2 for update`,
    [tx.clinic.id, id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

export async function getQuote(tx: Tx, id: string): Promise<QuoteRow> {
  const [row] = await tx.query<QuoteRow>(`${SELECT_QUOTE} where q.clinic_id = $1 and q.id = $2`, [
    tx.clinic.id,
    id,
  ]);
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** The diagnosis codes that the care was quoted for. */
export async function getQuoteDiagnoses(tx: Tx, id: string): Promise<readonly string[]> {
  const [row] = await tx.query<{ codes: readonly string[] }>(
    `select diagnosis_codes as codes from quotes where clinic_id = $1 and id = $2`,
    [tx.clinic.id, id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row.codes;
}

/** What a quote said when it was first printed; null until then. */
export const SELECT_QUOTE_VIEW = `select q.patient_id as "patientId", d.view from quotes q
  left join quote_documents d on d.clinic_id = q.clinic_id and d.quote_id = q.id
  where q.clinic_id = $1 and q.id = $2`;

export function insertQuoteView(tx: Tx, quoteId: string, view: QuoteView): void {
  tx.insert('quote_documents', [
    {
      id: newId(),
      quote_id: quoteId,
      template_version: view.templateVersion,
      view: JSON.stringify(view),
      created_at: tx.now,
    },
  ]);
}

export function setSuperseded(tx: Tx, id: string): void {
  tx.change(`update quotes set state = 'superseded' where clinic_id = $1 and id = $2 and state = 'open'`, [
    tx.clinic.id,
    id,
  ]);
}

export function setAccepted(tx: Tx, id: string, option: OptionKind, signedName: string): void {
  tx.change(
    `update quotes set state = 'accepted', accepted_option = $3, accepted_at = $4, signed_name = $5
     where clinic_id = $1 and id = $2 and state = 'open'`,
    [tx.clinic.id, id, option, tx.now, signedName],
  );
}

/** A quote as the database returns it: optional columns are null, everything else is a `Quote`. */
export type QuoteRow = {
  [Field in keyof Quote]-?: undefined extends Quote[Field]
    ? Exclude<Quote[Field], undefined> | null
    : Quote[Field];
} & { readonly acceptedAt: Date | null; readonly signedName: string | null };

export const toQuote = (row: QuoteRow): Quote => ({
  id: row.id,
  number: row.number,
  revision: row.revision,
  state: row.state,
  patientId: row.patientId,
  ...(row.providerId && { providerId: row.providerId }),
  payerKind: row.payerKind,
  diagnosisCodes: row.diagnosisCodes,
  priceVersionId: row.priceVersionId,
  sessionRounding: row.sessionRounding,
  ...(row.packageId && { packageId: row.packageId }),
  name: row.name,
  pricedOn: row.pricedOn,
  expiresOn: row.expiresOn,
  options: row.options.map(withoutNulls),
  ...(row.acceptedOption && { acceptedOption: row.acceptedOption }),
  ...(row.patientPackageId && { patientPackageId: row.patientPackageId }),
});

const withoutNulls = ({
  plan,
  ...option
}: QuoteOption & { readonly plan?: QuoteOption['plan'] | null }): QuoteOption => ({
  ...option,
  ...(plan && { plan }),
});

/** One row for one quote: its ways to pay and their lines come along as JSON. */
export const SELECT_QUOTE = `select q.id, q.number, q.revision, q.state, q.patient_id as "patientId",
  q.provider_id as "providerId", q.payer_kind as "payerKind", q.diagnosis_codes as "diagnosisCodes",
  q.price_version_id as "priceVersionId", v.session_rounding as "sessionRounding", q.package_id as "packageId",
  q.name, q.priced_on as "pricedOn", q.expires_on as "expiresOn", q.accepted_option as "acceptedOption",
  q.accepted_at as "acceptedAt", q.signed_name as "signedName", k.id as "patientPackageId",
  (select json_agg(json_build_object('kind', o.kind, 'standardCents', o.standard_cents,
      'discountCents', o.discount_cents, 'netCents', o.net_cents, 'averagePerVisitCents', o.average_per_visit_cents,
      'visitCount', o.visit_count, 'eligibleCents', o.eligible_cents, 'schedule', o.schedule, 'plan', o.plan,
      'disclosure', o.disclosure,
      'lines', (select coalesce(json_agg(json_build_object('serviceId', l.service_id, 'quantity', l.quantity,
          'unitCents', l.unit_cents, 'standardCents', l.standard_cents, 'adjustments', l.adjustments,
          'netCents', l.net_cents, 'source', l.source) order by l.position), '[]')
        from quote_lines l
        where l.clinic_id = o.clinic_id and l.quote_id = o.quote_id and l.option_kind = o.kind)) order by o.id)
    from quote_options o where o.clinic_id = q.clinic_id and o.quote_id = q.id) as options
  from quotes q
  join price_versions v on v.clinic_id = q.clinic_id and v.id = q.price_version_id
  left join patient_packages k on k.clinic_id = q.clinic_id and k.quote_id = q.id`;
