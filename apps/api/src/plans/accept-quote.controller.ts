import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { AcceptQuote } from './accept-quote.js';
import { AcceptQuoteRequest } from './accept-quote.request.js';
import { AcceptedQuoteResponse } from './accept-quote.response.js';

@ApiTags('quotes')
@Controller('v1/quotes')
export class AcceptQuoteController {
  constructor(private readonly acceptQuote: AcceptQuote) {}

  @Post(':id/accept')
  @PatientMay()
  @WriteHeaders()
  @ApiCreatedResponse({ type: AcceptedQuoteResponse })
  async accept(
    @Write() write: WriteContext,
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptQuoteRequest,
  ): Promise<AcceptedQuoteResponse> {
    return await this.acceptQuote.execute(write, id, body);
  }
}
