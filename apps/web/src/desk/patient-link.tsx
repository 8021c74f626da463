import { Button, Group, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuoteLink } from '../api/quotes.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Panel } from '../ui/panel.js';
import classes from './quote-page.module.css';

type Props = { readonly quoteId: string };

export function PatientLink({ quoteId }: Props) {
  const [url, setUrl] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const copy = async (text: string): Promise<void> => setCopied(await copied(text));
  const link = useQuoteLink((made) => {
    const absolute = new URL(made.url, window.location.origin).href;
    setUrl(absolute);
    void copy(absolute);
  });
  return (
    <Panel title="Patient link">
      {link.error !== undefined && <ErrorPanel error={link.error} title="No link was made" />}
      <p className={classes.hint}>The patient reads the quote and signs on their own phone.</p>
      {url !== undefined && (
        <TextInput
          label="Link for the patient"
          readOnly
          autoFocus
          value={url}
          mt="sm"
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <Group mt="sm" gap="sm">
        <Button
          variant="light"
          leftSection={<IconCopy size={18} aria-hidden="true" />}
          loading={link.isPending}
          onClick={() => (url === undefined ? link.submit(quoteId) : void copy(url))}
        >
          Copy patient link
        </Button>
        <span role="status">{isCopied ? 'Copied' : ''}</span>
      </Group>
    </Panel>
  );
}

/** The clipboard is refused on plain http and without permission; then the field above is selected by hand. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
