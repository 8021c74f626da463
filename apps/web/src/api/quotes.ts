import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';
import { newIdempotencyKey } from './idempotency.js';
import type { AcceptedQuote, AcceptQuote, CreateQuote, PatientLink, Quote } from './types.js';
import { useSubmit } from './use-submit.js';

export function useQuotesOfPatient(patientId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['quotes', 'of', patientId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/quotes', { params: { query: { patientId, limit: 100 } }, signal })),
  });
}

export function useQuote(id: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['quotes', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/v1/quotes/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

/** Prices come from a dry run of the API. The key is the request itself, so a late answer to an older one is dropped. */
export function useQuotePreview(request: CreateQuote | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['quotes', 'preview', request],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/v1/quotes', {
          body: request as CreateQuote,
          params: { header: { 'Idempotency-Key': newIdempotencyKey() }, query: { dryRun: true } },
          signal,
        }),
      ),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
  });
}

export type QuotePreview = ReturnType<typeof useQuotePreview>;

export function useCreateQuote(onDone: (quote: Quote) => void) {
  return useSubmit<CreateQuote, Quote>(
    (api, body, header) => bodyOf(api.POST('/v1/quotes', { body, params: { header } })),
    onDone,
  );
}

export function useAcceptQuote(id: string, onDone: (accepted: AcceptedQuote) => void) {
  return useSubmit<AcceptQuote, AcceptedQuote>(
    (api, body, header) =>
      bodyOf(api.POST('/v1/quotes/{id}/accept', { body, params: { header, path: { id } } })),
    onDone,
  );
}

export function useQuoteLink(onDone: (link: PatientLink) => void) {
  return useSubmit<string, PatientLink>(
    (api, id, header) => bodyOf(api.POST('/v1/quotes/{id}/link', { params: { header, path: { id } } })),
    onDone,
  );
}
