import { useLedgerBalances } from '../api/ledger.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { Money } from '../ui/money.js';
import { Panel } from '../ui/panel.js';
import { QueryView } from '../ui/query-view.js';
import { accountMeaning, accountTitle } from './account-title.js';

export function LedgerBalances() {
  const balances = useLedgerBalances();
  return (
    <Panel title="Balances">
      <QueryView query={balances}>
        {(found) =>
          found.balances.length === 0 ? (
            <EmptyState title="Nothing is booked yet" />
          ) : (
            <DataTable
              label="Balances"
              rows={found.balances}
              keyOf={(each) => each.account}
              columns={[
                { title: 'Account', cell: (each) => accountTitle(each.account) },
                { title: 'Holds', cell: (each) => accountMeaning(each.account) },
                {
                  title: 'Balance (debit positive)',
                  align: 'end',
                  cell: (each) => <Money cents={each.cents} />,
                },
              ]}
            />
          )
        }
      </QueryView>
    </Panel>
  );
}
