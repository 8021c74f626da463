export { addMonths } from './add-months.js';
export { addBusinessDays, countBusinessDays, isBusinessDay } from './business-days.js';
export { type Clock, localDateAt, today } from './clock.js';
export { addDays, dayOfWeek, daysBetween } from './days.js';
export { federalHolidays, type HolidayCalendar } from './federal-holidays.js';
export { formatDateUs, formatDateUsShort } from './format-date-us.js';
export {
  compareDates,
  type DateParts,
  datePartsOf,
  daysInMonth,
  isAfter,
  isBefore,
  isLocalDate,
  lastDayOfMonth,
  type LocalDate,
  localDate,
  localDateFromParts,
} from './local-date.js';
export { roll, ROLL_CONVENTIONS, type RollConvention } from './roll.js';
