import { NavLink, Outlet } from 'react-router';
import classes from './manage-shell.module.css';

const PAGES = [
  { to: '/manage', label: 'Price list' },
  { to: '/manage/versions', label: 'Price versions' },
  { to: '/manage/ledger', label: 'Ledger' },
  { to: '/manage/audit', label: 'Audit' },
] as const;

export function ManageShell() {
  return (
    <div className={classes.root}>
      <nav className={classes.nav} aria-label="Manage" data-print="hide">
        {PAGES.map((page) => (
          <NavLink key={page.to} to={page.to} end={page.to === '/manage'} className={classes.link ?? ''}>
            {page.label}
          </NavLink>
        ))}
      </nav>
      <div className={classes.content}>
        <Outlet />
      </div>
    </div>
  );
}
