import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useCreatePatient } from '../api/patients.js';
import { fieldError } from '../api/problem.js';
import type { Patient } from '../api/types.js';
import { DateField } from '../ui/date-field.js';
import { ErrorPanel } from '../ui/error-panel.js';

type Props = { readonly onCreated: (patient: Patient) => void; readonly onCancel: () => void };

export function NewPatientForm({ onCreated, onCancel }: Props) {
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const { submit, isPending, error } = useCreatePatient(onCreated);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    submit({ givenName: givenName.trim(), familyName: familyName.trim(), birthDate });
  };
  return (
    <form onSubmit={send} aria-label="New patient">
      <Stack gap="sm">
        {error !== undefined && <ErrorPanel error={error} title="The patient was not added" />}
        <TextInput
          label="Given name"
          required
          autoFocus
          autoComplete="off"
          value={givenName}
          onChange={(event) => setGivenName(event.currentTarget.value)}
          error={fieldError(error, 'givenName')}
        />
        <TextInput
          label="Family name"
          required
          autoComplete="off"
          value={familyName}
          onChange={(event) => setFamilyName(event.currentTarget.value)}
          error={fieldError(error, 'familyName')}
        />
        <DateField
          label="Birth date"
          required
          value={birthDate}
          onDateChange={setBirthDate}
          error={fieldError(error, 'birthDate')}
        />
        <Group gap="xs">
          <Button type="submit" size="sm" loading={isPending}>
            Add patient
          </Button>
          <Button variant="subtle" size="sm" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
