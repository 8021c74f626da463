import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { addMonths, type LocalDate } from '#calendar';

import { newId } from '../database/new-id.js';
import type { WriteContext } from '../http/write-context.js';
import { CreatePatientLink } from '../patient-links/create-patient-link.js';
import { CreateQuote } from '../quotes/create-quote.js';
import { FindQuotes } from '../quotes/find-quotes.js';

type DemoCare = {
  readonly patientId: string;
  readonly providerId: string;
  readonly packageId: string;
  readonly today: LocalDate;
};

/** An open quote, so that the patient's page has something to show at once. */
export async function seedQuote(
  app: NestFastifyApplication,
  write: WriteContext,
  { today, ...care }: DemoCare,
): Promise<void> {
  await app.get(CreateQuote).execute(write, {
    ...care,
    payerKind: 'self_pay',
    diagnosisCodes: ['M51.26'],
    lines: [],
    discountPolicyIds: [],
    plan: {
      depositCents: 60_000,
      installmentCount: 4,
      frequency: 'monthly',
      firstDueOn: addMonths(today, 1),
    },
  });
}

/** A new link at every start to the oldest quote of the demo clinic; none when it has no quote. */
export async function demoPatientLink(
  app: NestFastifyApplication,
  write: WriteContext,
): Promise<string | undefined> {
  const quote = await app.get(FindQuotes).first(write.actor);
  if (!quote) return undefined;
  const once = { ...write, idempotencyKey: `demo-link:${newId()}` };
  return (await app.get(CreatePatientLink).execute(once, quote.id)).url;
}
