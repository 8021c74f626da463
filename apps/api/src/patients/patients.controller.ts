import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreatePatient } from './create-patient.js';
import { FindPatients } from './find-patients.js';
import { CreatePatientRequest, FindPatientsRequest } from './patient.request.js';
import { PatientPageResponse, PatientResponse, toPatientResponse } from './patient.response.js';

@ApiTags('patients')
@Controller('v1/patients')
export class PatientsController {
  constructor(
    private readonly createPatient: CreatePatient,
    private readonly findPatients: FindPatients,
  ) {}

  @Post()
  @WriteHeaders()
  @ApiCreatedResponse({ type: PatientResponse })
  async create(@Write() write: WriteContext, @Body() body: CreatePatientRequest): Promise<PatientResponse> {
    return toPatientResponse(await this.createPatient.execute(write, body));
  }

  @Get()
  @ApiOkResponse({ type: PatientPageResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: FindPatientsRequest,
  ): Promise<PatientPageResponse> {
    return await this.findPatients.list(actor, query);
  }

  @Get(':id')
  @PatientMay()
  @ApiOkResponse({ type: PatientResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PatientResponse> {
    return toPatientResponse(await this.findPatients.get(actor, id));
  }
}
