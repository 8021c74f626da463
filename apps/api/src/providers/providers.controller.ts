import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageRequest } from '../http/page.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreateProvider } from './create-provider.js';
import { FindProviders } from './find-providers.js';
import { CreateProviderRequest } from './provider.request.js';
import { ProviderPageResponse, ProviderResponse, toProviderResponse } from './provider.response.js';

@ApiTags('providers')
@Controller('v1/providers')
export class ProvidersController {
  constructor(
    private readonly createProvider: CreateProvider,
    private readonly findProviders: FindProviders,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: ProviderResponse })
  async create(@Write() write: WriteContext, @Body() body: CreateProviderRequest): Promise<ProviderResponse> {
    return toProviderResponse(await this.createProvider.execute(write, body));
  }

  @Get()
  @ApiOkResponse({ type: ProviderPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<ProviderPageResponse> {
    return await this.findProviders.list(actor, page);
  }

  @Get(':id')
  @ApiOkResponse({ type: ProviderResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ProviderResponse> {
    return toProviderResponse(await this.findProviders.get(actor, id));
  }
}
