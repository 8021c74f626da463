import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageRequest } from '../http/page.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreateService } from './create-service.js';
import { FindServices } from './find-services.js';
import { CreateServiceRequest } from './service.request.js';
import { ServicePageResponse, ServiceResponse, toServiceResponse } from './service.response.js';

@ApiTags('services')
@Controller('v1/services')
export class ServicesController {
  constructor(
    private readonly createService: CreateService,
    private readonly findServices: FindServices,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: ServiceResponse })
  async create(@Write() write: WriteContext, @Body() body: CreateServiceRequest): Promise<ServiceResponse> {
    return toServiceResponse(await this.createService.execute(write, body));
  }

  @Get()
  @ApiOkResponse({ type: ServicePageResponse })
  async list(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<ServicePageResponse> {
    return await this.findServices.list(actor, page);
  }

  @Get(':id')
  @ApiOkResponse({ type: ServiceResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ServiceResponse> {
    return toServiceResponse(await this.findServices.get(actor, id));
  }
}
