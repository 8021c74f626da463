import { Tabs } from '@mantine/core';
import { Panel } from '../ui/panel.js';
import { InvoicesTable } from './invoices-table.js';
import { PaymentsTable } from './payments-table.js';
import { QuotesTable } from './quotes-table.js';
import { VisitsTable } from './visits-table.js';

type Props = { readonly patientId: string };

export function AccountHistory({ patientId }: Props) {
  return (
    <Panel title="History">
      <Tabs defaultValue="visits">
        <Tabs.List mb="sm">
          <Tabs.Tab value="visits">Visits and receipts</Tabs.Tab>
          <Tabs.Tab value="payments">Payments</Tabs.Tab>
          <Tabs.Tab value="invoices">Invoices</Tabs.Tab>
          <Tabs.Tab value="quotes">Quotes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="visits">
          <VisitsTable patientId={patientId} />
        </Tabs.Panel>
        <Tabs.Panel value="payments">
          <PaymentsTable patientId={patientId} />
        </Tabs.Panel>
        <Tabs.Panel value="invoices">
          <InvoicesTable patientId={patientId} />
        </Tabs.Panel>
        <Tabs.Panel value="quotes">
          <QuotesTable patientId={patientId} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
