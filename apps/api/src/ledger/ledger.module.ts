import { Module } from '@nestjs/common';

import { FindLedger } from './find-ledger.js';
import { LedgerController } from './ledger.controller.js';

@Module({ controllers: [LedgerController], providers: [FindLedger] })
export class LedgerModule {}
