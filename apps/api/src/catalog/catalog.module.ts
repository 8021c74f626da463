import { Module } from '@nestjs/common';

import { CreatePriceVersion } from './create-price-version.js';
import { CreateService } from './create-service.js';
import { FindPriceVersions } from './find-price-versions.js';
import { FindServices } from './find-services.js';
import { PriceVersionCache } from './price-version-cache.js';
import { PriceVersionsController } from './price-versions.controller.js';
import { PublishPriceVersion } from './publish-price-version.js';
import { ServicesController } from './services.controller.js';

@Module({
  controllers: [ServicesController, PriceVersionsController],
  providers: [
    CreateService,
    FindServices,
    CreatePriceVersion,
    PublishPriceVersion,
    FindPriceVersions,
    PriceVersionCache,
  ],
  exports: [PriceVersionCache],
})
export class CatalogModule {}
