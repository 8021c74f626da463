import { Button, Container } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ErrorPanel } from './error-panel.js';

export function CrashPage() {
  const error = useRouteError();
  return (
    <Container size="sm" py="xl" component="main">
      <ErrorPanel error={error} title="The page stopped working" />
      <Button mt="md" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </Container>
  );
}
