import type { ClinicSettings } from '../database/clinic-settings.js';

/** What a new clinic starts with, the demo clinic included. */
export const DEFAULT_POLICIES = {
  remainderPolicy: 'last',
  rollConvention: 'following',
  holidayCalendar: 'fed',
  quoteValidDays: 30,
  refundPolicy: 'best_of',
  fsaPrepay: 'block',
  hsaPrepay: 'warn',
} as const satisfies Partial<ClinicSettings>;
