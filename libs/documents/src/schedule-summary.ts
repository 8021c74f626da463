import type { QuoteOption, QuoteScheduleRow } from './quote-input.js';
import type { Quote1Words } from './quote-1-en.js';

type Run = { readonly first: QuoteScheduleRow; last: QuoteScheduleRow; count: number };

/** A schedule in a few lines: neighbors of the same kind and amount are told as one run. */
export function scheduleSummary(option: QuoteOption, words: Quote1Words): readonly string[] {
  if (option.schedule.length === 0) return [words.paidEachVisit];
  return runsOf(option.schedule).map((run) => runSentence(run, option, words));
}

function runsOf(schedule: readonly QuoteScheduleRow[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of schedule) {
    const run = runs.at(-1);
    if (run !== undefined && run.first.kind === row.kind && run.first.amountCents === row.amountCents) {
      run.last = row;
      run.count += 1;
    } else {
      runs.push({ first: row, last: row, count: 1 });
    }
  }
  return runs;
}

function runSentence({ first, last, count }: Run, option: QuoteOption, words: Quote1Words): string {
  const amount = words.money(first.amountCents);
  const from = words.shortDate(first.dueOn);
  if (count > 1) return words.payRun(count, amount, from, words.shortDate(last.dueOn));
  const isDeposit = option.kind === 'installments' && first.kind === 'deposit';
  return isDeposit ? words.deposit(amount, from) : words.payOnce(amount, from);
}
