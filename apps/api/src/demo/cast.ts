import type { MeResponse } from '../clinics/clinic.response.js';
import type { PatientPageResponse } from '../patients/patient.response.js';
import type { ProviderPageResponse } from '../providers/provider.response.js';
import type { ApiClient } from './api-client.js';

/** Who the story is about, as the API knows them. */
export type Cast = {
  readonly clinicName: string;
  /** The civil date at the clinic. */
  readonly today: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly providerId: string;
};

export async function findCast(desk: ApiClient): Promise<Cast> {
  const { clinic } = await desk.get<MeResponse>('/v1/me');
  const { data: patients } = await desk.get<PatientPageResponse>('/v1/patients?limit=1');
  const { data: providers } = await desk.get<ProviderPageResponse>('/v1/providers?limit=1');
  const [patient] = patients;
  const [provider] = providers;
  if (!patient || !provider) throw new Error('The demo clinic has no patient or no provider.');
  return {
    clinicName: clinic.name,
    today: clinic.today,
    patientId: patient.id,
    patientName: `${patient.givenName} ${patient.familyName}`,
    providerId: provider.id,
  };
}
