import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { PatientPageRequest } from '../http/page.js';
import { FindPatientPackages } from './find-patient-packages.js';
import { PatientPackagePageResponse, PatientPackageResponse } from './patient-package.response.js';

@ApiTags('patient-packages')
@Controller('v1/patient-packages')
@PatientMay()
export class PatientPackagesController {
  constructor(private readonly findPatientPackages: FindPatientPackages) {}

  @Get()
  @ApiOkResponse({ type: PatientPackagePageResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PatientPageRequest,
  ): Promise<PatientPackagePageResponse> {
    return await this.findPatientPackages.list(actor, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: PatientPackageResponse })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PatientPackageResponse> {
    return await this.findPatientPackages.get(actor, id);
  }
}
