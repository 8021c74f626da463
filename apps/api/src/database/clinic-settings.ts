import type { HolidayCalendar, RollConvention } from '#calendar';
import type { ClinicId } from '#kernel';
import type { RemainderPolicy } from '#money';
import type { PrepayRule } from '#payments';
import type { RefundPolicy } from '#refunds';

/** What the clinic has decided once and every verb needs; read together with the opening of the transaction. */
export type ClinicSettings = {
  readonly id: ClinicId;
  readonly name: string;
  readonly legalName: string;
  readonly timeZone: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly npi: string;
  readonly tin: string;
  readonly remainderPolicy: RemainderPolicy;
  readonly rollConvention: RollConvention;
  readonly holidayCalendar: HolidayCalendar;
  readonly quoteValidDays: number;
  readonly refundPolicy: RefundPolicy;
  readonly fsaPrepay: PrepayRule;
  readonly hsaPrepay: PrepayRule;
};

export const CLINIC_COLUMNS = `c.id, c.name, c.legal_name as "legalName", c.time_zone as "timeZone",
  c.address_lines as "addressLines", c.phone, c.npi, c.tin, c.remainder_policy as "remainderPolicy",
  c.roll_convention as "rollConvention", c.holiday_calendar as "holidayCalendar",
  c.quote_valid_days as "quoteValidDays", c.refund_policy as "refundPolicy",
  c.fsa_prepay as "fsaPrepay", c.hsa_prepay as "hsaPrepay"`;
