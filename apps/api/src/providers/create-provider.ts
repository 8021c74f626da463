import { Injectable } from '@nestjs/common';

import type { ProviderId } from '#kernel';

import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import type { CreateProviderRequest } from './provider.request.js';
import { insertProvider, type Provider } from './provider.store.js';

@Injectable()
export class CreateProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: CreateProviderRequest): Promise<Provider> {
    return await this.unitOfWork.run(write, { action: 'provider.create', input }, (tx) => {
      const provider: Provider = { id: newId<ProviderId>(), ...input };
      insertProvider(tx, provider);
      tx.about('provider', provider.id);
      return provider;
    });
  }
}
