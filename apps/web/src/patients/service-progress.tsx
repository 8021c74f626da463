import type { PackageService } from '../api/types.js';
import classes from './service-progress.module.css';

type Props = { readonly service: PackageService };

/** One tick per visit: had, ready to be had, and locked until more is paid. */
export function ServiceProgress({ service }: Props) {
  const locked = service.left - service.unlocked;
  const ticks = Array.from({ length: service.total }, (_, position) => tickOf(position, service));
  return (
    <div>
      <p className={classes.words}>
        <span className={classes.name}>{service.name}</span>
        <span className={classes.counts}>
          {service.left} of {service.total} left
          {locked > 0 ? ` · ${service.unlocked} ready · ${locked} locked until paid` : ''}
        </span>
      </p>
      <div className={classes.ticks} aria-hidden="true">
        {ticks.map((tick, position) => (
          <span key={position} data-tick={tick} />
        ))}
      </div>
    </div>
  );
}

function tickOf(position: number, service: PackageService): 'had' | 'ready' | 'locked' {
  if (position < service.delivered) return 'had';
  return position < service.delivered + service.unlocked ? 'ready' : 'locked';
}
