import { addDays, localDate } from '#calendar';
import type { ReceiptInput, ReceiptLine } from '#documents';
import { cents, multiplyCents } from '#money';

export const aReceiptLine = (overrides: Partial<ReceiptLine> = {}): ReceiptLine => ({
  dateOfService: localDate('2026-12-14'),
  description: 'Spinal decompression session',
  billingCode: 'S9090',
  diagnosisCodes: ['M51.26'],
  standardCents: cents(12_500),
  netCents: cents(10_000),
  paidCents: cents(10_000),
  eligibility: { decision: 'yes', amountCents: cents(10_000) },
  session: { packageName: 'Lumbar disc, 8 weeks', sequence: 4, sessionCount: 20 },
  ...overrides,
});

/** A visit of a prepaid package: 20 sessions for 2,000.00, the fourth one given on the day. */
export const aReceiptInput = (overrides: Partial<ReceiptInput> = {}): ReceiptInput => ({
  statementNumber: 'R-2026-000041',
  issuedOn: localDate('2026-12-14'),
  clinic: {
    legalName: 'Sample Spine Clinic, PLLC',
    addressLines: ['100 Example Avenue, Suite 2', 'Denver, CO 80202'],
    phone: '(303) 555-0100',
    npi: '1234567893',
    tin: '12-3456789',
  },
  provider: {
    name: 'Robin Sample',
    credential: 'DC',
    licenseType: 'Chiropractor',
    licenseNumber: 'CHR.0000001',
    npi: '1000000004',
  },
  patientName: 'Alex Sample',
  lines: [aReceiptLine()],
  insurancePaidCents: cents(0),
  visitsLeft: [{ description: 'Spinal decompression session', left: 16, sold: 20 }],
  ...overrides,
});

/** Visits on consecutive days; line n was charged n dollars and n cents, so that each line is told from the others. */
export function receiptLines(lineCount: number): readonly ReceiptLine[] {
  return Array.from({ length: lineCount }, (_none, index) => {
    const netCents = multiplyCents(cents(101), index + 1);
    return aReceiptLine({
      dateOfService: addDays(localDate('2026-10-01'), index),
      netCents,
      paidCents: netCents,
      eligibility: { decision: 'yes', amountCents: netCents },
      session: { packageName: 'Lumbar disc, 8 weeks', sequence: index + 1, sessionCount: lineCount },
    });
  });
}
