import { isAfter, isBefore } from '#calendar';
import type { CareLine } from './care-line.js';
import type { CareContext } from './context.js';
import type { HoldReason } from './decision.js';
import { DEFAULT_RULES } from './default-rules.js';
import { type Letter, letterWindow, type LetterWindow } from './letter.js';
import { getRule } from './rules.js';

/** Undefined when a letter for this patient, treatment and condition is in force on the day; else what is wrong. */
export function letterHold(line: CareLine, context: CareContext): HoldReason | undefined {
  const { letters: letterRules } = context.rules ?? DEFAULT_RULES;
  const rule = getRule(letterRules, line.dateOfService, () => true);
  const letters = context.letters.filter((letter) => isAbout(letter, line, context));
  if (letters.length === 0) return 'LMN_REQUIRED';
  const windows = letters
    .map((letter) => letterWindow(letter, rule, context.lettersEndOn))
    .filter((window) => window !== undefined);
  if (windows.length === 0) return 'LMN_INCOMPLETE';
  if (windows.some((window) => covers(window, line))) return undefined;
  return windows.some((window) => isAfter(line.dateOfService, window.through))
    ? 'LMN_EXPIRED'
    : 'LMN_NOT_YET';
}

/** A letter that names no condition is incomplete rather than about something else. */
function isAbout(letter: Letter, line: CareLine, { patientId }: CareContext): boolean {
  const { diagnosisCodes } = letter;
  const sameCondition =
    diagnosisCodes.length === 0 || diagnosisCodes.some((code) => line.diagnosisCodes.includes(code));
  return letter.patientId === patientId && letter.serviceIds.includes(line.serviceId) && sameCondition;
}

function covers({ from, through }: LetterWindow, { dateOfService }: CareLine): boolean {
  return !isBefore(dateOfService, from) && !isAfter(dateOfService, through);
}
