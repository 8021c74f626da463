import { Injectable } from '@nestjs/common';

import { Reader } from '../database/reader.js';
import type { Actor } from '../http/actor.js';
import { toPage, toWindow, type PageRequest } from '../http/page.js';
import { toProviderResponse, type ProviderPageResponse } from './provider.response.js';
import { SELECT_PROVIDER, type Provider } from './provider.store.js';

@Injectable()
export class FindProviders {
  constructor(private readonly reader: Reader) {}

  async list({ clinicId }: Actor, page: PageRequest): Promise<ProviderPageResponse> {
    const window = toWindow(page);
    const rows = await this.reader.find<Provider>(
      clinicId,
      `${SELECT_PROVIDER} where clinic_id = $1 and id < $2 order by id desc limit $3`,
      [clinicId, window.beforeId, window.limit + 1],
    );
    return toPage(rows, window, toProviderResponse);
  }

  async get({ clinicId }: Actor, id: string): Promise<Provider> {
    return await this.reader.get<Provider>(clinicId, `${SELECT_PROVIDER} where clinic_id = $1 and id = $2`, [
      clinicId,
      id,
    ]);
  }
}
