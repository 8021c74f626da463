import { Injectable } from '@nestjs/common';

import type { ServiceId } from '#kernel';

import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import type { CreateServiceRequest } from './service.request.js';
import { insertService, type Service } from './service.store.js';

@Injectable()
export class CreateService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: CreateServiceRequest): Promise<Service> {
    return await this.unitOfWork.run(write, { action: 'service.create', input }, (tx) => {
      const service: Service = { id: newId<ServiceId>(), ...input };
      insertService(tx, service);
      tx.about('service', service.id);
      return service;
    });
  }
}
