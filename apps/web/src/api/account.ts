import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';
import type { RecordedPayment, RecordPayment, RecordVisit, Visit } from './types.js';
import { useSubmit } from './use-submit.js';

const ofPatient = (patientId: string) => ({ query: { patientId, limit: 100 } });

/** The list names the plans; their installments are read one plan at a time, and a patient has few. */
export function usePlansOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['plans', 'of', patientId],
    queryFn: async ({ signal }) => {
      const page = await bodyOf(api.GET('/v1/plans', { params: ofPatient(patientId), signal }));
      return Promise.all(
        page.data.map(({ id }) => bodyOf(api.GET('/v1/plans/{id}', { params: { path: { id } }, signal }))),
      );
    },
  });
}

export function useInvoicesOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['invoices', 'of', patientId],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/invoices', { params: ofPatient(patientId), signal })),
  });
}

export function usePaymentsOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['payments', 'of', patientId],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/payments', { params: ofPatient(patientId), signal })),
  });
}

export function useVisitsOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['visits', 'of', patientId],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/visits', { params: ofPatient(patientId), signal })),
  });
}

export function useReceiptsOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['receipts', 'of', patientId],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/receipts', { params: ofPatient(patientId), signal })),
  });
}

export function useRecordPayment() {
  return useSubmit<RecordPayment, RecordedPayment>((api, body, header) =>
    bodyOf(api.POST('/v1/payments', { body, params: { header } })),
  );
}

export function useRecordVisit(onDone: (visit: Visit) => void) {
  return useSubmit<RecordVisit, Visit>(
    (api, body, header) => bodyOf(api.POST('/v1/visits', { body, params: { header } })),
    onDone,
  );
}
