import { formatDateUs, localDate } from '#calendar';
import { cents, formatUsd } from '#money';
import type { QuoteOption } from '../api/types.js';
import { plural } from '../ui/words.js';

/** The way to pay in one plain sentence. */
export function optionSentence(option: QuoteOption): string {
  const visits = plural(option.visitCount, 'visit');
  if (option.kind === 'pay_per_visit')
    return `You pay at each of your ${visits}, for what was done that day.`;
  const [first] = option.schedule;
  if (option.kind === 'prepay' || first === undefined) return `You pay once, before your ${visits} begin.`;
  const start = formatUsd(cents(first.amountCents));
  const installments = option.schedule.filter((row) => row.kind === 'installment').length;
  const last = option.schedule.at(-1) ?? first;
  const end = `; the last one is on ${formatDateUs(localDate(last.collectOn))}`;
  return first.kind === 'deposit'
    ? `You pay ${start} first, then ${plural(installments, 'payment')}${end}.`
    : `You pay in ${plural(installments, 'payment')}, starting with ${start}${end}.`;
}
