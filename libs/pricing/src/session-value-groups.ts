import { type Cents, type SessionRounding, sessionValues } from '#money';

export type SessionValueGroup = { readonly valueCents: Cents; readonly count: number };

/** The stored values of a line's sessions, counted; at most two different values, the one met first leads. */
export function sessionValueGroups(
  line: { readonly netCents: Cents; readonly quantity: number },
  rounding: SessionRounding,
): readonly SessionValueGroup[] {
  const counts = new Map<Cents, number>();
  for (const value of sessionValues(line.netCents, line.quantity, rounding)) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([valueCents, count]) => ({ valueCents, count }));
}
