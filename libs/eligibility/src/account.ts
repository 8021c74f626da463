/** LPFSA limited-purpose, DCFSA dependent-care, MSA Archer medical savings account. */
export const HEALTH_ACCOUNTS = ['HSA', 'FSA', 'LPFSA', 'DCFSA', 'HRA', 'MSA'] as const;

export type HealthAccount = (typeof HEALTH_ACCOUNTS)[number];
