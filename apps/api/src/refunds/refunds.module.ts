import { Module } from '@nestjs/common';

import { ExitPreviewController } from './exit-preview.controller.js';
import { PreviewExit } from './preview-exit.js';

@Module({ controllers: [ExitPreviewController], providers: [PreviewExit] })
export class RefundsModule {}
