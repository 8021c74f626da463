import { CreateFoundation1763900000000 } from './1763900000000-create-foundation.js';
import { CreateSignIn1763900001000 } from './1763900001000-create-sign-in.js';
import { CreateClinics1763900002000 } from './1763900002000-create-clinics.js';
import { CreateRecordsOfWrites1763900003000 } from './1763900003000-create-records-of-writes.js';
import { CreateCatalog1763900004000 } from './1763900004000-create-catalog.js';
import { CreateQuotes1763900005000 } from './1763900005000-create-quotes.js';
import { CreatePatientPackages1763900006000 } from './1763900006000-create-patient-packages.js';
import { CreateInvoices1763900007000 } from './1763900007000-create-invoices.js';
import { CreatePlans1763900008000 } from './1763900008000-create-plans.js';
import { CreatePayments1763900009000 } from './1763900009000-create-payments.js';
import { CreateVisits1763900010000 } from './1763900010000-create-visits.js';
import { CreateReceipts1763900011000 } from './1763900011000-create-receipts.js';
import { CreateLedger1763900012000 } from './1763900012000-create-ledger.js';

/** Every migration, oldest first. Add new ones at the end; never edit one that has been released. */
export const migrations = [
  CreateFoundation1763900000000,
  CreateSignIn1763900001000,
  CreateClinics1763900002000,
  CreateRecordsOfWrites1763900003000,
  CreateCatalog1763900004000,
  CreateQuotes1763900005000,
  CreatePatientPackages1763900006000,
  CreateInvoices1763900007000,
  CreatePlans1763900008000,
  CreatePayments1763900009000,
  CreateVisits1763900010000,
  CreateReceipts1763900011000,
  CreateLedger1763900012000,
];
