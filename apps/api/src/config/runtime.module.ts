import { Global, Module, type DynamicModule } from '@nestjs/common';

import { RUNTIME, type Runtime } from './runtime.js';

@Global()
@Module({})
export class RuntimeModule {
  static for(runtime: Runtime): DynamicModule {
    return {
      module: RuntimeModule,
      providers: [{ provide: RUNTIME, useValue: runtime }],
      exports: [RUNTIME],
    };
  }
}
