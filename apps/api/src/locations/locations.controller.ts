import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { PageRequest } from '../http/page.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreateLocation } from './create-location.js';
import { FindLocations } from './find-locations.js';
import { CreateLocationRequest } from './location.request.js';
import { LocationPageResponse, LocationResponse, toLocationResponse } from './location.response.js';

@ApiTags('locations')
@Controller('v1/locations')
export class LocationsController {
  constructor(
    private readonly createLocation: CreateLocation,
    private readonly findLocations: FindLocations,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: LocationResponse })
  async create(@Write() write: WriteContext, @Body() body: CreateLocationRequest): Promise<LocationResponse> {
    return toLocationResponse(await this.createLocation.execute(write, body));
  }

  @Get()
  @ApiOkResponse({ type: LocationPageResponse })
  async list(@CurrentActor() actor: Actor, @Query() page: PageRequest): Promise<LocationPageResponse> {
    return await this.findLocations.list(actor, page);
  }

  @Get(':id')
  @ApiOkResponse({ type: LocationResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LocationResponse> {
    return toLocationResponse(await this.findLocations.get(actor, id));
  }
}
