import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#calendar';
import { asId, DomainError, invariant, type PatientPackageId, type PlanId } from '#kernel';
import { ZERO_CENTS } from '#money';
import { sellSessions } from '#packages';
import { assertAcceptable } from '#quotes';

import type { Tx } from '../database/tx.js';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { assertMaySeeQuote } from '../http/actor.js';
import type { WriteContext } from '../http/write-context.js';
import type { Invoice } from '../invoices/invoice.store.js';
import { issueInvoice } from '../invoices/issue-invoice.js';
import { insertPatientPackage, type PatientPackage } from '../packages/patient-package.store.js';
import { getQuote, lockQuote, setAccepted, toQuote } from '../quotes/quote.store.js';
import type { Quote, QuoteOption } from '../quotes/quote.js';
import { listServices } from '../services/service.store.js';
import type { AcceptQuoteRequest } from './accept-quote.request.js';
import type { AcceptedQuoteResponse } from './accept-quote.response.js';
import { insertPlan } from './plan.store.js';

/** One transaction turns an open quote into a sold package, its invoice and, if chosen, its payment plan. */
@Injectable()
export class AcceptQuote {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, id: string, input: AcceptQuoteRequest): Promise<AcceptedQuoteResponse> {
    return await this.unitOfWork.run(
      write,
      { action: 'quote.accept', input: { id, ...input } },
      async (tx) => {
        const { patientId } = await lockQuote(tx, id);
        assertMaySeeQuote(tx.actor, { patientId, quoteId: asId(id) });
        const quote = toQuote(await getQuote(tx, id));
        const option = acceptableOption(quote, input, tx);
        setAccepted(tx, id, input.option, input.signedName);
        const sold = sell(tx, quote, option);
        const invoice = await billAtOnce(tx, sold, option);
        const planId = invoice && option.plan ? planFor(tx, { sold, invoice, option, input }) : undefined;
        tx.about('quote', id);
        tx.about('patient_package', sold.id);
        tx.emit('quote.accepted', id);
        return {
          quoteId: quote.id,
          patientPackageId: sold.id,
          ...(planId && { planId }),
          ...(invoice && { invoiceId: invoice.id }),
        };
      },
    );
  }
}

function acceptableOption(quote: Quote, input: AcceptQuoteRequest, tx: Tx): QuoteOption {
  const kinds = quote.options.map(({ kind }) => kind);
  assertAcceptable(quote, input.option, kinds, tx.today);
  const option = quote.options.find(({ kind }) => kind === input.option);
  invariant(option !== undefined, 'An acceptable option belongs to the quote.');
  assertDisclosed(option, quote, input.disclosureGivenOn, tx);
  assertStillAhead(option, tx.today);
  return option;
}

/** The deposit is paid on the day of signing, and the first installment comes after it. */
function assertStillAhead({ plan, schedule }: QuoteOption, today: LocalDate): void {
  if (!plan) return;
  const first = schedule.find(({ kind }) => kind === 'installment');
  invariant(first !== undefined, 'A plan has installments.');
  if (first.dueOn < today)
    throw new DomainError('SCHEDULE_NOT_POSSIBLE', { reason: 'FIRST_DUE_IN_THE_PAST' });
  if (plan.depositCents > 0 && first.dueOn === today) {
    throw new DomainError('SCHEDULE_NOT_POSSIBLE', { reason: 'FIRST_DUE_NOT_AFTER_DEPOSIT' });
  }
}

/** 12 CFR 1026.17(b): the disclosure comes before consummation; only staff can say that it was handed over. */
function assertDisclosed(
  { disclosure }: QuoteOption,
  { pricedOn }: Quote,
  givenOn: LocalDate | undefined,
  { actor, today }: Tx,
): void {
  if (disclosure.status === 'none') return;
  if (givenOn === undefined || actor.kind !== 'staff') {
    throw new DomainError('DISCLOSURE_REQUIRED', { reasons: disclosure.reasons });
  }
  if (givenOn < pricedOn || givenOn > today) {
    throw new DomainError('VALIDATION_FAILED', {
      field: 'disclosureGivenOn',
      message: 'must lie between the day of the quote and today',
    });
  }
}

function sell(tx: Tx, quote: Quote, option: QuoteOption): PatientPackage {
  const isPerVisit = option.kind === 'pay_per_visit';
  const sold: PatientPackage = {
    id: newId<PatientPackageId>(),
    patientId: quote.patientId,
    quoteId: quote.id,
    optionKind: option.kind,
    name: quote.name,
    state: 'active',
    release: isPerVisit ? 'at_once' : 'as_paid',
    refundPolicy: tx.clinic.refundPolicy,
    totalCents: option.netCents,
    billedCents: isPerVisit ? ZERO_CENTS : option.netCents,
    paidCents: ZERO_CENTS,
    deliveredCents: ZERO_CENTS,
    soldOn: tx.today,
  };
  insertPatientPackage(tx, sold, sellSessions(option.lines, quote.sessionRounding));
  return sold;
}

/** A package is billed when it is sold; who pays per visit is billed visit by visit. */
async function billAtOnce(
  tx: Tx,
  sold: PatientPackage,
  { kind, lines }: QuoteOption,
): Promise<Invoice | undefined> {
  if (kind === 'pay_per_visit') return undefined;
  const services = await listServices(
    tx,
    lines.map(({ serviceId }) => serviceId),
  );
  return await issueInvoice(tx, {
    patientId: sold.patientId,
    patientPackageId: sold.id,
    lines: lines.map(({ serviceId, quantity, standardCents, netCents }) => ({
      serviceId,
      description: services.get(serviceId)?.name ?? sold.name,
      quantity,
      standardCents,
      netCents,
    })),
  });
}

type Planned = {
  readonly sold: PatientPackage;
  readonly invoice: Invoice;
  readonly option: QuoteOption;
  readonly input: AcceptQuoteRequest;
};

function planFor(tx: Tx, { sold, invoice, option, input }: Planned): PlanId {
  const { plan, disclosure, schedule } = option;
  invariant(plan !== undefined, 'A plan has terms.');
  const planId = newId<PlanId>();
  insertPlan(tx, {
    id: planId,
    patientId: sold.patientId,
    patientPackageId: sold.id,
    invoiceId: invoice.id,
    totalCents: option.netCents,
    frequency: plan.frequency,
    remainderPolicy: tx.clinic.remainderPolicy,
    disclosureStatus: disclosure.status,
    ...(disclosure.status === 'required' &&
      input.disclosureGivenOn && { disclosureGivenOn: input.disclosureGivenOn }),
    // The deposit is due when the plan is signed, whenever the quote was made.
    installments: schedule.map((row) =>
      row.kind === 'deposit' ? { ...row, dueOn: tx.today, collectOn: tx.today } : row,
    ),
  });
  return planId;
}
