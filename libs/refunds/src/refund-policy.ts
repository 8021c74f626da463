/**
 * What a used session counts for when a patient stops; chosen at sale and written in the agreement.
 * pro_rata: its stored value, its share of the package price · reprice: its standard fee · best_of: whichever
 * of the two is better for the patient.
 */
export const REFUND_POLICIES = ['pro_rata', 'reprice', 'best_of'] as const;

export type RefundPolicy = (typeof REFUND_POLICIES)[number];

export const ENDED_BY = ['patient', 'clinic', 'medical'] as const;

/** Who or what ends the care; `medical` includes death. */
export type EndedBy = (typeof ENDED_BY)[number];
