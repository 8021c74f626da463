import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePatientSearch } from '../api/patients.js';
import type { Patient } from '../api/types.js';
import { NewPatientForm } from '../desk/new-patient-form.js';
import { DataTable } from '../ui/data-table.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';

const TYPING_PAUSE_MS = 200;

export function PatientsPage() {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const [isAdding, adding] = useDisclosure(false);
  const navigate = useNavigate();
  const found = usePatientSearch(search);
  return (
    <>
      <PageHeader title="Patients" actions={<Button onClick={adding.open}>New patient</Button>} />
      <Modal opened={isAdding} onClose={adding.close} title="New patient">
        <NewPatientForm
          onCreated={(patient) => void navigate(`/desk/patients/${patient.id}`)}
          onCancel={adding.close}
        />
      </Modal>
      <Panel title="Find a patient">
        <TextInput
          label="Name"
          type="search"
          maw={420}
          mb="md"
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <QueryView query={found}>{(page) => <PatientTable patients={page.data} search={search} />}</QueryView>
      </Panel>
    </>
  );
}

type TableProps = { readonly patients: readonly Patient[]; readonly search: string };

function PatientTable({ patients, search }: TableProps) {
  if (patients.length === 0) {
    return search === '' ? (
      <EmptyState title="No patients yet">Add the first one here or while quoting.</EmptyState>
    ) : (
      <EmptyState title="Nobody by that name">Check the spelling, or add a new patient.</EmptyState>
    );
  }
  return (
    <DataTable
      label="Patients"
      rows={patients}
      keyOf={(patient) => patient.id}
      columns={[
        {
          title: 'Name',
          cell: (patient) => (
            <Link to={`/desk/patients/${patient.id}`}>
              {patient.familyName}, {patient.givenName}
            </Link>
          ),
        },
        { title: 'Born', cell: (patient) => <DateText date={patient.birthDate} /> },
        { title: 'E-mail', cell: (patient) => patient.email ?? '' },
        { title: 'Phone', cell: (patient) => patient.phone ?? '' },
      ]}
    />
  );
}
