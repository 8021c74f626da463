import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Public } from '../auth/access.js';
import { DATABASE, type Database } from '../database/database.js';
import { checkSchema } from '../database/check-schema.js';
import { HealthResponse } from './health.response.js';

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The process answers. */
  @Get('live')
  @ApiOkResponse({ type: HealthResponse })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  /** The database answers and its schema is the one this program was built for. */
  @Get('ready')
  @ApiOkResponse({ type: HealthResponse })
  async ready(): Promise<HealthResponse> {
    await checkSchema(this.database.write);
    return { status: 'ok' };
  }
}
