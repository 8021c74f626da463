import { localDate } from '#calendar';

import type { Api } from './api.js';
import { publishPrices } from './prices.js';

/** Ids of one clinic that has done everything once; each is the value of a field of that meaning. */
export type Story = {
  readonly patientId: string;
  readonly providerId: string;
  readonly locationId: string;
  readonly serviceId: string;
  readonly goodsId: string;
  readonly priceVersionId: string;
  readonly draftId: string;
  readonly packageId: string;
  readonly discountPolicyId: string;
  readonly openQuoteId: string;
  readonly outdatedQuoteId: string;
  readonly quoteId: string;
  readonly patientPackageId: string;
  readonly planId: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly visitId: string;
  readonly receiptId: string;
};

/** The days of the story: prices from the first, everything else on the second. */
export const STORY_DAY = '2026-03-02';

/**
 * Fills every table of the clinic by way of the API: prices, a quote accepted in installments, a payment, a visit
 * with its receipt, and beside it a draft of prices and open quotes. `mark` stands in every text of the clinic.
 */
export async function tellStory(api: Api, mark: string): Promise<Story> {
  const people = await introduce(api, mark);
  const prices = await priceCare(api, mark);
  const asked = {
    patientId: people.patientId,
    providerId: people.providerId,
    packageId: prices.packageId,
    discountPolicyIds: [prices.discountPolicyId],
    lines: [{ serviceId: prices.serviceId, quantity: 2 }],
    plan: {
      depositCents: 10_000,
      installmentCount: 3,
      frequency: 'monthly' as const,
      firstDueOn: localDate('2026-04-01'),
    },
  };
  const { id: quoteId } = await api.createQuote(asked);
  const { id: openQuoteId } = await api.createQuote(asked);
  const { id: outdatedQuoteId } = await api.createQuote(asked);
  await api.get(`/v1/quotes/${quoteId}.pdf`);
  const { patientPackageId, planId, invoiceId } = await api.acceptQuote(quoteId, 'installments', {
    signedName: `Patient ${mark}`,
  });
  if (planId === undefined || invoiceId === undefined) throw new Error('Installments have a plan.');
  const paid = { amountCents: 20_000, tender: 'card' as const, reference: `terminal ${mark}` };
  const { id: paymentId } = await api.pay({ invoiceId, ...paid });
  const visit = await api.recordVisit({
    patientPackageId,
    serviceIds: [prices.serviceId],
    dateOfService: localDate(STORY_DAY),
    providerId: people.providerId,
    locationId: people.locationId,
  });
  const { id: visitId, receiptId } = visit;
  const sold = { openQuoteId, outdatedQuoteId, quoteId, patientPackageId, planId, invoiceId };
  return { ...people, ...prices, ...sold, paymentId, visitId, receiptId };
}

async function introduce(api: Api, mark: string) {
  const create = async (path: string, body: object) => (await api.post<{ id: string }>(path, body)).id;
  return {
    patientId: await create('/v1/patients', {
      givenName: `Given ${mark}`,
      familyName: `Family ${mark}`,
      birthDate: '1980-02-29',
      email: `${mark}@test.example`,
      phone: '(555) 010-0100',
    }),
    providerId: await create('/v1/providers', {
      name: `Provider ${mark}`,
      credential: 'DC',
      licenseType: 'Chiropractor',
      licenseNumber: mark,
      npi: '1234567893',
    }),
    locationId: await create('/v1/locations', {
      name: `Room ${mark}`,
      state: 'IL',
      addressLines: [`1 ${mark} Street`],
      placeOfService: '11',
    }),
  };
}

async function priceCare(api: Api, mark: string) {
  const { version, services, packageId, discountId } = await publishPrices(api, {
    effectiveFrom: STORY_DAY,
    services: {
      [`therapy ${mark}`]: { billingCode: '97110', standardFeeCents: 9_500 },
      [`brace ${mark}`]: { billingCode: 'L0625', kind: 'goods', standardFeeCents: 8_900 },
    },
    packages: {
      [`care ${mark}`]: {
        components: { [`therapy ${mark}`]: 6, [`brace ${mark}`]: 1 },
        price: { mode: 'fixed', amountCents: 60_000 },
      },
    },
    discounts: [
      {
        name: `friends ${mark}`,
        reasonCode: 'FRIENDS',
        sequence: 1,
        effect: { kind: 'percent', ratePpm: 50_000 },
        options: ['pay_per_visit', 'installments', 'prepay'],
      },
    ],
  });
  const serviceId = services[`therapy ${mark}`] ?? '';
  const goodsId = services[`brace ${mark}`] ?? '';
  const draft = await api.post<{ id: string }>('/v1/price-versions', {
    label: `Draft ${mark}`,
    sessionRounding: 'earliest',
    services: [{ serviceId, standardFeeCents: 9_900 }],
    packages: [],
    discounts: [],
  });
  return {
    serviceId,
    goodsId,
    priceVersionId: version.id,
    draftId: draft.id,
    packageId: packageId(`care ${mark}`),
    discountPolicyId: discountId(`friends ${mark}`),
  };
}
