import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { fieldError } from '../api/problem.js';
import type { RecordVisit, Tender } from '../api/types.js';
import { MoneyInput } from '../ui/money-input.js';
import { choices, TENDER_TITLES } from '../ui/words.js';

export type VisitPayment = {
  /** Undefined when nothing is paid at the visit. */
  readonly tender: Tender | undefined;
  /** `due` follows the services that are chosen until somebody writes an amount. */
  readonly amountCents: number | 'due' | undefined;
  readonly reference: string;
};

export const NOTHING_PAID: VisitPayment = { tender: undefined, amountCents: 'due', reference: '' };

const NOTHING = 'nothing';
const PAID_BY = [{ value: NOTHING, label: 'Nothing is paid now' }, ...choices(TENDER_TITLES)] as const;

/** The payment as the API wants it; `undefined` when there is none. */
export function toReceived({ tender, amountCents, reference }: VisitPayment, dueCents: number) {
  const paid = amountCents === 'due' ? dueCents : amountCents;
  if (tender === undefined || paid === undefined) return undefined;
  const named = reference.trim();
  return {
    tender,
    amountCents: paid,
    ...(named === '' ? {} : { reference: named }),
  } satisfies RecordVisit['payment'];
}

type Props = {
  readonly paid: VisitPayment;
  readonly dueCents: number;
  readonly onChange: (change: Partial<VisitPayment>) => void;
  readonly error: unknown;
};

export function VisitPaymentFields({ paid, dueCents, onChange, error }: Props) {
  return (
    <>
      <Select
        label="Paid at the visit"
        description="An FSA card pays here, for what is given today; it cannot pay in advance."
        data={[...PAID_BY]}
        value={paid.tender ?? NOTHING}
        onChange={(value) => onChange({ tender: value === NOTHING || value === null ? undefined : value })}
        error={fieldError(error, 'payment.tender')}
      />
      {paid.tender !== undefined && (
        <SimpleGrid cols={2} spacing="sm">
          <MoneyInput
            label="Amount"
            required
            valueCents={paid.amountCents === 'due' ? dueCents : paid.amountCents}
            onCentsChange={(amountCents) => onChange({ amountCents })}
            error={fieldError(error, 'payment.amountCents')}
          />
          <TextInput
            label="Reference"
            autoComplete="off"
            value={paid.reference}
            onChange={(event) => onChange({ reference: event.currentTarget.value })}
            error={fieldError(error, 'payment.reference')}
          />
        </SimpleGrid>
      )}
    </>
  );
}
