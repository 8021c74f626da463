import { localDate } from '#calendar';
import { asId, type PatientId, type ServiceId } from '#kernel';
import { cents, ZERO_CENTS } from '#money';
import type { CareLine } from './care-line.js';
import type { EligibilityContext } from './context.js';
import type { Letter } from './letter.js';

export const serviceId = (id: string) => asId<ServiceId>(id);
export const PATIENT = asId<PatientId>('patient');

/** A delivered decompression session of 100.00 for a diagnosed condition. */
export function aCareLine(more: Partial<CareLine> = {}): CareLine {
  return {
    serviceId: serviceId('decompression'),
    itemClass: 'MED',
    status: 'delivered',
    dateOfService: localDate('2026-05-04'),
    netCents: cents(10000),
    insurancePaidCents: ZERO_CENTS,
    otherAccountsPaidCents: ZERO_CENTS,
    diagnosisCodes: ['M51.26'],
    ...more,
  };
}

export function aContext(more: Partial<EligibilityContext> = {}): EligibilityContext {
  return {
    patientId: PATIENT,
    today: localDate('2026-12-31'),
    person: { relation: 'self' },
    letters: [],
    ...more,
  };
}

/** A complete letter for massage, signed 2026-03-01 for six months. */
export function aLetter(more: Partial<Letter> = {}): Letter {
  return {
    patientId: PATIENT,
    serviceIds: [serviceId('massage')],
    diagnosisCodes: ['M51.26'],
    recommendation: 'Twice a week, 30 minutes',
    signedBy: 'the treating physician',
    signedOn: localDate('2026-03-01'),
    durationMonths: 6,
    ...more,
  };
}
