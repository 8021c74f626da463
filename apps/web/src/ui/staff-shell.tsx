import type { Me } from '../api/types.js';
import { Outlet, ScrollRestoration } from 'react-router';
import { StaffContext } from './staff-context.js';
import { StaffHeader } from './staff-header.js';
import classes from './staff-shell.module.css';

type Props = { readonly staff: Me };

export function StaffShell({ staff }: Props) {
  return (
    <StaffContext value={staff}>
      <a href="#content" className={classes.skip}>
        Skip to the content
      </a>
      <StaffHeader staff={staff} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </StaffContext>
  );
}
