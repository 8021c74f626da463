import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CurrentActor, type Actor } from '../http/actor.js';
import { FindLedger } from './find-ledger.js';
import { FindBalancesRequest, FindEntriesRequest } from './ledger.request.js';
import { BalancesResponse, EntryPageResponse } from './ledger.response.js';

@ApiTags('ledger')
@Controller('v1/ledger')
export class LedgerController {
  constructor(private readonly findLedger: FindLedger) {}

  @Get('entries')
  @ApiOkResponse({ type: EntryPageResponse })
  async entries(
    @CurrentActor() actor: Actor,
    @Query() query: FindEntriesRequest,
  ): Promise<EntryPageResponse> {
    return await this.findLedger.entries(actor, query);
  }

  @Get('balances')
  @ApiOkResponse({ type: BalancesResponse })
  async balances(
    @CurrentActor() actor: Actor,
    @Query() query: FindBalancesRequest,
  ): Promise<BalancesResponse> {
    return await this.findLedger.balances(actor, query);
  }
}
