import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PatientMay } from '../auth/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExitPreviewRequest } from './exit-preview.request.js';
import { ExitPreviewResponse, toExitPreviewResponse } from './exit-preview.response.js';
import { PreviewExit } from './preview-exit.js';

@ApiTags('refunds')
@Controller('v1/patient-packages/:id/exit-preview')
export class ExitPreviewController {
  constructor(private readonly previewExit: PreviewExit) {}

  @Get()
  @PatientMay()
  @ApiOkResponse({ type: ExitPreviewResponse })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { endedBy = 'patient' }: ExitPreviewRequest,
  ): Promise<ExitPreviewResponse> {
    return toExitPreviewResponse(await this.previewExit.execute(actor, id, endedBy));
  }
}
