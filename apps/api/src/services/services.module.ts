import { Module } from '@nestjs/common';

import { CreateService } from './create-service.js';
import { FindServices } from './find-services.js';
import { ServicesController } from './services.controller.js';

@Module({ controllers: [ServicesController], providers: [CreateService, FindServices] })
export class ServicesModule {}
