import { localDate } from '#calendar';
import type { ItemClass } from './item-class.js';
import type { ClassRule, EligibilityRules, ItemRule, LetterRule, PersonRule } from './rules.js';

/**
 * The circle of covered persons is as it stands since children through age 26 were added (P.L. 111-152 §1004(d));
 * older care is not asked for, so every row that is at least as old begins here.
 */
const SINCE = localDate('2010-03-30');
/** Non-prescription drugs without a prescription: expenses after 2019-12-31 (CARES Act §3702). */
const SINCE_CARES_ACT = localDate('2020-01-01');

const MEDICAL_CARE = '26 USC 213(d)(1)(A); Treas. Reg. 1.213-1(e)(1)(ii); IRS Pub. 502';

const item = (name: string, itemClass: ItemClass, source = MEDICAL_CARE): ItemRule => ({
  item: name,
  itemClass,
  effectiveFrom: SINCE,
  source,
});

const items: readonly ItemRule[] = [
  item('spinal_decompression', 'MED'),
  item('chiropractic_adjustment', 'MED', 'IRS Pub. 502, Chiropractor'),
  item('chiropractic_maintenance', 'GEN'),
  item('physical_therapy', 'MED', 'IRS Pub. 502, Therapy'),
  item('fitness_training', 'GEN'),
  item('examination', 'MED'),
  item('imaging', 'MED'),
  item('massage', 'DUAL', 'IRS FAQ on nutrition, wellness and general health (2023-03-17)'),
  item('massage_within_therapy', 'MED', 'IRS Pub. 502, Therapy'),
  item('laser_therapy', 'MED'),
  item('electrical_stimulation', 'MED', 'IRS Pub. 502, Therapy'),
  item('acupuncture', 'MED', 'IRS Pub. 502, Acupuncture'),
  item('lumbar_orthosis', 'MED'),
  item('tens_unit', 'MED'),
  item('support_pillow', 'DUAL'),
  item('exercise_equipment', 'DUAL'),
  { ...item('topical_analgesic', 'MED', 'P.L. 116-136 (CARES Act) §3702'), effectiveFrom: SINCE_CARES_ACT },
  item('supplement', 'DUAL', 'IRS FAQ on nutrition, wellness and general health (2023-03-17)'),
  item('nutrition_counseling', 'DUAL', 'IRS FAQ on nutrition, wellness and general health (2023-03-17)'),
  item('weight_loss_program', 'DUAL', 'IRS FAQ on nutrition, wellness and general health (2023-03-17)'),
  item('gym_membership', 'GEN', 'IRS FAQ on nutrition, wellness and general health (2023-03-17)'),
  item('access_membership', 'MEMB', '26 USC 213(d): payable whether or not care is given'),
  item('missed_appointment_fee', 'FEE', '26 USC 213(d): no care was given'),
  item('forfeited_session', 'FEE', '26 USC 213(d): no care was given'),
  item('tip', 'FEE', '26 USC 213(d): not a charge for care'),
  item('late_fee', 'FIN', '26 USC 213(d): not a charge for care'),
  item('finance_charge', 'FIN', '26 USC 213(d): not a charge for care'),
  item('card_surcharge', 'FIN', '26 USC 213(d): not a charge for care'),
];

const since = { effectiveFrom: SINCE, source: MEDICAL_CARE };

const classes: readonly ClassRule[] = [
  { itemClass: 'MED', treatment: 'care', ...since },
  { itemClass: 'DUAL', treatment: 'care_with_letter', ...since, source: `${MEDICAL_CARE}; IR-2024-65` },
  { itemClass: 'GEN', treatment: 'not_medical', refusal: 'GENERAL_HEALTH', ...since },
  { itemClass: 'MEMB', treatment: 'not_medical', refusal: 'ACCESS_FEE', ...since },
  { itemClass: 'FEE', treatment: 'not_a_service', refusal: 'FEE', ...since },
  { itemClass: 'FIN', treatment: 'not_a_service', refusal: 'FINANCE_CHARGE', ...since },
];

const OWNER_AND_DEPENDENTS = ['self', 'spouse', 'tax_dependent'] as const;

const savings = {
  relations: OWNER_AND_DEPENDENTS,
  childAgeMax: 0,
  effectiveFrom: SINCE,
  source: '26 USC 223(d)(2)(A): owner, spouse and tax dependents',
};

const employer = {
  relations: [...OWNER_AND_DEPENDENTS, 'child'] as const,
  childAgeMax: 26,
  effectiveFrom: SINCE,
  source: '26 USC 105(b): employee, spouse, dependents and children through the year of age 26',
};

const persons: readonly PersonRule[] = [
  { account: 'HSA', ...savings },
  { account: 'MSA', ...savings },
  { account: 'FSA', ...employer },
  { account: 'LPFSA', ...employer },
  { account: 'HRA', ...employer },
];

const letters: readonly LetterRule[] = [
  {
    monthsMax: 12,
    careBeforeSignature: 'refused',
    effectiveFrom: SINCE,
    source: 'Practice of plan administrators (FSAFEDS): a new letter every 12 months, none without an end',
  },
];

/** The rules of federal tax law and common plan practice; a clinic adds its own with `overrideRules`. */
export const DEFAULT_RULES: EligibilityRules = { items, classes, persons, letters };
