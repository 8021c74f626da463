import { Module } from '@nestjs/common';

import { FindPatientPackages } from './find-patient-packages.js';
import { PatientPackagesController } from './patient-packages.controller.js';

@Module({ controllers: [PatientPackagesController], providers: [FindPatientPackages] })
export class PackagesModule {}
