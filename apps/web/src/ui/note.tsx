import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';
import type { Tone } from './status.js';

const ICONS: Readonly<Record<Tone, typeof IconInfoCircle>> = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertCircle,
  plain: IconInfoCircle,
};

type Props = {
  readonly tone: Tone;
  readonly title?: string;
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
};

export function Note({ tone, title, role, children }: Props) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.root} data-tone={tone} role={role} tabIndex={role === 'alert' ? -1 : undefined}>
      <Icon size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        {title !== undefined && <p className={classes.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
