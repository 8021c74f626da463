import { Module } from '@nestjs/common';

import { AuditController } from './audit.controller.js';
import { FindAuditEvents } from './find-audit-events.js';

@Module({ controllers: [AuditController], providers: [FindAuditEvents] })
export class AuditModule {}
