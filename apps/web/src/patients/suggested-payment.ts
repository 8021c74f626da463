import { formatDateUs, localDate } from '#calendar';
import { cents, minCents, subtractCents, sumCents } from '#money';
import type { Invoice, Plan, PlanRow } from '../api/types.js';

export type SuggestedPayment = { readonly amountCents: number; readonly because: string };

type Input = { readonly invoice: Invoice; readonly plan: Plan | undefined; readonly today: string };

const openCents = (row: PlanRow) => subtractCents(cents(row.amountCents), cents(row.paidCents));

/** What is overdue first, else the next installment, else the whole balance; the text says which. */
export function suggestedPayment({ invoice, plan, today }: Input): SuggestedPayment {
  const balance = cents(invoice.balanceCents);
  const open = (plan?.installments ?? []).filter((row) => row.state !== 'paid');
  const overdue = open.filter((row) => row.collectOn < today);
  const [oldest] = overdue;
  if (oldest !== undefined) {
    return {
      amountCents: minCents(sumCents(overdue.map(openCents)), balance),
      because: `Overdue since ${formatDateUs(localDate(oldest.collectOn))}.`,
    };
  }
  const [next] = open;
  if (next !== undefined) {
    const what = next.kind === 'deposit' ? 'The deposit' : 'The next installment';
    return {
      amountCents: minCents(openCents(next), balance),
      because: `${what}, due on ${formatDateUs(localDate(next.collectOn))}.`,
    };
  }
  return { amountCents: balance, because: `The whole balance of ${invoice.number}.` };
}
