import { Global, Module } from '@nestjs/common';

import { RUNTIME, type Runtime } from '../config/runtime.js';
import { CLOCK } from './system-clock.js';

@Global()
@Module({
  providers: [{ provide: CLOCK, inject: [RUNTIME], useFactory: ({ clock }: Runtime) => clock }],
  exports: [CLOCK],
})
export class ClockModule {}
