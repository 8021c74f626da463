import { TENDER_NAMES, type Tender } from '#payments';

import type { ExitPreviewResponse } from '../refunds/exit-preview.response.js';
import type { ApiClient } from './api-client.js';
import { usd, usDateShort, type Terminal } from './terminal.js';

/** "I want to stop": what goes back, and where each dollar returns. Nothing is changed. */
export async function previewExit(
  desk: ApiClient,
  patientPackageId: string,
  terminal: Terminal,
): Promise<void> {
  const path = `/v1/patient-packages/${patientPackageId}/exit-preview?endedBy=patient`;
  const exit = await desk.get<ExitPreviewResponse>(path);
  terminal.heading('The patient asks: what if I stop here?');
  terminal.table(
    [{ title: '' }, { title: '', align: 'right' }],
    [
      ['paid', usd(exit.paidCents)],
      ['used, at the value the sessions were sold at', usd(exit.usedAtValueCents)],
      ['used, at standard fees', usd(exit.usedAtStandardCents)],
      [`used, by the agreement (${exit.policy.replaceAll('_', ' ')})`, usd(exit.usedCents)],
      ['refund', usd(exit.refundCents)],
    ],
    'total',
  );
  terminal.because(exit.explanation);
  terminal.line();
  terminal.table(
    [{ title: 'goes back to' }, { title: 'received on' }, { title: 'amount', align: 'right' }],
    [
      ...exit.returns.map(({ tender, receivedOn, amountCents }) => [
        TENDER_NAMES[tender as Tender],
        usDateShort(receivedOn),
        usd(amountCents),
      ]),
      ['total', '', usd(exit.refundCents)],
    ],
    'total',
  );
}
