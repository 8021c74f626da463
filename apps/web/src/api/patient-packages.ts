import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';
import type { EndedBy } from './types.js';

/** The list names the packages; their sessions are read one package at a time, and a patient has few. */
export function usePackagesOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['patient-packages', 'of', patientId],
    queryFn: async ({ signal }) => {
      const query = { patientId, limit: 100 };
      const page = await bodyOf(api.GET('/v1/patient-packages', { params: { query }, signal }));
      return Promise.all(
        page.data.map(({ id }) =>
          bodyOf(api.GET('/v1/patient-packages/{id}', { params: { path: { id } }, signal })),
        ),
      );
    },
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
