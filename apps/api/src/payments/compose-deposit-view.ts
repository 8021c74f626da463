import { depositView, type DepositView } from '#documents';
import { addCents, maxCents, minCents, subtractCents, ZERO_CENTS } from '#money';
import { TENDER_NAMES } from '#payments';

import type { Tx } from '../database/tx.js';
import type { Invoice } from '../invoices/invoice.store.js';
import type { PatientPackage } from '../packages/patient-package.store.js';
import type { Patient } from '../patients/patient.store.js';
import type { Payment } from './payment.store.js';

type Received = {
  readonly payment: Payment;
  readonly patient: Patient;
  /** As it was before this payment. */
  readonly invoice: Invoice;
  /** As it was before this payment. */
  readonly sold: PatientPackage;
};

/** What the paper of a payment says, with the package as it stands once the payment is in. */
export function composeDepositView(tx: Tx, { payment, patient, invoice, sold }: Received): DepositView {
  const { receivedOn, amountCents, tender, reference } = payment;
  const paidCents = addCents(sold.paidCents, amountCents);
  return depositView({
    issuedOn: tx.today,
    clinic: tx.clinic,
    patientName: `${patient.givenName} ${patient.familyName}`,
    packageName: sold.name,
    invoice: {
      number: invoice.number,
      totalCents: invoice.totalCents,
      paidCents: addCents(invoice.paidCents, amountCents),
    },
    payment: { receivedOn, amountCents, tenderName: TENDER_NAMES[tender], ...(reference && { reference }) },
    providedCents: minCents(paidCents, sold.deliveredCents),
    prepaidCents: maxCents(subtractCents(paidCents, sold.deliveredCents), ZERO_CENTS),
  });
}
