import { ApiProperty } from '@nestjs/swagger';

import type { PatientId, QuoteId } from '#kernel';
import type { PreparedPriceVersion } from '#pricing';
import { QUOTE_STATES, type QuoteState } from '#quotes';

import { OPTION_KINDS } from '../catalog/price-version.request.js';
import { QuoteOptionResponse, toQuoteOptionResponse } from './quote-option.response.js';
import { lowestTotal, PAYER_KINDS, revisedNumber, type Quote } from './quote.js';

export class QuoteResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  number: string;

  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty({ enum: [...QUOTE_STATES] })
  state: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty({ required: false })
  providerId?: string;

  @ApiProperty({ enum: [...PAYER_KINDS] })
  payerKind: string;

  @ApiProperty({ type: [String] })
  diagnosisCodes: readonly string[];

  @ApiProperty()
  priceVersionId: string;

  @ApiProperty({ required: false })
  packageId?: string;

  @ApiProperty({ format: 'date' })
  pricedOn: string;

  @ApiProperty({ format: 'date', description: 'the last day on which it can be accepted' })
  expiresOn: string;

  @ApiProperty({ type: [QuoteOptionResponse] })
  options: readonly QuoteOptionResponse[];

  @ApiProperty({ required: false, enum: [...OPTION_KINDS] })
  acceptedOption?: string;

  @ApiProperty({ required: false })
  patientPackageId?: string;
}

export class QuoteSummaryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  number: string;

  @ApiProperty({ type: 'integer' })
  revision: number;

  @ApiProperty({ enum: [...QUOTE_STATES] })
  state: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  patientId: string;

  @ApiProperty()
  patientName: string;

  @ApiProperty({ format: 'date' })
  pricedOn: string;

  @ApiProperty({ format: 'date' })
  expiresOn: string;

  @ApiProperty({ type: 'integer', description: 'the lowest total among its ways to pay' })
  fromCents: number;

  @ApiProperty({ required: false, enum: [...OPTION_KINDS] })
  acceptedOption?: string;
}

export class QuotePageResponse {
  @ApiProperty({ type: [QuoteSummaryResponse] })
  data: readonly QuoteSummaryResponse[];

  @ApiProperty({ required: false })
  nextCursor?: string;
}

export type QuoteSummaryRow = {
  readonly id: QuoteId;
  readonly number: string;
  readonly revision: number;
  readonly state: QuoteState;
  readonly name: string;
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly pricedOn: string;
  readonly expiresOn: string;
  readonly fromCents: number;
  readonly acceptedOption: string | null;
};

export const toQuoteSummary = (row: QuoteSummaryRow): QuoteSummaryResponse => ({
  id: row.id,
  number: revisedNumber(row),
  revision: row.revision,
  state: row.state,
  name: row.name,
  patientId: row.patientId,
  patientName: `${row.givenName} ${row.familyName}`,
  pricedOn: row.pricedOn,
  expiresOn: row.expiresOn,
  fromCents: row.fromCents,
  ...(row.acceptedOption && { acceptedOption: row.acceptedOption }),
});

export function toQuoteResponse(quote: Quote, prepared: PreparedPriceVersion): QuoteResponse {
  const lowestCents = lowestTotal(quote);
  return {
    id: quote.id,
    number: revisedNumber(quote),
    revision: quote.revision,
    state: quote.state,
    name: quote.name,
    patientId: quote.patientId,
    ...(quote.providerId && { providerId: quote.providerId }),
    payerKind: quote.payerKind,
    diagnosisCodes: quote.diagnosisCodes,
    priceVersionId: quote.priceVersionId,
    ...(quote.packageId && { packageId: quote.packageId }),
    pricedOn: quote.pricedOn,
    expiresOn: quote.expiresOn,
    options: quote.options.map((option) => toQuoteOptionResponse(option, { prepared, lowestCents })),
    ...(quote.acceptedOption && { acceptedOption: quote.acceptedOption }),
    ...(quote.patientPackageId && { patientPackageId: quote.patientPackageId }),
  };
}
