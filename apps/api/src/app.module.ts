import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { ClinicsModule } from './clinics/clinics.module.js';
import { ClockModule } from './clock/clock.module.js';
import type { Runtime } from './config/runtime.js';
import { RuntimeModule } from './config/runtime.module.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { logging } from './http/logging.js';
import { InvoicesModule } from './invoices/invoices.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { LocationsModule } from './locations/locations.module.js';
import { PackagesModule } from './packages/packages.module.js';
import { PatientLinksModule } from './patient-links/patient-links.module.js';
import { PatientsModule } from './patients/patients.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { PlansModule } from './plans/plans.module.js';
import { ProvidersModule } from './providers/providers.module.js';
import { QuotesModule } from './quotes/quotes.module.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { RefundsModule } from './refunds/refunds.module.js';
import { ServicesModule } from './services/services.module.js';
import { VisitsModule } from './visits/visits.module.js';

/** The whole application; features stand in the order in which they may use each other. */
@Module({})
export class AppModule {
  static for(runtime: Runtime): DynamicModule {
    return {
      module: AppModule,
      imports: [
        RuntimeModule.for(runtime),
        LoggerModule.forRoot(logging(runtime.logLevel)),
        ClockModule,
        DatabaseModule,
        AuthModule,
        HealthModule,
        AuditModule,
        ClinicsModule,
        LocationsModule,
        ProvidersModule,
        PatientsModule,
        ServicesModule,
        CatalogModule,
        LedgerModule,
        QuotesModule,
        PatientLinksModule,
        PackagesModule,
        InvoicesModule,
        PlansModule,
        PaymentsModule,
        ReceiptsModule,
        VisitsModule,
        RefundsModule,
      ],
    };
  }
}
