import { cents, formatUsd } from '#money';
import type { Disclosure, QuoteOption } from '../api/types.js';
import { Note } from '../ui/note.js';

type Props = { readonly option: QuoteOption };

/** Regulation Z in one line: green when no credit disclosure is needed, amber with the reason when it is. */
export function CreditStatus({ option }: Props) {
  const isRequired = option.disclosure.status === 'required';
  return (
    <Note
      tone={isRequired ? 'warn' : 'good'}
      title={isRequired ? 'Truth-in-Lending applies' : 'No credit disclosure needed'}
    >
      {(isRequired ? requiredReasons(option.disclosure) : [freeReason(option)]).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Note>
  );
}

function requiredReasons(disclosure: Disclosure): readonly string[] {
  const words: Readonly<Record<Disclosure['reasons'][number], string>> = {
    MORE_THAN_FOUR_INSTALLMENTS: 'More than four installments under a signed plan (12 CFR 1026.2(a)(17)).',
    FINANCE_CHARGE: `Paying in full is ${formatUsd(
      cents(disclosure.implicitFinanceChargeCents),
    )} cheaper; the difference is a finance charge (12 CFR 1026.4(b)(9)).`,
  };
  return disclosure.reasons.map((reason) => words[reason]);
}

function freeReason(option: QuoteOption): string {
  if (option.kind === 'pay_per_visit') return 'Each visit is paid on its day; nothing is deferred.';
  if (option.kind === 'prepay') return 'Paid before the care; nothing is deferred.';
  return 'Four installments or fewer and no finance charge.';
}
