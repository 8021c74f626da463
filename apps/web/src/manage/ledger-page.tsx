import { PageHeader } from '../ui/page-header.js';
import { LedgerBalances } from './ledger-balances.js';
import { LedgerEntries } from './ledger-entries.js';
import classes from './price-document.module.css';

export function LedgerPage() {
  return (
    <>
      <PageHeader title="Ledger">
        <span>Every payment and visit, written once and never changed.</span>
      </PageHeader>
      <div className={classes.stack}>
        <LedgerBalances />
        <LedgerEntries />
      </div>
    </>
  );
}
