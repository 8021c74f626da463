import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconLogout } from '@tabler/icons-react';
import { Link, NavLink } from 'react-router';
import { useSignOut } from '../api/session.js';
import { Brand } from './brand.js';
import type { Me } from '../api/types.js';
import classes from './staff-header.module.css';

type Props = { readonly staff: Me };

export function StaffHeader({ staff }: Props) {
  const signOut = useSignOut();
  return (
    <header className={classes.root} data-print="hide">
      <Link to="/desk" className={classes.brand} aria-label="Plumbline, to the quote desk">
        <Brand onDark />
      </Link>
      <nav className={classes.nav} aria-label="Main">
        <NavLink to="/desk" end className={classes.link ?? ''}>
          Quote
        </NavLink>
        <NavLink to="/desk/patients" className={classes.link ?? ''}>
          Patients
        </NavLink>
        <NavLink to="/manage" className={classes.link ?? ''}>
          Manage
        </NavLink>
      </nav>
      <span className={classes.clinic}>{staff.clinic.name}</span>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <Button
            variant="transparent"
            size="compact-md"
            className={classes.user ?? ''}
            rightSection={<IconChevronDown size={16} aria-hidden="true" />}
          >
            {staff.name ?? 'Account'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{staff.email}</Menu.Label>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => void signOut()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
