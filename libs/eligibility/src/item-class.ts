/**
 * What an account makes of a line: MED care once a condition is treated, DUAL only with a letter of medical
 * necessity, GEN general health, FEE and FIN no care at all (fees, finance charges), MEMB access or membership.
 */
export const ITEM_CLASSES = ['MED', 'DUAL', 'GEN', 'FEE', 'FIN', 'MEMB'] as const;

export type ItemClass = (typeof ITEM_CLASSES)[number];
