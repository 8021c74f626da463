import { TENDER_NAMES, type Tender } from '#payments';

import type { PatientPackageResponse } from '../packages/patient-package.response.js';
import type { RecordedPaymentResponse } from '../payments/payment.response.js';
import type { VisitResponse } from '../visits/visit.response.js';
import type { Sale } from './accept-as-patient.js';
import type { ApiClient, Problem } from './api-client.js';
import type { Cast } from './cast.js';
import type { Prices } from './publish-prices.js';
import { usd, type TableRow, type Terminal } from './terminal.js';

type Service = Exclude<keyof Prices, 'packageId'>;

/** What happened, oldest first. */
export type PaidAndTreated = {
  readonly payments: readonly RecordedPaymentResponse[];
  readonly visits: readonly VisitResponse[];
};

/** Payments and visits as the desk types them, each with what it left behind. */
export class PayAndTreat {
  private readonly rows: TableRow[] = [];
  private readonly payments: RecordedPaymentResponse[] = [];
  private readonly visits: VisitResponse[] = [];

  constructor(
    private readonly desk: ApiClient,
    private readonly cast: Cast,
    private readonly prices: Prices,
    private readonly sale: Sale,
  ) {}

  /** Eight visits: exam, brace, 8 decompressions and 2 physical therapy sessions, 1,207.03 of 2,795.00. */
  async execute(terminal: Terminal): Promise<PaidAndTreated> {
    await this.pay(79_500, 'card');
    await this.visit('exam', 'brace', 'decompression');
    await this.visit('decompression', 'therapy');
    await this.visit('decompression', 'therapy');
    await this.visit('decompression');
    await this.visitRefused('decompression');
    await this.payRefused(100_000, 'fsa_card');
    await this.pay(100_000, 'check');
    for (let count = 0; count < 4; count += 1) await this.visit('decompression');
    await this.pay(100_000, 'ach');
    this.show(terminal);
    return { payments: this.payments, visits: this.visits };
  }

  private async pay(amountCents: number, tender: Tender): Promise<void> {
    const payment = { invoiceId: this.sale.invoiceId, amountCents, tender };
    this.payments.push(await this.desk.post<RecordedPaymentResponse>('/v1/payments', payment));
    await this.note(`Payment by ${TENDER_NAMES[tender]}`, amountCents);
  }

  private async visit(...services: readonly Service[]): Promise<void> {
    const visit = await this.desk.post<VisitResponse>('/v1/visits', this.toVisit(services));
    this.visits.push(visit);
    const value = visit.lines.reduce((sum, { valueCents }) => sum + valueCents, 0);
    await this.note(`Visit ${String(this.visits.length)}: ${services.join(', ')}`, value);
  }

  private async visitRefused(...services: readonly Service[]): Promise<void> {
    const problem = await this.desk.postRefused('/v1/visits', this.toVisit(services), 'SESSION_LOCKED');
    this.refused(`Visit ${String(this.visits.length + 1)}: ${services.join(', ')}`, problem);
  }

  private async payRefused(amountCents: number, tender: Tender): Promise<void> {
    const payment = { invoiceId: this.sale.invoiceId, amountCents, tender };
    const problem = await this.desk.postRefused('/v1/payments', payment, 'TENDER_NOT_FOR_PREPAYMENT');
    this.refused(`${usd(amountCents)} by ${TENDER_NAMES[tender]}`, problem);
  }

  private toVisit(services: readonly Service[]): object {
    return {
      patientPackageId: this.sale.patientPackageId,
      serviceIds: services.map((service) => this.prices[service]),
      dateOfService: this.cast.today,
      providerId: this.cast.providerId,
    };
  }

  private async note(event: string, amountCents: number): Promise<void> {
    const path = `/v1/patient-packages/${this.sale.patientPackageId}`;
    const sold = await this.desk.get<PatientPackageResponse>(path);
    this.rows.push([
      event,
      usd(amountCents),
      usd(sold.paidCents),
      usd(sold.deliveredCents),
      usd(sold.unearnedCents),
    ]);
  }

  private refused(event: string, { code, title, details }: Problem): void {
    const { missingCents } = details ?? {};
    const missing = typeof missingCents === 'number' ? ` ${usd(missingCents)} is missing.` : '';
    this.rows.push(`refused: ${event} (${code}): ${title}${missing}`);
  }

  private show(terminal: Terminal): void {
    terminal.heading('The desk takes payments and records visits');
    terminal.say('What is paid unlocks sessions. The demo does in one day what takes weeks at the clinic.');
    terminal.line();
    terminal.table(
      [
        { title: 'event' },
        { title: 'amount', align: 'right' },
        { title: 'paid so far', align: 'right' },
        { title: 'delivered', align: 'right' },
        { title: 'paid ahead', align: 'right' },
      ],
      this.rows,
    );
  }
}
