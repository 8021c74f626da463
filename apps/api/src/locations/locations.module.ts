import { Module } from '@nestjs/common';

import { CreateLocation } from './create-location.js';
import { FindLocations } from './find-locations.js';
import { LocationsController } from './locations.controller.js';

@Module({ controllers: [LocationsController], providers: [CreateLocation, FindLocations] })
export class LocationsModule {}
