import type { LocalDate } from '#calendar';
import { DomainError, type PriceVersionId, type ServiceId } from '#kernel';
import type { Cents, SessionRounding } from '#money';
import type { DiscountPolicy, PackageOffer, PackagePrice, PriceVersion } from '#pricing';

import { newId } from '../database/new-id.js';
import type { Row, Tx } from '../database/tx.js';

export type NewPriceVersion = {
  readonly id: PriceVersionId;
  readonly label: string;
  readonly sessionRounding: SessionRounding;
  readonly services: readonly { readonly serviceId: ServiceId; readonly standardFeeCents: Cents }[];
  readonly packages: readonly PackageOffer[];
  readonly discounts: readonly DiscountPolicy[];
};

export function insertPriceVersion(tx: Tx, version: NewPriceVersion): void {
  const price_version_id = version.id;
  tx.insert('price_versions', [
    {
      id: version.id,
      label: version.label,
      state: 'draft',
      session_rounding: version.sessionRounding,
      created_at: tx.now,
    },
  ]);
  tx.insert(
    'service_prices',
    version.services.map(({ serviceId, standardFeeCents }, position) => ({
      id: newId(),
      price_version_id,
      service_id: serviceId,
      position,
      standard_fee_cents: standardFeeCents,
    })),
  );
  tx.insert(
    'packages',
    version.packages.map(({ packageId, name, price }, position) => ({
      id: packageId,
      price_version_id,
      position,
      name,
      ...priceColumns(price),
    })),
  );
  tx.insert(
    'package_components',
    version.packages.flatMap(({ packageId, components }) =>
      components.map(({ serviceId, sessionCount }, position) => ({
        id: newId(),
        price_version_id,
        package_id: packageId,
        position,
        service_id: serviceId,
        session_count: sessionCount,
      })),
    ),
  );
  tx.insert(
    'discount_policies',
    version.discounts.map((policy) => ({
      id: policy.discountPolicyId,
      price_version_id,
      sequence: policy.sequence,
      name: policy.name,
      reason_code: policy.reasonCode,
      effect_kind: policy.effect.kind,
      rate_ppm: policy.effect.kind === 'percent' ? policy.effect.ratePpm : undefined,
      amount_cents: policy.effect.kind === 'amount' ? policy.effect.amountCents : undefined,
      options: policy.options,
      valid_until: policy.validUntil,
    })),
  );
}

function priceColumns(price: PackagePrice): Row {
  return {
    price_mode: price.mode,
    amount_cents: price.mode === 'fixed' ? price.amountCents : undefined,
    unit_cents: price.mode === 'per_session' ? price.unitCents : undefined,
    rate_ppm: price.mode === 'percent_off' ? price.ratePpm : undefined,
  };
}

export async function lockPriceVersion(tx: Tx, id: string): Promise<{ readonly state: string }> {
  const [row] = await tx.query<{ state: string }>(
    `select state from price_versions where clinic_id = $1 and id = $2 for update`,
    [tx.clinic.id, id],
  );
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** Retires what was published for the day, so that a mistake can be corrected before the day is over. */
export async function retireVersionOf(tx: Tx, effectiveFrom: LocalDate): Promise<void> {
  await tx.query(
    `update price_versions set state = 'retired'
     where clinic_id = $1 and effective_from = $2 and state = 'published'`,
    [tx.clinic.id, effectiveFrom],
  );
}

export function setPublished(tx: Tx, id: string, effectiveFrom: LocalDate): void {
  tx.change(
    `update price_versions set state = 'published', effective_from = $3, published_at = $4
     where clinic_id = $1 and id = $2 and state = 'draft'`,
    [tx.clinic.id, id, effectiveFrom, tx.now],
  );
}

/** The version in force on a day: the published one that began last. */
export async function findVersionInForce(tx: Tx, on: LocalDate): Promise<PriceVersionId | undefined> {
  const [row] = await tx.query<{ id: PriceVersionId }>(
    `select id from price_versions where clinic_id = $1 and state = 'published' and effective_from <= $2
     order by effective_from desc limit 1`,
    [tx.clinic.id, on],
  );
  return row?.id;
}

/** A version as the manager sees it: the whole document in one row. */
export type PriceVersionRow = {
  readonly id: PriceVersionId;
  readonly label: string;
  readonly state: 'draft' | 'published' | 'retired';
  readonly effectiveFrom: LocalDate | null;
  readonly sessionRounding: SessionRounding;
  readonly services: readonly ServicePriceRow[];
  readonly packages: readonly PackageRow[];
  readonly discounts: readonly DiscountRow[];
};

export type ServicePriceRow = PriceVersion['services'][number];
export type PackageRow = {
  readonly id: PackageOffer['packageId'];
  readonly name: string;
  readonly price: PackagePrice;
  readonly components: PackageOffer['components'];
};
export type DiscountRow = Omit<DiscountPolicy, 'discountPolicyId'> & {
  readonly id: DiscountPolicy['discountPolicyId'];
};

export const SELECT_PRICE_VERSION = `select v.id, v.label, v.state, v.effective_from as "effectiveFrom",
  v.session_rounding as "sessionRounding",
  (select coalesce(json_agg(json_strip_nulls(json_build_object('serviceId', p.service_id, 'name', s.name,
      'billingCode', s.billing_code, 'kind', s.kind, 'standardFeeCents', p.standard_fee_cents,
      'eligibilityClass', s.eligibility_class)) order by p.position), '[]')
    from service_prices p join services s on s.clinic_id = p.clinic_id and s.id = p.service_id
    where p.clinic_id = v.clinic_id and p.price_version_id = v.id) as services,
  (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name,
      'price', json_strip_nulls(json_build_object('mode', k.price_mode, 'amountCents', k.amount_cents,
        'unitCents', k.unit_cents, 'ratePpm', k.rate_ppm)),
      'components', (select json_agg(json_build_object('serviceId', c.service_id, 'sessionCount', c.session_count)
          order by c.position)
        from package_components c where c.clinic_id = k.clinic_id and c.package_id = k.id)) order by k.position), '[]')
    from packages k where k.clinic_id = v.clinic_id and k.price_version_id = v.id) as packages,
  (select coalesce(json_agg(json_strip_nulls(json_build_object('id', d.id, 'name', d.name,
      'reasonCode', d.reason_code, 'sequence', d.sequence,
      'effect', json_strip_nulls(json_build_object('kind', d.effect_kind, 'ratePpm', d.rate_ppm,
        'amountCents', d.amount_cents)),
      'options', d.options, 'validUntil', d.valid_until)) order by d.sequence), '[]')
    from discount_policies d where d.clinic_id = v.clinic_id and d.price_version_id = v.id) as discounts
  from price_versions v`;

/** The same document as the price engine wants it. */
export function toPriceVersion(row: PriceVersionRow): PriceVersion {
  const { id, effectiveFrom, sessionRounding, services, packages, discounts } = row;
  if (effectiveFrom === null) throw new DomainError('PRICE_VERSION_NOT_IN_FORCE');
  return {
    priceVersionId: id,
    effectiveFrom,
    sessionRounding,
    services,
    packages: packages.map(({ id: packageId, ...offer }) => ({ packageId, ...offer })),
    discounts: discounts.map(({ id: discountPolicyId, ...policy }) => ({ discountPolicyId, ...policy })),
  };
}
