import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { pdfFile } from '../http/pdf-file.js';
import { PatientPageRequest } from '../http/page.js';
import { FindReceipts } from './find-receipts.js';
import { ReceiptPageResponse, ReceiptResponse, toReceiptResponse } from './receipt.response.js';

@ApiTags('receipts')
@Controller('v1/receipts')
@PatientMay()
export class ReceiptsController {
  constructor(private readonly findReceipts: FindReceipts) {}

  @Get()
  @ApiOkResponse({ type: ReceiptPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PatientPageRequest): Promise<ReceiptPageResponse> {
    return await this.findReceipts.list(actor, query);
  }

  @Get(':id.pdf')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return pdfFile(await this.findReceipts.pdf(actor, id));
  }

  @Get(':id')
  @ApiOkResponse({ type: ReceiptResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ReceiptResponse> {
    return toReceiptResponse(await this.findReceipts.get(actor, id));
  }
}
