import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdResponse } from '../http/id.response.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageRequest } from '../http/page.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreatePriceVersion } from './create-price-version.js';
import { FindPriceVersions } from './find-price-versions.js';
import { CreatePriceVersionRequest, PublishPriceVersionRequest } from './price-version.request.js';
import { PriceVersionPageResponse, PriceVersionResponse } from './price-version.response.js';
import { PublishPriceVersion } from './publish-price-version.js';

@ApiTags('price-versions')
@Controller('v1/price-versions')
export class PriceVersionsController {
  constructor(
    private readonly createPriceVersion: CreatePriceVersion,
    private readonly publishPriceVersion: PublishPriceVersion,
    private readonly findPriceVersions: FindPriceVersions,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: IdResponse })
  async create(@Write() write: WriteContext, @Body() body: CreatePriceVersionRequest): Promise<IdResponse> {
    return await this.createPriceVersion.execute(write, body);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @WriteHeaders()
  @ApiOkResponse({ type: IdResponse })
  async publish(
    @Write() write: WriteContext,
    @Param('id', IdPipe) id: string,
    @Body() body: PublishPriceVersionRequest,
  ): Promise<IdResponse> {
    return await this.publishPriceVersion.execute(write, id, body);
  }

  @Get()
  @ApiOkResponse({ type: PriceVersionPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<PriceVersionPageResponse> {
    return await this.findPriceVersions.list(actor, page);
  }

  @Get('current')
  @ApiOkResponse({ type: PriceVersionResponse })
  async current(@CurrentActor() actor: Actor): Promise<PriceVersionResponse> {
    return await this.findPriceVersions.current(actor);
  }

  @Get(':id')
  @ApiOkResponse({ type: PriceVersionResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PriceVersionResponse> {
    return await this.findPriceVersions.get(actor, id);
  }
}
