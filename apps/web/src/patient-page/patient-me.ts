import type { Me } from '../api/types.js';

export type PatientMe = Me & { readonly kind: 'patient'; readonly patientId: string };

export function isPatient(me: Me): me is PatientMe {
  return me.kind === 'patient' && me.patientId !== undefined;
}
