/** What the card-number prefix 80840 (health, United States), which every NPI is checked behind, adds to the sum. */
const PREFIX_SUM = 24;
const SHAPE = /^[12]\d{9}$/;

/**
 * Is this a National Provider Identifier: ten digits, the first 1 or 2, the last the Luhn check digit over
 * 80840 and the number (45 CFR 162.406). Says nothing about who holds it.
 */
export function isNpi(value: unknown): value is string {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  let sum = PREFIX_SUM;
  for (const [place, digit] of Array.from(value).entries()) {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
