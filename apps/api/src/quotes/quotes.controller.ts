import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { pdfFile } from '../http/pdf-file.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreateQuote } from './create-quote.js';
import { PrintQuote } from './print-quote.js';
import { FindQuotes } from './find-quotes.js';
import { CreateQuoteRequest, FindQuotesRequest } from './quote.request.js';
import { QuotePageResponse, QuoteResponse } from './quote.response.js';
import { ReviseQuote } from './revise-quote.js';

@ApiTags('quotes')
@Controller('v1/quotes')
export class QuotesController {
  constructor(
    private readonly createQuote: CreateQuote,
    private readonly reviseQuote: ReviseQuote,
    private readonly printQuote: PrintQuote,
    private readonly findQuotes: FindQuotes,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: QuoteResponse })
  async create(@Write() write: WriteContext, @Body() body: CreateQuoteRequest): Promise<QuoteResponse> {
    return await this.findQuotes.respond(write.actor, await this.createQuote.execute(write, body));
  }

  @Post(':id/revise')
  @WriteHeaders()
  @ApiCreatedResponse({ type: QuoteResponse })
  async revise(
    @Write() write: WriteContext,
    @Param('id', IdPipe) id: string,
    @Body() body: CreateQuoteRequest,
  ): Promise<QuoteResponse> {
    return await this.findQuotes.respond(write.actor, await this.reviseQuote.execute(write, id, body));
  }

  @Get()
  @ApiOkResponse({ type: QuotePageResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: FindQuotesRequest): Promise<QuotePageResponse> {
    return await this.findQuotes.list(actor, query);
  }

  @Get(':id.pdf')
  @PatientMay()
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return pdfFile(await this.printQuote.execute(actor, id));
  }

  @Get(':id')
  @PatientMay()
  @ApiOkResponse({ type: QuoteResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<QuoteResponse> {
    return await this.findQuotes.get(actor, id);
  }
}
