import { Module } from '@nestjs/common';

import { FindVisits } from './find-visits.js';
import { RecordVisit } from './record-visit.js';
import { VisitsController } from './visits.controller.js';

@Module({ controllers: [VisitsController], providers: [RecordVisit, FindVisits] })
export class VisitsModule {}
