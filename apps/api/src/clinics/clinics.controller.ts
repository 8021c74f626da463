import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { ClinicResponse, MeResponse } from './clinic.response.js';
import { FindClinic } from './find-clinic.js';

@ApiTags('clinic')
@Controller('v1')
export class ClinicsController {
  constructor(private readonly findClinic: FindClinic) {}

  @Get('me')
  @PatientMay()
  @ApiOkResponse({ type: MeResponse })
  async me(@CurrentActor() actor: Actor): Promise<MeResponse> {
    return await this.findClinic.me(actor);
  }

  @Get('clinic')
  @ApiOkResponse({ type: ClinicResponse })
  async clinic(@CurrentActor() actor: Actor): Promise<ClinicResponse> {
    return await this.findClinic.get(actor);
  }
}
