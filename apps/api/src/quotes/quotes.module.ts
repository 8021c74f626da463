import { Module } from '@nestjs/common';

import { CatalogModule } from '../catalog/catalog.module.js';
import { CreateQuote } from './create-quote.js';
import { FindQuotes } from './find-quotes.js';
import { PrintQuote } from './print-quote.js';
import { QuotesController } from './quotes.controller.js';
import { ReviseQuote } from './revise-quote.js';

@Module({
  imports: [CatalogModule],
  controllers: [QuotesController],
  providers: [CreateQuote, ReviseQuote, FindQuotes, PrintQuote],
  exports: [FindQuotes],
})
export class QuotesModule {}
