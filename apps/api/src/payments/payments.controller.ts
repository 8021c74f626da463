import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { pdfFile } from '../http/pdf-file.js';
import { PatientPageRequest } from '../http/page.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { FindPayments } from './find-payments.js';
import { RecordPaymentRequest } from './payment.request.js';
import {
  PaymentPageResponse,
  PaymentResponse,
  RecordedPaymentResponse,
  toRecordedPaymentResponse,
} from './payment.response.js';
import { RecordPayment } from './record-payment.js';

@ApiTags('payments')
@Controller('v1/payments')
export class PaymentsController {
  constructor(
    private readonly recordPayment: RecordPayment,
    private readonly findPayments: FindPayments,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: RecordedPaymentResponse })
  async record(
    @Write() write: WriteContext,
    @Body() body: RecordPaymentRequest,
  ): Promise<RecordedPaymentResponse> {
    return toRecordedPaymentResponse(await this.recordPayment.execute(write, body));
  }

  @Get()
  @PatientMay()
  @ApiOkResponse({ type: PaymentPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PatientPageRequest): Promise<PaymentPageResponse> {
    return await this.findPayments.list(actor, query);
  }

  @Get(':id.pdf')
  @PatientMay()
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return pdfFile(await this.findPayments.pdf(actor, id));
  }

  @Get(':id')
  @PatientMay()
  @ApiOkResponse({ type: PaymentResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PaymentResponse> {
    return await this.findPayments.get(actor, id);
  }
}
