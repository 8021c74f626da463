import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCreatePatient } from '../api/patients.js';
import { fieldError } from '../api/problem.js';
import type { Patient } from '../api/types.js';
import { DateField } from '../ui/date-field.js';
import { Form } from '../ui/form.js';
import { useStaff } from '../ui/staff-context.js';

type Props = { readonly onCreated: (patient: Patient) => void; readonly onCancel: () => void };

export function NewPatientForm({ onCreated, onCancel }: Props) {
  const { clinic } = useStaff();
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const { submit, isPending, error } = useCreatePatient(onCreated);
  return (
    <Form
      label="New patient"
      error={error}
      errorTitle="The patient was not added"
      onSubmit={() => submit({ givenName: givenName.trim(), familyName: familyName.trim(), birthDate })}
    >
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
        max={clinic.today}
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
    </Form>
  );
}
