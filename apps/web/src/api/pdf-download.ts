import { useMutation } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';

export type PdfDocument = {
  readonly path: '/v1/quotes/{id}.pdf' | '/v1/receipts/{id}.pdf' | '/v1/payments/{id}.pdf';
  readonly id: string;
  readonly fileName: string;
};

/** For patients: the token of the link travels in a header, never in the address of the document. */
export function usePdfDownload() {
  const api = useApi();
  return useMutation({
    mutationFn: async ({ path, id, fileName }: PdfDocument) => {
      const pdf = await bodyOf(api.GET(path, { params: { path: { id } }, parseAs: 'blob' }));
      saveAs(pdf, fileName);
    },
  });
}

function saveAs(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
