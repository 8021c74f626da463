/** Shapes of the HTTP contract. Amounts are integer US cents, dates are `YYYY-MM-DD` in the clinic's zone. */
export type Page<T> = { readonly data: T[]; readonly nextCursor?: string };

export type Me =
  | {
      readonly kind: 'staff';
      readonly name: string;
      readonly email: string;
      readonly role: string;
      readonly clinic: MeClinic;
    }
  | {
      readonly kind: 'patient';
      readonly patientId: string;
      readonly quoteId?: string;
      readonly clinic: MeClinic;
    };
export type MeClinic = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly today: string;
};

export type Clinic = {
  readonly id: string;
  readonly name: string;
  readonly legalName: string;
  readonly timeZone: string;
  readonly addressLines: string[];
  readonly phone: string;
  readonly npi: string;
  readonly tin: string;
};

export type Provider = {
  readonly id: string;
  readonly name: string;
  readonly credentials?: string;
  readonly npi: string;
};

export type Patient = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly email?: string;
  readonly phone?: string;
};
export type CreatePatient = Omit<Patient, 'id'>;

export type OptionKind = 'pay_per_visit' | 'installments' | 'prepay';
export type Frequency = 'weekly' | 'every_two_weeks' | 'twice_a_month' | 'monthly';
export type Tender = 'cash' | 'check' | 'card' | 'ach' | 'hsa_card' | 'fsa_card' | 'hra_card';
export type PayerKind =
  | 'self_pay'
  | 'commercial'
  | 'medicare'
  | 'medicare_advantage'
  | 'medicaid'
  | 'workers_comp'
  | 'auto'
  | 'va'
  | 'tricare';

export type PricedService = {
  readonly serviceId: string;
  readonly name: string;
  readonly billingCode?: string;
  readonly kind: 'service' | 'goods';
  readonly eligibilityClass: string;
  readonly standardFeeCents: number;
};
export type PackagePrice =
  | { readonly mode: 'fixed'; readonly amountCents: number }
  | { readonly mode: 'per_session'; readonly unitCents: number }
  | { readonly mode: 'percent_off'; readonly ratePpm: number };
export type PricedPackage = {
  readonly id: string;
  readonly name: string;
  readonly components: { readonly serviceId: string; readonly sessionCount: number }[];
  readonly price: PackagePrice;
  readonly release?: 'as_paid' | 'at_once';
};
export type DiscountEffect =
  | { readonly kind: 'percent'; readonly ratePpm: number }
  | { readonly kind: 'amount'; readonly amountCents: number };
export type DiscountPolicy = {
  readonly id: string;
  readonly name: string;
  readonly reasonCode: string;
  readonly sequence: number;
  readonly effect: DiscountEffect;
  readonly options: OptionKind[];
  readonly validUntil?: string;
};
export type PriceVersionSummary = {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly effectiveFrom?: string;
};
export type PriceVersion = PriceVersionSummary & {
  readonly sessionRounding: string;
  readonly services: PricedService[];
  readonly packages: PricedPackage[];
  readonly discounts: DiscountPolicy[];
};

export type PlanInput = {
  readonly depositCents: number;
  readonly installmentCount: number;
  readonly frequency: Frequency;
  readonly firstDueOn: string;
};
export type CreateQuote = {
  readonly patientId: string;
  readonly providerId?: string;
  readonly diagnosisCodes?: string[];
  readonly payerKind: PayerKind;
  readonly packageId?: string;
  readonly lines: { readonly serviceId: string; readonly quantity: number }[];
  readonly discountPolicyIds: string[];
  readonly plan: PlanInput;
};
export type ScheduleRow = {
  readonly sequence: number;
  readonly kind: 'deposit' | 'installment';
  readonly dueOn: string;
  readonly collectOn: string;
  readonly amountCents: number;
};
export type QuoteLine = {
  readonly serviceId: string;
  readonly name: string;
  readonly billingCode?: string;
  readonly quantity: number;
  readonly unitCents: number;
  readonly standardCents: number;
  readonly netCents: number;
  readonly sessionValues: { readonly valueCents: number; readonly count: number }[];
  readonly why: string[];
};
export type DisclosureReason = 'MORE_THAN_FOUR_INSTALLMENTS' | 'FINANCE_CHARGE';
export type Disclosure = {
  readonly status: 'none' | 'required';
  readonly reasons: DisclosureReason[];
  readonly implicitFinanceChargeCents: number;
};
export type QuoteOption = {
  readonly kind: OptionKind;
  readonly standardCents: number;
  readonly discountCents: number;
  readonly netCents: number;
  readonly averagePerVisitCents: number;
  readonly eligibleCents: number;
  readonly visitCount: number;
  readonly lines: QuoteLine[];
  readonly schedule: ScheduleRow[];
  readonly lastPaymentOn?: string;
  readonly disclosure: Disclosure;
  readonly cheapest: boolean;
};
export type QuoteState = 'open' | 'accepted' | 'expired' | 'superseded' | 'withdrawn';
export type Quote = {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: QuoteState;
  readonly patientId: string;
  readonly priceVersionId: string;
  readonly pricedOn: string;
  readonly expiresOn: string;
  readonly options: QuoteOption[];
  readonly acceptedOption?: OptionKind;
  readonly patientPackageId?: string;
};
export type AcceptQuote = {
  readonly option: OptionKind;
  readonly signedName: string;
  readonly disclosureGivenOn?: string;
};
export type AcceptedQuote = {
  readonly quoteId: string;
  readonly patientPackageId: string;
  readonly planId?: string;
  readonly invoiceId?: string;
};

export type Session = {
  readonly id: string;
  readonly serviceId: string;
  readonly sequence: number;
  readonly standardCents: number;
  readonly valueCents: number;
  readonly state: 'planned' | 'delivered';
  readonly deliveredOn?: string;
};
export type PackageService = {
  readonly serviceId: string;
  readonly name: string;
  readonly total: number;
  readonly delivered: number;
  readonly left: number;
  readonly unlocked: number;
};
export type PatientPackage = {
  readonly id: string;
  readonly patientId: string;
  readonly quoteId: string;
  readonly option: OptionKind;
  readonly name: string;
  readonly state: 'active' | 'completed' | 'stopped';
  readonly release: 'as_paid' | 'at_once';
  readonly totalCents: number;
  readonly paidCents: number;
  readonly deliveredCents: number;
  readonly unearnedCents: number;
  readonly services: PackageService[];
  readonly sessions: Session[];
};
export type EndedBy = 'patient' | 'clinic' | 'medical';
export type ExitPreview = {
  readonly policy: string;
  readonly endedBy: EndedBy;
  readonly paidCents: number;
  readonly usedAtValueCents: number;
  readonly usedAtStandardCents: number;
  readonly usedCents: number;
  readonly refundCents: number;
  readonly balanceDueCents: number;
  readonly cancelledCents: number;
  readonly returns: {
    readonly paymentId: string;
    readonly tender: Tender;
    readonly amountCents: number;
  }[];
  readonly explanation: string[];
};

export type PlanRow = ScheduleRow & {
  readonly paidCents: number;
  readonly state: 'due' | 'part_paid' | 'paid';
};
export type Plan = {
  readonly id: string;
  readonly patientPackageId: string;
  readonly invoiceId?: string;
  readonly totalCents: number;
  readonly installments: PlanRow[];
};
export type Invoice = {
  readonly id: string;
  readonly number: string;
  readonly state: 'issued' | 'part_paid' | 'paid' | 'void';
  readonly issuedOn: string;
  readonly totalCents: number;
  readonly paidCents: number;
  readonly balanceCents: number;
};
export type CreatePayment = {
  readonly patientId: string;
  readonly invoiceId: string;
  readonly amountCents: number;
  readonly tender: Tender;
  readonly receivedOn?: string;
  readonly reference?: string;
};
export type Payment = {
  readonly id: string;
  readonly amountCents: number;
  readonly tender: Tender;
  readonly receivedOn: string;
  readonly reference?: string;
  readonly warnings?: string[];
};
export type CreateVisit = {
  readonly patientPackageId: string;
  readonly serviceIds: string[];
  readonly dateOfService: string;
  readonly providerId: string;
  readonly diagnosisCodes?: string[];
};
export type Visit = {
  readonly id: string;
  readonly dateOfService: string;
  readonly receiptId: string;
  readonly receiptNumber: string;
  readonly invoiceId?: string;
  readonly lines: {
    readonly sessionId: string;
    readonly serviceId: string;
    readonly valueCents: number;
  }[];
};
export type Receipt = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly dateOfService: string;
  readonly totalCents: number;
};

export type LedgerPosting = { readonly from: string; readonly to: string; readonly amountCents: number };
export type LedgerEntry = {
  readonly id: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly postings: LedgerPosting[];
};
export type AccountBalance = { readonly account: string; readonly cents: number };
export type AuditEvent = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly verb: string;
  readonly subject: string;
};
