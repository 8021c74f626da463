import { Injectable } from '@nestjs/common';

import type { DepositView } from '#documents';

import { Reader } from '../database/reader.js';
import { renderDepositPdf } from '../documents/render-deposit-pdf.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import { patientFilter, toPage, toWindow, type PatientPageRequest } from '../http/page.js';
import type { PdfDocument } from '../http/pdf-file.js';
import { toPaymentResponse, type PaymentPageResponse, type PaymentResponse } from './payment.response.js';
import { SELECT_PAYMENT, type Payment } from './payment.store.js';

@Injectable()
export class FindPayments {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, query: PatientPageRequest): Promise<PaymentPageResponse> {
    const window = toWindow(query);
    const rows = await this.reader.find<Payment>(
      actor.clinicId,
      `${SELECT_PAYMENT} where y.clinic_id = $1 and y.id < $2 and ($4::uuid is null or y.patient_id = $4)
       order by y.id desc limit $3`,
      [actor.clinicId, window.beforeId, window.limit + 1, patientFilter(actor, query)],
    );
    return toPage(rows, window, toPaymentResponse);
  }

  async get(actor: Actor, id: string): Promise<PaymentResponse> {
    const payment = await this.reader.get<Payment>(
      actor.clinicId,
      `${SELECT_PAYMENT} where y.clinic_id = $1 and y.id = $2`,
      [actor.clinicId, id],
    );
    assertMaySeePatient(actor, payment.patientId);
    return toPaymentResponse(payment);
  }

  /** The paper of the payment from its stored words: a reprint equals the original, whatever was paid or given since. */
  async pdf(actor: Actor, id: string): Promise<PdfDocument> {
    const { patientId, view } = await this.reader.get<{ patientId: string; view: DepositView }>(
      actor.clinicId,
      `select y.patient_id as "patientId", y.view from payments y where y.clinic_id = $1 and y.id = $2`,
      [actor.clinicId, id],
    );
    assertMaySeePatient(actor, patientId);
    return { title: view.documentTitle, bytes: await renderDepositPdf(view) };
  }
}
