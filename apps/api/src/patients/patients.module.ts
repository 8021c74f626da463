import { Module } from '@nestjs/common';

import { CreatePatient } from './create-patient.js';
import { FindPatients } from './find-patients.js';
import { PatientsController } from './patients.controller.js';

@Module({ controllers: [PatientsController], providers: [CreatePatient, FindPatients] })
export class PatientsModule {}
