import { DomainError } from '#kernel';

/** Why a command ended, for whoever typed it. Some errors of the network have a code and no words. */
export function describeFailure(error: unknown): string {
  if (error instanceof DomainError) return `${error.code} ${JSON.stringify(error.details)}`;
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}
