import { Module } from '@nestjs/common';

import { CreatePatientLink } from './create-patient-link.js';
import { PatientLinksController } from './patient-links.controller.js';

@Module({ controllers: [PatientLinksController], providers: [CreatePatientLink] })
export class PatientLinksModule {}
