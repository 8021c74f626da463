/** The relation of the person who received the care to the owner of the account. */
export type Relation = 'self' | 'spouse' | 'tax_dependent' | 'child' | 'other';
