import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import { assertMaySeePatient, type Actor } from '../http/actor.js';
import { patientFilter, toPage, toWindow, type PatientPageRequest } from '../http/page.js';
import {
  toInvoiceResponse,
  toInvoiceSummary,
  type InvoicePageResponse,
  type InvoiceResponse,
  type InvoiceRow,
} from './invoice.response.js';
import { SELECT_INVOICE, type Invoice } from './invoice.store.js';

@Injectable()
export class FindInvoices {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, query: PatientPageRequest): Promise<InvoicePageResponse> {
    const window = toWindow(query);
    const rows = await this.reader.find<Invoice>(
      actor.clinicId,
      `${SELECT_INVOICE} where i.clinic_id = $1 and i.id < $2 and ($4::uuid is null or i.patient_id = $4)
       order by i.id desc limit $3`,
      [actor.clinicId, window.beforeId, window.limit + 1, patientFilter(actor, query)],
    );
    return toPage(rows, window, toInvoiceSummary);
  }

  async get(actor: Actor, id: string): Promise<InvoiceResponse> {
    const row = await this.reader.get<InvoiceRow>(
      actor.clinicId,
      `select invoice.*,
         (select json_agg(json_build_object('serviceId', l.service_id, 'description', l.description,
             'quantity', l.quantity, 'standardCents', l.standard_cents, 'discountCents', l.discount_cents,
             'netCents', l.net_cents) order by l.position)
           from invoice_lines l where l.clinic_id = $1 and l.invoice_id = invoice.id) as lines
       from (${SELECT_INVOICE} where i.clinic_id = $1 and i.id = $2) as invoice`,
      [actor.clinicId, id],
    );
    assertMaySeePatient(actor, row.patientId);
    return toInvoiceResponse(row);
  }
}
