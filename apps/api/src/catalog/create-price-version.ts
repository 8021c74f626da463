import { Injectable } from '@nestjs/common';

import {
  asId,
  DomainError,
  invariant,
  type DiscountPolicyId,
  type PackageId,
  type PriceVersionId,
} from '#kernel';
import { cents, ratePpm } from '#money';
import { preparePriceVersion, type DiscountEffect, type PackagePrice } from '#pricing';

import type { Tx } from '../database/tx.js';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import type {
  CreatePriceVersionRequest,
  DiscountEffectRequest,
  PackagePriceRequest,
} from './price-version.request.js';
import {
  insertPriceVersion,
  SELECT_PRICE_VERSION,
  toPriceVersion,
  type NewPriceVersion,
  type PriceVersionRow,
} from './price-version.store.js';

/** Stores a draft: fees, packages and discounts together, so that they can only be published together. */
@Injectable()
export class CreatePriceVersion {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    write: WriteContext,
    input: CreatePriceVersionRequest,
  ): Promise<{ readonly id: PriceVersionId }> {
    const version = toNewPriceVersion(input);
    return await this.unitOfWork.run(write, { action: 'price_version.create', input }, async (tx) => {
      insertPriceVersion(tx, version);
      await assertPriceable(tx, version.id);
      tx.about('price_version', version.id);
      return { id: version.id };
    });
  }
}

/** A mistake in the list shows when it is saved, not at the desk: the engine refuses what it cannot price. */
async function assertPriceable(tx: Tx, id: PriceVersionId): Promise<void> {
  const [row] = await tx.query<PriceVersionRow>(
    `${SELECT_PRICE_VERSION} where v.clinic_id = $1 and v.id = $2`,
    [tx.clinic.id, id],
  );
  invariant(row !== undefined, 'A version that was just stored is found.');
  preparePriceVersion(toPriceVersion({ ...row, effectiveFrom: tx.today }));
}

function toNewPriceVersion(input: CreatePriceVersionRequest): NewPriceVersion {
  return {
    id: newId<PriceVersionId>(),
    label: input.label,
    sessionRounding: input.sessionRounding,
    services: input.services.map(({ serviceId, standardFeeCents }) => ({
      serviceId: asId(serviceId),
      standardFeeCents: cents(standardFeeCents),
    })),
    packages: input.packages.map(({ name, components, price }, index) => ({
      packageId: newId<PackageId>(),
      name,
      components: components.map(({ serviceId, sessionCount }) => ({
        serviceId: asId(serviceId),
        sessionCount,
      })),
      price: toPackagePrice(price, `packages.${String(index)}.price`),
    })),
    discounts: input.discounts.map(({ effect, validUntil, ...policy }, index) => ({
      ...policy,
      discountPolicyId: newId<DiscountPolicyId>(),
      effect: toEffect(effect, `discounts.${String(index)}.effect`),
      ...(validUntil && { validUntil }),
    })),
  };
}

/** A mode takes exactly the one number that belongs to it. */
function toPackagePrice({ mode, ...numbers }: PackagePriceRequest, field: string): PackagePrice {
  switch (mode) {
    case 'fixed':
      return { mode, amountCents: cents(only(numbers, 'amountCents', field)) };
    case 'per_session':
      return { mode, unitCents: cents(only(numbers, 'unitCents', field)) };
    case 'percent_off':
      return { mode, ratePpm: ratePpm(only(numbers, 'ratePpm', field)) };
  }
}

function toEffect({ kind, ...numbers }: DiscountEffectRequest, field: string): DiscountEffect {
  switch (kind) {
    case 'percent':
      return { kind, ratePpm: ratePpm(only(numbers, 'ratePpm', field)) };
    case 'amount':
      return { kind, amountCents: cents(only(numbers, 'amountCents', field)) };
  }
}

function only(numbers: Readonly<Record<string, number | undefined>>, name: string, field: string): number {
  const given = Object.entries(numbers).filter(([, value]) => value !== undefined);
  const value = numbers[name];
  if (value === undefined || given.length !== 1) {
    throw new DomainError('VALIDATION_FAILED', { field, message: `must hold ${name} and no other number` });
  }
  return value;
}
