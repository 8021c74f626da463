export type Attempt = { readonly fingerprint: string; readonly key: string };

/** `crypto.randomUUID` is missing on plain http, where some clinics run the desk; random bytes are not. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same input keeps its key, so a retry or a double click is the same action; other input is a new one. */
export function nextAttempt(previous: Attempt | undefined, input: unknown): Attempt {
  const fingerprint = JSON.stringify(input);
  if (previous?.fingerprint === fingerprint) return previous;
  return { fingerprint, key: newIdempotencyKey() };
}
