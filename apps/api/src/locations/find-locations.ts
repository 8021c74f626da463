import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toPage, toWindow, type PageRequest } from '../http/page.js';
import { toLocationResponse, type LocationPageResponse } from './location.response.js';
import { SELECT_LOCATION, type Location } from './location.store.js';

@Injectable()
export class FindLocations {
  constructor(private readonly reader: Reader) {}

  async list({ clinicId }: Actor, page: PageRequest): Promise<LocationPageResponse> {
    const window = toWindow(page);
    const rows = await this.reader.find<Location>(
      clinicId,
      `${SELECT_LOCATION} where clinic_id = $1 and id < $2 order by id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1],
    );
    return toPage(rows, window, toLocationResponse);
  }

  async get({ clinicId }: Actor, id: string): Promise<Location> {
    return await this.reader.get<Location>(clinicId, `${SELECT_LOCATION} where clinic_id = $1 and id = $2`, [
      clinicId,
      id,
    ]);
  }
}
