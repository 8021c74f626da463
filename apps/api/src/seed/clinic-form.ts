import { parseArgs } from 'node:util';

import { plainToInstance } from 'class-transformer';
import { ValidateBy, validateSync } from 'class-validator';

import { NpiField, TextField, TextListField } from '../http/fields.js';
import { toFieldErrors } from '../http/validation-error.js';

/** What sign-in itself takes for an address; an account with any other could never be used. */
const EMAIL = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** What must be said about a new clinic and the person who owns it. */
export class ClinicForm {
  @TextField({ max: 120 })
  name: string;

  @TextField({ max: 120 })
  legalName: string;

  @ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: isTimeZone,
      defaultMessage: () => 'must be a time zone by its name, like America/Chicago',
    },
  })
  timeZone: string;

  @TextListField({ min: 1, max: 4, itemMax: 120 })
  address: string[];

  @TextField({ max: 20, matches: /^[0-9+() .-]{7,20}$/, hint: 'must be a phone number' })
  phone: string;

  @NpiField()
  npi: string;

  @TextField({ max: 10, matches: /^[0-9]{2}-[0-9]{7}$/, hint: 'must be a TIN like 12-3456789' })
  tin: string;

  @TextField({ max: 254, matches: EMAIL, hint: 'must be an e-mail address' })
  email: string;

  @TextField({ max: 120 })
  owner: string;
}

const OPTIONS = {
  name: { type: 'string' },
  'legal-name': { type: 'string' },
  'time-zone': { type: 'string' },
  address: { type: 'string', multiple: true },
  phone: { type: 'string' },
  npi: { type: 'string' },
  tin: { type: 'string' },
  email: { type: 'string' },
  owner: { type: 'string' },
} as const;

/** Reads the options of the command; one error names everything that is missing or wrong. */
export function readClinicForm(args: readonly string[]): ClinicForm {
  const {
    values: { 'legal-name': legalName, 'time-zone': timeZone, ...values },
  } = parseArgs({ args: [...args], options: OPTIONS });
  const form = plainToInstance(ClinicForm, { ...values, legalName, timeZone });
  const given: Partial<ClinicForm> = form;
  const problems = toFieldErrors(validateSync(form, { stopAtFirstError: true })).map(({ field, message }) => {
    const isMissing = given[field as keyof ClinicForm] === undefined;
    return `  ${optionOf(field)} ${isMissing ? 'is missing' : message}`;
  });
  if (problems.length > 0) {
    throw new Error(
      `The clinic was not made:\n${problems.join('\n')}\nAn example: docs/operations.md, "A first clinic"`,
    );
  }
  return form;
}

const optionOf = (field: string): string =>
  `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** An offset like -06:00 is known to Intl too, but does not follow daylight saving time. */
function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
