import { Module } from '@nestjs/common';

import { FindEligibility } from './find-eligibility.js';
import { FindReceipts } from './find-receipts.js';
import { EligibilityController } from './eligibility.controller.js';
import { ReceiptsController } from './receipts.controller.js';

@Module({
  controllers: [ReceiptsController, EligibilityController],
  providers: [FindReceipts, FindEligibility],
})
export class ReceiptsModule {}
