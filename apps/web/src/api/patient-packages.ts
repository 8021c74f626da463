import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';
import type { EndedBy } from './types.js';

export function usePackagesOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['patient-packages', 'of', patientId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/patient-packages', { params: { query: { patientId, limit: 100 } }, signal })),
  });
}

export function usePatientPackage(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['patient-packages', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/patient-packages/{id}', { params: { path: { id } }, signal })),
  });
}

export function useExitPreview(id: string, endedBy: EndedBy) {
  const api = useApi();
  return useQuery({
    queryKey: ['patient-packages', id, 'exit-preview', endedBy],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/v1/patient-packages/{id}/exit-preview', {
          params: { path: { id }, query: { endedBy } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
