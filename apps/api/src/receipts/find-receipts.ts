import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import { renderReceiptPdf } from '../documents/render-receipt-pdf.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import type { PdfDocument } from '../http/pdf-file.js';
import { patientFilter, toPage, toWindow, type PatientPageRequest } from '../http/page.js';
import { toReceiptSummary, type ReceiptPageResponse } from './receipt.response.js';
import { SELECT_RECEIPT, type Receipt } from './receipt.store.js';

@Injectable()
export class FindReceipts {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, query: PatientPageRequest): Promise<ReceiptPageResponse> {
    const window = toWindow(query);
    const rows = await this.reader.find<Receipt>(
      actor.clinicId,
      `${SELECT_RECEIPT} where r.clinic_id = $1 and r.id < $2 and ($4::uuid is null or r.patient_id = $4)
       order by r.id desc limit $3`,
      [actor.clinicId, window.beforeId, window.limit + 1, patientFilter(actor, query)],
    );
    return toPage(rows, window, toReceiptSummary);
  }

  async get(actor: Actor, id: string): Promise<Receipt> {
    const receipt = await this.reader.get<Receipt>(
      actor.clinicId,
      `${SELECT_RECEIPT} where r.clinic_id = $1 and r.id = $2`,
      [actor.clinicId, id],
    );
    assertMaySeePatient(actor, receipt.patientId);
    return receipt;
  }

  /** The document from its stored words: a reprint equals the original to the byte. */
  async pdf(actor: Actor, id: string): Promise<PdfDocument> {
    const { view } = await this.get(actor, id);
    return { title: view.documentTitle, bytes: await renderReceiptPdf(view) };
  }
}
