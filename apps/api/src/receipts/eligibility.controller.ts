import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { FindEligibilityRequest } from './eligibility.request.js';
import { EligibilityResponse } from './eligibility.response.js';
import { FindEligibility } from './find-eligibility.js';

@ApiTags('receipts')
@Controller('v1/patients/:id/eligibility')
export class EligibilityController {
  constructor(private readonly findEligibility: FindEligibility) {}

  @Get()
  @PatientMay()
  @ApiOkResponse({ type: EligibilityResponse })
  async find(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: FindEligibilityRequest,
  ): Promise<EligibilityResponse> {
    return await this.findEligibility.execute(actor, id, query);
  }
}
