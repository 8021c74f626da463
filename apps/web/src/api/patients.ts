import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';
import type { CreatePatient, Patient } from './types.js';
import { useSubmit } from './use-submit.js';

export function usePatientSearch(search: string) {
  const api = useApi();
  const query = search === '' ? { limit: 20 } : { limit: 20, search };
  return useQuery({
    queryKey: ['patients', 'search', search],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/patients', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function usePatient(id: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['patients', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/patients/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

export function useCreatePatient(onDone: (patient: Patient) => void) {
  return useSubmit<CreatePatient, Patient>(
    (api, body, header) => bodyOf(api.POST('/v1/patients', { body, params: { header } })),
    onDone,
  );
}
