import { Module } from '@nestjs/common';

import { CreatePriceVersion } from './create-price-version.js';
import { FindPriceVersions } from './find-price-versions.js';
import { PriceVersionCache } from './price-version-cache.js';
import { PriceVersionsController } from './price-versions.controller.js';
import { PublishPriceVersion } from './publish-price-version.js';

@Module({
  controllers: [PriceVersionsController],
  providers: [CreatePriceVersion, PublishPriceVersion, FindPriceVersions, PriceVersionCache],
  exports: [PriceVersionCache],
})
export class CatalogModule {}
