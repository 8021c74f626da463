import { jwtVerify, SignJWT } from 'jose';

import type { Clock } from '#calendar';
import { asId, type ClinicId, type PatientId, type QuoteId } from '#kernel';

const ISSUER = 'plumbline';
const AUDIENCE = 'patient-link';
const ALGORITHM = 'HS256';

export type PatientLink = {
  readonly clinicId: ClinicId;
  readonly patientId: PatientId;
  readonly quoteId: QuoteId;
};

/** Signed links that let one patient read and accept one quote, and read what is their own, until a day. */
export class PatientLinks {
  private readonly key: Uint8Array;

  constructor(
    secret: string,
    private readonly clock: Clock,
  ) {
    this.key = new TextEncoder().encode(`${AUDIENCE}:${secret}`);
  }

  async sign({ clinicId, patientId, quoteId }: PatientLink, expiresAt: Date): Promise<string> {
    return await new SignJWT({ clinicId, quoteId })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(patientId)
      .setIssuedAt(this.clock.now())
      .setExpirationTime(expiresAt)
      .sign(this.key);
  }

  /** What the link stands for; undefined when it was tampered with, has expired or is for something else. */
  async read(token: string): Promise<PatientLink | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: [ALGORITHM],
        currentDate: this.clock.now(),
      });
      const { sub, clinicId, quoteId } = payload;
      if (typeof sub !== 'string' || typeof clinicId !== 'string' || typeof quoteId !== 'string')
        return undefined;
      return { clinicId: asId(clinicId), patientId: asId(sub), quoteId: asId(quoteId) };
    } catch {
      return undefined;
    }
  }
}
