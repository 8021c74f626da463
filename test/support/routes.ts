import type { Story } from './story.js';

export type RouteRequest = { readonly path: string; readonly body?: object };

/**
 * Every route under /v1 with a request that succeeds for the clinic of the story, every optional field filled in.
 * A route without a line here fails the tests that are made from this table.
 */
export const ROUTES: Readonly<Record<string, (story: Story) => RouteRequest>> = {
  'GET /v1/me': () => ({ path: '/v1/me' }),
  'GET /v1/clinic': () => ({ path: '/v1/clinic' }),
  'GET /v1/audit-events': (s) => ({ path: `/v1/audit-events?subjectId=${s.patientId}` }),

  'GET /v1/locations': () => ({ path: '/v1/locations' }),
  'GET /v1/locations/{id}': (s) => ({ path: `/v1/locations/${s.locationId}` }),
  'POST /v1/locations': () => ({
    path: '/v1/locations',
    body: { name: 'Second room', state: 'IL', addressLines: ['2 Test Street'], placeOfService: '11' },
  }),
  'GET /v1/providers': () => ({ path: '/v1/providers' }),
  'GET /v1/providers/{id}': (s) => ({ path: `/v1/providers/${s.providerId}` }),
  'POST /v1/providers': () => ({
    path: '/v1/providers',
    body: {
      name: 'Second Provider',
      credential: 'PT',
      licenseType: 'Physical therapist',
      licenseNumber: 'T-2',
      npi: '1558598797',
    },
  }),
  'GET /v1/services': () => ({ path: '/v1/services' }),
  'GET /v1/services/{id}': (s) => ({ path: `/v1/services/${s.serviceId}` }),
  'POST /v1/services': () => ({
    path: '/v1/services',
    body: { name: 'Second service', billingCode: '99203', kind: 'service', eligibilityClass: 'MED' },
  }),
  'GET /v1/patients': () => ({ path: '/v1/patients?search=family' }),
  'GET /v1/patients/{id}': (s) => ({ path: `/v1/patients/${s.patientId}` }),
  'POST /v1/patients': () => ({
    path: '/v1/patients',
    body: {
      givenName: 'Second',
      familyName: 'Patient',
      birthDate: '1990-12-31',
      email: 'second@test.example',
      phone: '(555) 010-0102',
    },
  }),
  'GET /v1/patients/{id}/eligibility': (s) => ({
    path: `/v1/patients/${s.patientId}/eligibility?account=FSA&from=2026-01-01&to=2026-12-31`,
  }),

  'GET /v1/price-versions': () => ({ path: '/v1/price-versions' }),
  'GET /v1/price-versions/current': () => ({ path: '/v1/price-versions/current' }),
  'GET /v1/price-versions/{id}': (s) => ({ path: `/v1/price-versions/${s.priceVersionId}` }),
  'POST /v1/price-versions': (s) => ({
    path: '/v1/price-versions',
    body: {
      label: 'Second prices',
      sessionRounding: 'cumulative',
      services: [{ serviceId: s.serviceId, standardFeeCents: 10_000 }],
      packages: [
        {
          name: 'Second package',
          components: [{ serviceId: s.serviceId, sessionCount: 10 }],
          price: { mode: 'per_session', unitCents: 9_000 },
        },
      ],
      discounts: [
        {
          name: 'Second discount',
          reasonCode: 'TIME_OF_SERVICE',
          sequence: 1,
          effect: { kind: 'amount', amountCents: 500 },
          options: ['prepay'],
          validUntil: '2026-12-31',
        },
      ],
    },
  }),
  'POST /v1/price-versions/{id}/publish': (s) => ({
    path: `/v1/price-versions/${s.draftId}/publish`,
    body: { effectiveFrom: '2026-04-01' },
  }),

  'GET /v1/quotes': (s) => ({ path: `/v1/quotes?patientId=${s.patientId}&state=open` }),
  'GET /v1/quotes/{id}': (s) => ({ path: `/v1/quotes/${s.quoteId}` }),
  'GET /v1/quotes/{id}.pdf': (s) => ({ path: `/v1/quotes/${s.quoteId}.pdf` }),
  'POST /v1/quotes': (s) => ({ path: '/v1/quotes', body: aQuote(s) }),
  'POST /v1/quotes/{id}/revise': (s) => ({ path: `/v1/quotes/${s.outdatedQuoteId}/revise`, body: aQuote(s) }),
  'POST /v1/quotes/{id}/link': (s) => ({ path: `/v1/quotes/${s.openQuoteId}/link` }),
  'POST /v1/quotes/{id}/accept': (s) => ({
    path: `/v1/quotes/${s.openQuoteId}/accept`,
    body: { option: 'installments', signedName: 'Test Patient', disclosureGivenOn: '2026-03-02' },
  }),

  'GET /v1/patient-packages': (s) => ({ path: `/v1/patient-packages?patientId=${s.patientId}` }),
  'GET /v1/patient-packages/{id}': (s) => ({ path: `/v1/patient-packages/${s.patientPackageId}` }),
  'GET /v1/patient-packages/{id}/exit-preview': (s) => ({
    path: `/v1/patient-packages/${s.patientPackageId}/exit-preview?endedBy=patient`,
  }),
  'GET /v1/plans': (s) => ({ path: `/v1/plans?patientId=${s.patientId}` }),
  'GET /v1/plans/{id}': (s) => ({ path: `/v1/plans/${s.planId}` }),
  'GET /v1/invoices': (s) => ({ path: `/v1/invoices?patientId=${s.patientId}` }),
  'GET /v1/invoices/{id}': (s) => ({ path: `/v1/invoices/${s.invoiceId}` }),
  'GET /v1/payments': (s) => ({ path: `/v1/payments?patientId=${s.patientId}` }),
  'GET /v1/payments/{id}': (s) => ({ path: `/v1/payments/${s.paymentId}` }),
  'GET /v1/payments/{id}.pdf': (s) => ({ path: `/v1/payments/${s.paymentId}.pdf` }),
  'POST /v1/payments': (s) => ({
    path: '/v1/payments',
    body: {
      invoiceId: s.invoiceId,
      amountCents: 1_500,
      tender: 'check',
      receivedOn: '2026-03-02',
      reference: 'check 1024',
    },
  }),
  'GET /v1/visits': (s) => ({ path: `/v1/visits?patientId=${s.patientId}` }),
  'GET /v1/visits/{id}': (s) => ({ path: `/v1/visits/${s.visitId}` }),
  'POST /v1/visits': (s) => ({
    path: '/v1/visits',
    body: {
      patientPackageId: s.patientPackageId,
      serviceIds: [s.serviceId],
      dateOfService: '2026-03-02',
      providerId: s.providerId,
      locationId: s.locationId,
      diagnosisCodes: ['M51.26'],
      payment: { amountCents: 700, tender: 'card', reference: 'terminal 7' },
    },
  }),
  'GET /v1/receipts': (s) => ({ path: `/v1/receipts?patientId=${s.patientId}` }),
  'GET /v1/receipts/{id}': (s) => ({ path: `/v1/receipts/${s.receiptId}` }),
  'GET /v1/receipts/{id}.pdf': (s) => ({ path: `/v1/receipts/${s.receiptId}.pdf` }),
  'GET /v1/ledger/entries': (s) => ({
    path: `/v1/ledger/entries?patientPackageId=${s.patientPackageId}`,
  }),
  'GET /v1/ledger/balances': (s) => ({
    path: `/v1/ledger/balances?patientPackageId=${s.patientPackageId}`,
  }),
};

const aQuote = (s: Story) => ({
  patientId: s.patientId,
  providerId: s.providerId,
  diagnosisCodes: ['M51.26'],
  payerKind: 'self_pay',
  packageId: s.packageId,
  lines: [{ serviceId: s.serviceId, quantity: 2 }],
  discountPolicyIds: [s.discountPolicyId],
  plan: { depositCents: 5_000, installmentCount: 3, frequency: 'monthly', firstDueOn: '2026-04-15' },
});

export const methodOf = (key: string): string => key.split(' ')[0] ?? '';
export const WRITES = Object.keys(ROUTES).filter((key) => methodOf(key) !== 'GET');

/** The request of a route with one id exchanged, wherever it stands. */
export function exchangeId(request: RouteRequest, from: string, to: string): RouteRequest {
  return JSON.parse(JSON.stringify(request).replaceAll(from, to)) as RouteRequest;
}
