import { Module } from '@nestjs/common';

import { FindPayments } from './find-payments.js';
import { PaymentsController } from './payments.controller.js';
import { RecordPayment } from './record-payment.js';

@Module({ controllers: [PaymentsController], providers: [RecordPayment, FindPayments] })
export class PaymentsModule {}
