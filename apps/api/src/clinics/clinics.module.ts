import { Module } from '@nestjs/common';

import { ClinicsController } from './clinics.controller.js';
import { FindClinic } from './find-clinic.js';

@Module({ controllers: [ClinicsController], providers: [FindClinic] })
export class ClinicsModule {}
