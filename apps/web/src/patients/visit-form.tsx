import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRecordVisit } from '../api/account.js';
import { useProviders } from '../api/clinic.js';
import { fieldError } from '../api/problem.js';
import type { PatientPackage, Visit } from '../api/types.js';
import { DateField } from '../ui/date-field.js';
import { Form } from '../ui/form.js';
import { useStaff } from '../ui/staff-context.js';
import { diagnosisCodesIn } from '../ui/diagnosis-codes.js';
import { dueAtVisit, isPayableAtVisit } from './due-at-visit.js';
import { NOTHING_PAID, toReceived, VisitPaymentFields } from './visit-payment.js';
import { VisitServices } from './visit-services.js';

type Props = {
  readonly sold: PatientPackage;
  readonly onRecorded: (visit: Visit) => void;
  readonly onCancel: () => void;
};

export function VisitForm({ sold, onRecorded, onCancel }: Props) {
  const { clinic } = useStaff();
  const providers = useProviders();
  const choices = (providers.data?.data ?? []).map((each) => ({ value: each.id, label: each.name }));
  const [dateOfService, setDateOfService] = useState(clinic.today);
  const [picked, setPicked] = useState<string>();
  const [serviceIds, setServiceIds] = useState<string[]>([]);
  const [diagnosis, setDiagnosis] = useState('');
  const [paid, setPaid] = useState(NOTHING_PAID);
  const { submit, isPending, error } = useRecordVisit(onRecorded);
  const providerId = picked ?? choices[0]?.value;
  const dueCents = dueAtVisit(sold, serviceIds);
  const payment = toReceived(paid, dueCents);
  const isPaymentReady = paid.tender === undefined || (payment !== undefined && payment.amountCents > 0);
  const isReady = serviceIds.length > 0 && providerId !== undefined && isPaymentReady;
  const send = () => {
    if (!isReady) return;
    const diagnosisCodes = diagnosisCodesIn(diagnosis);
    submit({
      patientPackageId: sold.id,
      serviceIds,
      dateOfService,
      providerId,
      ...(diagnosisCodes.length === 0 ? {} : { diagnosisCodes }),
      ...(payment === undefined ? {} : { payment }),
    });
  };
  return (
    <Form
      label="Record a visit"
      error={error}
      errorTitle="The visit was not recorded"
      gap="md"
      onSubmit={send}
    >
      <DateField
        label="Date of service"
        required
        data-autofocus
        min={sold.soldOn}
        max={clinic.today}
        value={dateOfService}
        onDateChange={setDateOfService}
        error={fieldError(error, 'dateOfService')}
      />
      <Select
        label="Provider"
        required
        data={choices}
        value={providerId ?? null}
        onChange={(id) => setPicked(id ?? undefined)}
        error={fieldError(error, 'providerId')}
      />
      <VisitServices
        sold={sold}
        serviceIds={serviceIds}
        onChange={setServiceIds}
        isPayingNow={paid.tender !== undefined}
        error={fieldError(error, 'serviceIds')}
      />
      <TextInput
        label="Diagnosis code"
        description="Leave empty to use the one of the quote."
        autoComplete="off"
        value={diagnosis}
        onChange={(event) => setDiagnosis(event.currentTarget.value)}
        error={fieldError(error, 'diagnosisCodes')}
      />
      {isPayableAtVisit(sold) && (
        <VisitPaymentFields
          paid={paid}
          dueCents={dueCents}
          onChange={(change) => setPaid((before) => ({ ...before, ...change }))}
          error={error}
        />
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={isPending} disabled={!isReady}>
          Record the visit
        </Button>
      </Group>
    </Form>
  );
}
