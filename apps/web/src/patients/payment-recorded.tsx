import { Stack } from '@mantine/core';
import { cents, formatUsd } from '#money';
import type { RecordedPayment } from '../api/types.js';
import { Note } from '../ui/note.js';
import { useFocusOnMount } from '../ui/use-focus.js';
import { StatementLink } from './statement-link.js';

type Props = { readonly payment: RecordedPayment };

/** Stands where the form was sent from until the next payment: what was taken, and its paper for the patient. */
export function PaymentRecorded({ payment }: Props) {
  const root = useFocusOnMount<HTMLDivElement>();
  return (
    <Stack ref={root} tabIndex={-1} gap="xs" mb="md">
      <Note tone="good" role="status" title="Payment recorded">
        <p>
          {formatUsd(cents(payment.amountCents))} received. <StatementLink payment={payment} />
        </p>
      </Note>
      {payment.warnings.length > 0 && (
        <Note tone="warn" role="status" title="Please note">
          {payment.warnings.map((warning) => (
            <p key={warning.code}>{warning.message}</p>
          ))}
        </Note>
      )}
    </Stack>
  );
}
