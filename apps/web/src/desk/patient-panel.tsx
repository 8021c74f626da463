import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePatient } from '../api/patients.js';
import { DateText } from '../ui/date-text.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { NewPatientForm } from './new-patient-form.js';
import { PatientPicker } from './patient-picker.js';
import classes from './patient-panel.module.css';

type Props = {
  readonly patientId: string | undefined;
  readonly onPatient: (patientId: string | undefined) => void;
};

export function PatientPanel({ patientId, onPatient }: Props) {
  const [isNew, setNew] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const patient = usePatient(patientId);
  if (patientId !== undefined) {
    return (
      <Panel
        title="Patient"
        aside={
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setChanging(true);
              onPatient(undefined);
            }}
          >
            Change patient
          </Button>
        }
      >
        <QueryView query={patient} rows={2}>
          {(found) => (
            <p className={classes.name}>
              {found.givenName} {found.familyName}
              <span className={classes.born}>
                Born <DateText date={found.birthDate} />
              </span>
            </p>
          )}
        </QueryView>
      </Panel>
    );
  }
  return (
    <Panel title="Patient">
      {isNew ? (
        <NewPatientForm
          onCreated={(created) => {
            setNew(false);
            onPatient(created.id);
          }}
          onCancel={() => {
            setChanging(true);
            setNew(false);
          }}
        />
      ) : (
        <PatientPicker autoFocus={isChanging} onPick={onPatient} onNew={() => setNew(true)} />
      )}
    </Panel>
  );
}
