import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { signIn } from '../api/session.js';
import { Brand } from '../ui/brand.js';
import { Form } from '../ui/form.js';
import { nextPath } from './next-path.js';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      queries.clear();
      await navigate(nextPath(search), { replace: true });
    },
  });
  return (
    <main className={classes.root}>
      <title>Sign in · Plumbline</title>
      <div className={classes.card}>
        <Brand />
        <h1 className={classes.title}>Sign in to the desk</h1>
        <Form
          label="Sign in"
          error={mutation.error}
          errorTitle="Not signed in"
          gap="md"
          onSubmit={() => mutation.mutate({ email, password })}
        >
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            autoFocus
            size="md"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed' }}
          />
          <Button type="submit" size="md" loading={mutation.isPending}>
            Sign in
          </Button>
        </Form>
        <p className={classes.note}>Patients use the link in their message; no password is needed.</p>
      </div>
    </main>
  );
}
