import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#calendar';
import { DomainError } from '#kernel';
import { cents } from '#money';

import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import { getInvoice, lockInvoice } from '../invoices/invoice.store.js';
import {
  lockPatientPackage,
  updateStanding,
  type PatientPackage,
} from '../packages/patient-package.store.js';
import { getPatient } from '../patients/patient.store.js';
import type { RecordPaymentRequest } from './payment.request.js';
import type { PaymentWithWarnings } from './payment.store.js';
import { takePayment } from './take-payment.js';

/** Takes money on one invoice and unlocks the visits it pays for. */
@Injectable()
export class RecordPayment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: RecordPaymentRequest): Promise<PaymentWithWarnings> {
    return await this.unitOfWork.run(write, { action: 'payment.record', input }, async (tx) => {
      const { patientPackageId } = await getInvoice(tx, input.invoiceId);
      const sold = await lockPatientPackage(tx, patientPackageId);
      const [invoice, patient] = await Promise.all([
        lockInvoice(tx, input.invoiceId),
        getPatient(tx, sold.patientId),
      ]);
      const taken = await takePayment(tx, {
        patient,
        invoice,
        sold,
        amountCents: cents(input.amountCents),
        tender: input.tender,
        ...(input.reference && { reference: input.reference }),
        receivedOn: receivedOn(tx, sold, input),
      });
      updateStanding(tx, taken.sold);
      return taken.payment;
    });
  }
}

function receivedOn(
  { today }: Tx,
  { soldOn }: PatientPackage,
  { receivedOn: given = today }: RecordPaymentRequest,
): LocalDate {
  if (given < soldOn || given > today) {
    throw new DomainError('VALIDATION_FAILED', {
      field: 'receivedOn',
      message: 'must lie between the day of the sale and today',
    });
  }
  return given;
}
