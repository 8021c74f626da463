import { Button, Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { formatDateUsShort, localDate } from '#calendar';
import { usePatientSearch } from '../api/patients.js';
import type { Patient } from '../api/types.js';

const TYPING_PAUSE_MS = 200;

type Props = {
  readonly autoFocus: boolean;
  readonly onPick: (patientId: string) => void;
  readonly onNew: () => void;
};

/** The API searches, so the list is shown as it comes. */
const asFound = <T,>({ options }: { options: T }): T => options;

export function PatientPicker({ autoFocus, onPick, onNew }: Props) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const found = usePatientSearch(search);
  return (
    <>
      <Select
        label="Find a patient"
        placeholder="Name"
        searchable
        autoFocus={autoFocus}
        openOnFocus={false}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => {
          if (typeof id === 'string') onPick(id);
        }}
        data={(found.data?.data ?? []).map(toChoice)}
        filter={asFound}
        nothingFoundMessage={found.isPending ? 'Searching' : 'Nobody by that name'}
        error={found.error === null ? undefined : 'The search did not answer. Try again.'}
        rightSection={found.isFetching ? <Loader size={16} /> : undefined}
      />
      <Button variant="subtle" size="compact-sm" mt={8} onClick={onNew}>
        New patient
      </Button>
    </>
  );
}

function toChoice(patient: Patient) {
  const born = formatDateUsShort(localDate(patient.birthDate));
  return { value: patient.id, label: `${patient.familyName}, ${patient.givenName} · born ${born}` };
}
