import { cents, maxCents, subtractCents, sumCents, ZERO_CENTS, type Cents } from '#money';
import type { PatientPackage } from '../api/types.js';

/** Whether the patient can pay anything at a visit: a visit that is billed by itself, or what is open of the package. */
export const isPayableAtVisit = ({ option, paidCents, totalCents }: PatientPackage): boolean =>
  option === 'pay_per_visit' || paidCents < totalCents;

/** What these services would leave unpaid. An FSA card may pay exactly this much and nothing in advance. */
export function dueAtVisit(sold: PatientPackage, serviceIds: readonly string[]): Cents {
  const visitCents = sumCents(serviceIds.map((serviceId) => nextValue(sold, serviceId)));
  if (sold.option === 'pay_per_visit') return visitCents;
  const unused = subtractCents(cents(sold.paidCents), cents(sold.deliveredCents));
  return maxCents(subtractCents(visitCents, unused), ZERO_CENTS);
}

/** The stored value of the session that is drawn next. */
function nextValue({ sessions }: PatientPackage, serviceId: string): Cents {
  const [next] = sessions
    .filter((session) => session.serviceId === serviceId && session.state === 'planned')
    .toSorted((one, other) => one.sequence - other.sequence);
  return next === undefined ? ZERO_CENTS : cents(next.valueCents);
}
