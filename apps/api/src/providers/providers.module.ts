import { Module } from '@nestjs/common';

import { CreateProvider } from './create-provider.js';
import { FindProviders } from './find-providers.js';
import { ProvidersController } from './providers.controller.js';

@Module({ controllers: [ProvidersController], providers: [CreateProvider, FindProviders] })
export class ProvidersModule {}
