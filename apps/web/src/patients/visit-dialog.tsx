import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { PatientPackage, Visit } from '../api/types.js';
import { VisitForm } from './visit-form.js';
import { VisitRecorded } from './visit-recorded.js';

type Props = { readonly sold: PatientPackage; readonly isOpen: boolean; readonly onClose: () => void };

export function VisitDialog({ sold, isOpen, onClose }: Props) {
  const [recorded, setRecorded] = useState<Visit>();
  const close = () => {
    onClose();
    setRecorded(undefined);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={recorded === undefined ? 'Record a visit' : 'Visit recorded'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close the dialog' }}
    >
      {recorded === undefined ? (
        <VisitForm sold={sold} onRecorded={setRecorded} onCancel={close} />
      ) : (
        <VisitRecorded visit={recorded} onClose={close} />
      )}
    </Modal>
  );
}
