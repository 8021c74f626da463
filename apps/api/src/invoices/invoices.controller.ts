import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { PatientPageRequest } from '../http/page.js';
import { FindInvoices } from './find-invoices.js';
import { InvoicePageResponse, InvoiceResponse } from './invoice.response.js';

@ApiTags('invoices')
@Controller('v1/invoices')
@PatientMay()
export class InvoicesController {
  constructor(private readonly findInvoices: FindInvoices) {}

  @Get()
  @ApiOkResponse({ type: InvoicePageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PatientPageRequest): Promise<InvoicePageResponse> {
    return await this.findInvoices.list(actor, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: InvoiceResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<InvoiceResponse> {
    return await this.findInvoices.get(actor, id);
  }
}
