import { Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';

import { WriteHeaders } from '../http/api-docs.js';
import { IdPipe } from '../http/id.pipe.js';
import { Write, type WriteContext } from '../http/write-context.js';
import { CreatePatientLink } from './create-patient-link.js';
import { PatientLinkResponse } from './patient-link.response.js';

@ApiTags('quotes')
@Controller('v1/quotes')
export class PatientLinksController {
  constructor(private readonly createPatientLink: CreatePatientLink) {}

  @Post(':id/link')
  @WriteHeaders()
  @ApiCreatedResponse({ type: PatientLinkResponse })
  async create(@Write() write: WriteContext, @Param('id', IdPipe) id: string): Promise<PatientLinkResponse> {
    return await this.createPatientLink.execute(write, id);
  }
}
