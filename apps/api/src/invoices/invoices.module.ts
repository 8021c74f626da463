import { Module } from '@nestjs/common';

import { FindInvoices } from './find-invoices.js';
import { InvoicesController } from './invoices.controller.js';

@Module({ controllers: [InvoicesController], providers: [FindInvoices] })
export class InvoicesModule {}
