import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRecordVisit } from '../api/account.js';
import { useProviders } from '../api/clinic.js';
import { fieldError } from '../api/problem.js';
import type { PackageService, PatientPackage, Visit } from '../api/types.js';
import { DateField } from '../ui/date-field.js';
import { Form } from '../ui/form.js';
import { useStaff } from '../ui/staff-context.js';
import { diagnosisCodesIn } from '../ui/diagnosis-codes.js';

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
  const { submit, isPending, error } = useRecordVisit(onRecorded);
  const providerId = picked ?? choices[0]?.value;
  const isReady = serviceIds.length > 0 && providerId !== undefined;
  const send = () => {
    if (providerId === undefined || serviceIds.length === 0) return;
    const diagnosisCodes = diagnosisCodesIn(diagnosis);
    submit({
      patientPackageId: sold.id,
      serviceIds,
      dateOfService,
      providerId,
      ...(diagnosisCodes.length === 0 ? {} : { diagnosisCodes }),
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
      <Checkbox.Group
        label="Services given"
        required
        value={serviceIds}
        onChange={setServiceIds}
        error={fieldError(error, 'serviceIds')}
      >
        <Stack gap="xs" mt={6}>
          {sold.services.map((service) => (
            <Checkbox
              key={service.serviceId}
              value={service.serviceId}
              label={service.name}
              disabled={service.unlocked === 0}
              description={availabilityText(service)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label="Diagnosis code"
        description="Leave empty to use the one of the quote."
        autoComplete="off"
        value={diagnosis}
        onChange={(event) => setDiagnosis(event.currentTarget.value)}
        error={fieldError(error, 'diagnosisCodes')}
      />
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

function availabilityText({ left, unlocked, total }: PackageService): string {
  if (left === 0) return `None left: all ${total} were given.`;
  if (unlocked === 0) return `Locked until more is paid; ${left} left. Take a payment to unlock it.`;
  if (unlocked < left) return `${unlocked} ready, ${left} left; the others unlock as payments arrive.`;
  return `${left} left.`;
}
