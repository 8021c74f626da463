/** 'INV-2026-000001': the n-th invoice of the clinic in that year, without gaps. */
export function invoiceNumber(year: number, sequence: number): string {
  return `INV-${year}-${String(sequence).padStart(6, '0')}`;
}
