import { Button, Group, Stack } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { cents, formatUsd } from '#money';
import type { Visit } from '../api/types.js';
import { DateText } from '../ui/date-text.js';
import { useFocusOnMount } from '../ui/use-focus.js';

type Props = { readonly visit: Visit; readonly onClose: () => void };

export function VisitRecorded({ visit, onClose }: Props) {
  const receipt = useFocusOnMount<HTMLAnchorElement>();
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        The visit of <DateText date={visit.dateOfService} long /> is recorded and receipt{' '}
        <strong>{visit.receiptNumber}</strong> is ready for the patient.
        {moneyText(visit)}
      </p>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <Button
          component="a"
          ref={receipt}
          href={`/v1/receipts/${visit.receiptId}.pdf`}
          download={`${visit.receiptNumber}.pdf`}
          leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
        >
          Download receipt
        </Button>
      </Group>
    </Stack>
  );
}

function moneyText({ invoiceId, payment }: Visit): string {
  if (payment !== undefined) return ` ${formatUsd(cents(payment.amountCents))} was paid at the visit.`;
  return invoiceId === undefined ? '' : ' An invoice for this visit is open on the account.';
}
