import type { LocalDate } from '#calendar';
import { asId, DomainError, type DiscountPolicyId, type QuoteId } from '#kernel';
import type { PreparedPriceVersion } from '#pricing';
import { defaultExpiry } from '#quotes';

import type { ClinicSettings } from '../database/clinic-settings.js';
import { newId } from '../database/new-id.js';
import { priceOptions } from './price-options.js';
import type { Quote, QuoteInput, QuoteOption } from './quote.js';

type Composition = {
  readonly prepared: PreparedPriceVersion;
  readonly input: QuoteInput;
  readonly clinic: ClinicSettings;
  readonly today: LocalDate;
  readonly number: string;
  readonly revision: number;
};

/** An open quote with all its ways to pay, ready to be stored. */
export function composeQuote(composition: Composition): Quote {
  const { prepared, input, clinic, today, number, revision } = composition;
  if (input.packageId === undefined && input.lines.length === 0) {
    throw new DomainError('VALIDATION_FAILED', {
      field: 'lines',
      message: 'name a package, or at least one service',
    });
  }
  const options = priceOptions(prepared, input, clinic, today);
  return {
    id: newId<QuoteId>(),
    number,
    revision,
    state: 'open',
    patientId: input.patientId,
    ...(input.providerId && { providerId: input.providerId }),
    payerKind: input.payerKind,
    diagnosisCodes: input.diagnosisCodes,
    priceVersionId: prepared.priceVersionId,
    sessionRounding: prepared.sessionRounding,
    ...(input.packageId && { packageId: input.packageId }),
    name: nameOf(prepared, input),
    pricedOn: today,
    expiresOn: expiryOf(composition, options),
    options,
  };
}

function nameOf({ packages, services }: PreparedPriceVersion, { packageId, lines }: QuoteInput): string {
  const names = lines.map(({ serviceId, quantity }) => {
    const name = services.get(serviceId)?.name ?? '';
    return quantity === 1 ? name : `${String(quantity)} × ${name}`;
  });
  const packageName = packageId === undefined ? undefined : packages.get(packageId)?.offer.name;
  return [...(packageName === undefined ? [] : [packageName]), ...names].join(' + ').slice(0, 400);
}

/** A discount that ends sooner takes the quote with it: its price must hold as long as the quote can be accepted. */
function expiryOf({ prepared, clinic, today }: Composition, options: readonly QuoteOption[]): LocalDate {
  const given = options.flatMap(({ lines }) => lines.flatMap(({ adjustments }) => adjustments));
  return given.reduce<LocalDate>(
    (expiry, { sourceId }) => {
      const validUntil = prepared.discounts.get(asId<DiscountPolicyId>(sourceId))?.policy.validUntil;
      return validUntil !== undefined && validUntil < expiry ? validUntil : expiry;
    },
    defaultExpiry(today, clinic.quoteValidDays),
  );
}
