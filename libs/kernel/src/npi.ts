/**
 * Whether a text is a National Provider Identifier: ten digits, the first 1 or 2, whose Luhn sum over `80840` and
 * the ten digits ends in 0 (45 CFR 162.406). The prefix always adds 24.
 */
export function isNpi(text: string): boolean {
  if (!/^[12][0-9]{9}$/.test(text)) return false;
  let sum = 24;
  for (let place = 0; place < 10; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
