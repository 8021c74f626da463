import { Injectable } from '@nestjs/common';

import type { LocationId } from '#kernel';

import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteContext } from '../http/write-context.js';
import type { CreateLocationRequest } from './location.request.js';
import { insertLocation, type Location } from './location.store.js';

@Injectable()
export class CreateLocation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(write: WriteContext, input: CreateLocationRequest): Promise<Location> {
    return await this.unitOfWork.run(write, { action: 'location.create', input }, (tx) => {
      const location: Location = { id: newId<LocationId>(), ...input };
      insertLocation(tx, location);
      tx.about('location', location.id);
      return location;
    });
  }
}
