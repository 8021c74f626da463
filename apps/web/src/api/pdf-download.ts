import { useMutation } from '@tanstack/react-query';
import { useApi } from './api-context.js';
import { bodyOf } from './client.js';

export type Receipt = { readonly id: string; readonly number: string };

/** For patients: the token of the link travels in a header, never in the address of the document. */
export function useReceiptDownload() {
  const api = useApi();
  return useMutation({
    mutationFn: async ({ id, number }: Receipt) => {
      const pdf = await bodyOf(
        api.GET('/v1/receipts/{id}.pdf', { params: { path: { id } }, parseAs: 'blob' }),
      );
      saveAs(pdf, `${number}.pdf`);
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
