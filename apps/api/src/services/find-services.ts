import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toPage, toWindow, type PageRequest } from '../http/page.js';
import { toServiceResponse, type ServicePageResponse } from './service.response.js';
import { SELECT_SERVICE, type Service } from './service.store.js';

@Injectable()
export class FindServices {
  constructor(private readonly reader: Reader) {}

  async list({ clinicId }: Actor, page: PageRequest): Promise<ServicePageResponse> {
    const window = toWindow(page);
    const rows = await this.reader.find<Service>(
      clinicId,
      `${SELECT_SERVICE} where clinic_id = $1 and id < $2 order by id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1],
    );
    return toPage(rows, window, toServiceResponse);
  }

  async get({ clinicId }: Actor, id: string): Promise<Service> {
    return await this.reader.get<Service>(clinicId, `${SELECT_SERVICE} where clinic_id = $1 and id = $2`, [
      clinicId,
      id,
    ]);
  }
}
