import { Module } from '@nestjs/common';

import { AcceptQuote } from './accept-quote.js';
import { AcceptQuoteController } from './accept-quote.controller.js';
import { FindPlans } from './find-plans.js';
import { PlansController } from './plans.controller.js';

@Module({ controllers: [AcceptQuoteController, PlansController], providers: [AcceptQuote, FindPlans] })
export class PlansModule {}
