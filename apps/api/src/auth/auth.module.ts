import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import type { Clock } from '#calendar';

import { CLOCK } from '../clock/system-clock.js';
import { RUNTIME, type Runtime } from '../config/runtime.js';
import { AuthGuard } from './auth.guard.js';
import { KnownSessions } from './known-sessions.js';
import { PatientLinks } from './patient-link.js';
import { createSignIn, SIGN_IN, type SignIn } from './sign-in.js';

@Global()
@Module({
  providers: [
    {
      provide: SIGN_IN,
      inject: [RUNTIME],
      useFactory: ({ appUrl, secret, publicUrl, signInAttemptsPerMinute }: Runtime) =>
        createSignIn({ databaseUrl: appUrl, secret, publicUrl, attemptsPerMinute: signInAttemptsPerMinute }),
    },
    {
      provide: PatientLinks,
      inject: [RUNTIME, CLOCK],
      useFactory: ({ secret }: Runtime, clock: Clock) => new PatientLinks(secret, clock),
    },
    KnownSessions,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [SIGN_IN, PatientLinks],
})
export class AuthModule implements OnApplicationShutdown {
  constructor(@Inject(SIGN_IN) private readonly signIn: SignIn) {}

  async onApplicationShutdown(): Promise<void> {
    await this.signIn.close();
  }
}
