import { Container } from '@mantine/core';
import { Navigate, useLocation } from 'react-router';
import { asProblem } from '../api/problem.js';
import { useMe } from '../api/session.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { LoadingRows } from '../ui/loading-rows.js';
import { StaffShell } from '../ui/staff-shell.js';

/** The staff pages, or the sign-in page and back when nobody is signed in. */
export function RequireStaff() {
  const me = useMe();
  const { pathname, search } = useLocation();
  const signedOut = me.error !== null && asProblem(me.error).status === 401;
  if (signedOut) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (me.data?.kind === 'staff') return <StaffShell staff={me.data} />;
  return (
    <Container size="sm" py="xl">
      {me.error === null ? (
        <LoadingRows count={4} />
      ) : (
        <ErrorPanel error={me.error} title="The desk could not be opened" onRetry={() => void me.refetch()} />
      )}
    </Container>
  );
}
