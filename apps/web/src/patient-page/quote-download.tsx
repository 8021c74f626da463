import { Button } from '@mantine/core';
import { usePdfDownload } from '../api/pdf-download.js';
import type { Quote } from '../api/types.js';
import { ErrorPanel } from '../ui/error-panel.js';

type Props = { readonly quote: Quote };

export function QuoteDownload({ quote: { id, number } }: Props) {
  const download = usePdfDownload();
  return (
    <>
      {download.error !== null && <ErrorPanel error={download.error} title="The quote was not loaded" />}
      <Button
        variant="subtle"
        fullWidth
        loading={download.isPending}
        onClick={() => download.mutate({ path: '/v1/quotes/{id}.pdf', id, fileName: `${number}.pdf` })}
      >
        Download quote {number}
      </Button>
    </>
  );
}
