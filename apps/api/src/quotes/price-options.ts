import { daysBetween, type LocalDate } from '#calendar';
import { eligibleOutlook } from '#eligibility';
import { DomainError, invariant } from '#kernel';
import { ZERO_CENTS, type Cents } from '#money';
import { buildSchedule, disclosureStatus, type DisclosureStatus, type Installment } from '#plans';
import {
  priceOffer,
  type OptionKind,
  type PreparedPriceVersion,
  type PricedLine,
  type PricedOffer,
} from '#pricing';

import type { ClinicSettings } from '../database/clinic-settings.js';
import type { PlanTerms, QuoteInput, QuoteOption } from './quote.js';

/** A plan begins within five years; a date beyond them is a slip of the keyboard. */
const FIRST_DUE_DAYS_MAX = 1_827;

const NO_DISCLOSURE: DisclosureStatus = {
  status: 'none',
  reasons: [],
  implicitFinanceChargeCents: ZERO_CENTS,
};

/** The ways to pay side by side: every one priced by the engine, the plan laid out day by day. */
export function priceOptions(
  prepared: PreparedPriceVersion,
  input: QuoteInput,
  clinic: ClinicSettings,
  pricedOn: LocalDate,
): readonly QuoteOption[] {
  const offerFor = (option: OptionKind): PricedOffer => {
    const { packageId, lines, discountPolicyIds } = input;
    return priceOffer(prepared, {
      option,
      pricedOn,
      ...(packageId && { packageId }),
      lines,
      discountPolicyIds,
    });
  };
  const prepay = offerFor('prepay');
  const option = (
    offer: PricedOffer,
    schedule: readonly Installment[],
    disclosure = NO_DISCLOSURE,
  ): QuoteOption => ({
    kind: offer.option,
    standardCents: offer.standardCents,
    discountCents: offer.discountCents,
    netCents: offer.netCents,
    averagePerVisitCents: offer.averagePerVisitCents,
    visitCount: offer.visitCount,
    eligibleCents: eligibleWhenDelivered(offer.lines, prepared, input.diagnosisCodes),
    lines: offer.lines,
    schedule,
    disclosure,
  });
  const planned = (plan: PlanTerms): readonly QuoteOption[] => {
    const offer = offerFor('installments');
    // What costs nothing has nothing to spread.
    if (offer.netCents === 0) return [];
    const schedule = scheduleOf(offer.netCents, plan, clinic, pricedOn);
    const disclosure = disclosureStatus({
      cashPriceCents: prepay.netCents,
      planTotalCents: offer.netCents,
      installmentCount: plan.installmentCount,
      hasWrittenAgreement: true,
    });
    return [{ ...option(offer, schedule, disclosure), plan }];
  };
  return [
    option(offerFor('pay_per_visit'), []),
    ...(input.plan === undefined ? [] : planned(input.plan)),
    option(prepay, payAtOnce(prepay.netCents, pricedOn)),
  ];
}

function scheduleOf(
  totalCents: Cents,
  plan: PlanTerms,
  { remainderPolicy, rollConvention, holidayCalendar }: ClinicSettings,
  today: LocalDate,
): readonly Installment[] {
  if (plan.firstDueOn < today)
    throw new DomainError('SCHEDULE_NOT_POSSIBLE', { reason: 'FIRST_DUE_IN_THE_PAST' });
  if (daysBetween(today, plan.firstDueOn) > FIRST_DUE_DAYS_MAX) {
    throw new DomainError('SCHEDULE_NOT_POSSIBLE', { reason: 'FIRST_DUE_TOO_FAR' });
  }
  return buildSchedule({
    totalCents,
    depositCents: plan.depositCents,
    depositDueOn: today,
    installmentCount: plan.installmentCount,
    frequency: plan.frequency,
    firstDueOn: plan.firstDueOn,
    remainder: remainderPolicy,
    roll: rollConvention,
    calendar: holidayCalendar,
  });
}

const payAtOnce = (amountCents: Cents, today: LocalDate): readonly Installment[] =>
  amountCents === 0
    ? []
    : [{ sequence: 1, kind: 'installment', dueOn: today, collectOn: today, amountCents }];

/**
 * The part of an offer that is medical care for a condition, as the receipts will show it visit by visit. Without
 * a diagnosis nothing counts yet, and what needs a letter of medical necessity counts only with the letter.
 */
function eligibleWhenDelivered(
  lines: readonly PricedLine[],
  { services }: PreparedPriceVersion,
  diagnosisCodes: readonly string[],
): Cents {
  if (diagnosisCodes.length === 0) return ZERO_CENTS;
  const classed = lines.map(({ serviceId, netCents }) => {
    const service = services.get(serviceId);
    invariant(service !== undefined, 'A priced line has a service of its price version.');
    return { itemClass: service.eligibilityClass, netCents };
  });
  return eligibleOutlook(classed).eligibleCents;
}
