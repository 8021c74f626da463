import { quoteView, type QuoteLine, type QuoteOption as OptionInput, type QuoteView } from '#documents';
import type { Cents } from '#money';
import {
  explainContext,
  explainLine,
  sessionValueGroups,
  type PreparedPriceVersion,
  type PricedLine,
} from '#pricing';

import type { ClinicSettings } from '../database/clinic-settings.js';
import type { Patient } from '../patients/patient.store.js';
import type { Provider } from '../providers/provider.store.js';
import { lowestTotal, revisedNumber, type Quote, type QuoteOption } from './quote.js';

type PrintedQuote = {
  readonly quote: Quote;
  readonly prepared: PreparedPriceVersion;
  readonly clinic: ClinicSettings;
  readonly patient: Patient;
  readonly provider?: Provider;
};

/** A quote in the final words of its document. */
export function composeQuoteView({ quote, prepared, clinic, patient, provider }: PrintedQuote): QuoteView {
  const lowestCents = lowestTotal(quote);
  return quoteView({
    number: revisedNumber(quote),
    revision: quote.revision,
    issuedOn: quote.pricedOn,
    expiresOn: quote.expiresOn,
    clinic,
    ...(provider && { provider }),
    patientName: `${patient.givenName} ${patient.familyName}`,
    diagnosisCodes: quote.diagnosisCodes,
    options: quote.options.map((option) => toOption(option, prepared, lowestCents)),
  });
}

function toOption(option: QuoteOption, prepared: PreparedPriceVersion, lowestCents: Cents): OptionInput {
  const lastPayment = option.schedule.at(-1);
  return {
    kind: option.kind,
    standardCents: option.standardCents,
    netCents: option.netCents,
    averagePerVisitCents: option.averagePerVisitCents,
    visitCount: option.visitCount,
    eligibleCents: option.eligibleCents,
    lines: option.lines.map((line) => toLine(line, prepared)),
    schedule: option.schedule,
    ...(lastPayment && { lastPaymentOn: lastPayment.collectOn }),
    disclosure: option.disclosure,
    cheapest: option.netCents === lowestCents,
  };
}

function toLine(line: PricedLine, prepared: PreparedPriceVersion): QuoteLine {
  const context = explainContext(prepared);
  const billingCode = prepared.services.get(line.serviceId)?.billingCode;
  return {
    name: context.serviceName(line.serviceId),
    ...(billingCode && { billingCode }),
    quantity: line.quantity,
    unitCents: line.unitCents,
    standardCents: line.standardCents,
    adjustments: line.adjustments.map(({ rule, sourceId, amountCents, ratePpm }) => ({
      name: rule === 'package_price' ? 'Package price' : context.sourceName(sourceId),
      amountCents,
      ...(ratePpm !== undefined && { ratePpm }),
    })),
    netCents: line.netCents,
    sessionValues: sessionValueGroups(line, prepared.sessionRounding),
    why: explainLine(line, context),
  };
}
