import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import type { PatientPackage } from '../api/types.js';
import { Money } from '../ui/money.js';
import { Status, type Tone } from '../ui/status.js';
import { OPTION_TITLES, sentenceCase } from '../ui/words.js';
import classes from './package-card.module.css';
import { ServiceProgress } from './service-progress.js';
import { VisitDialog } from './visit-dialog.js';

const STATE_TONES: Readonly<Record<PatientPackage['state'], Tone>> = {
  active: 'good',
  completed: 'plain',
  stopped: 'plain',
};

type Props = { readonly sold: PatientPackage };

export function PackageCard({ sold }: Props) {
  const [isRecording, recording] = useDisclosure(false);
  const isActive = sold.state === 'active';
  return (
    <article className={classes.root} aria-label={sold.name}>
      <header className={classes.header}>
        <div>
          <h3 className={classes.name}>{sold.name}</h3>
          <p className={classes.option}>
            {OPTION_TITLES[sold.option]} · <Link to={`/desk/quotes/${sold.quoteId}`}>the accepted quote</Link>
          </p>
        </div>
        <Status tone={STATE_TONES[sold.state]}>{sentenceCase(sold.state)}</Status>
      </header>
      <dl className={classes.amounts}>
        <Amount label="Price" cents={sold.totalCents} />
        <Amount label="Received" cents={sold.paidCents} />
        <Amount label="Care given" cents={sold.deliveredCents} />
        <Amount label="Paid, not yet given" cents={sold.unearnedCents} />
      </dl>
      <div className={classes.services}>
        {sold.services.map((service) => (
          <ServiceProgress key={service.serviceId} service={service} />
        ))}
      </div>
      <Group gap="sm" mt="md">
        {isActive && <Button onClick={recording.open}>Record a visit</Button>}
        <Button component={Link} to={`/desk/packages/${sold.id}/exit`} variant="default">
          Exit preview
        </Button>
      </Group>
      <VisitDialog sold={sold} isOpen={isRecording} onClose={recording.close} />
    </article>
  );
}

function Amount({ label, cents }: { readonly label: string; readonly cents: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Money cents={cents} />
      </dd>
    </div>
  );
}
