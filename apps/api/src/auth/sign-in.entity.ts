import { Entity } from 'typeorm';

import type { ClinicId } from '#kernel';

import { FlagColumn, IdColumn, InstantColumn, TextColumn } from '../database/columns.js';

/** Tables of the auth library, which makes their ids. */
const SCHEMA = 'auth';

@Entity('users', { schema: SCHEMA })
export class UserEntity {
  @TextColumn({ key: true })
  id: string;

  @TextColumn()
  name: string;

  @TextColumn()
  email: string;

  @FlagColumn()
  emailVerified: boolean;

  @TextColumn({ nullable: true })
  image: string | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}

/** A signed-in browser, bound to one clinic; not a session of care. */
@Entity('sessions', { schema: SCHEMA })
export class SignInSessionEntity {
  @TextColumn({ key: true })
  id: string;

  @TextColumn()
  userId: string;

  @TextColumn()
  token: string;

  @IdColumn({ nullable: true })
  clinicId: ClinicId | null;

  @TextColumn({ nullable: true })
  role: string | null;

  @TextColumn({ nullable: true })
  ipAddress: string | null;

  @TextColumn({ nullable: true })
  userAgent: string | null;

  @InstantColumn()
  expiresAt: Date;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}

/** How a user proves who they are; `password` is a hash. */
@Entity('accounts', { schema: SCHEMA })
export class SignInAccountEntity {
  @TextColumn({ key: true })
  id: string;

  @TextColumn()
  userId: string;

  @TextColumn()
  accountId: string;

  @TextColumn()
  providerId: string;

  @TextColumn({ nullable: true })
  accessToken: string | null;

  @TextColumn({ nullable: true })
  refreshToken: string | null;

  @TextColumn({ nullable: true })
  idToken: string | null;

  @InstantColumn({ nullable: true })
  accessTokenExpiresAt: Date | null;

  @InstantColumn({ nullable: true })
  refreshTokenExpiresAt: Date | null;

  @TextColumn({ nullable: true })
  scope: string | null;

  @TextColumn({ nullable: true })
  password: string | null;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}

@Entity('verifications', { schema: SCHEMA })
export class VerificationEntity {
  @TextColumn({ key: true })
  id: string;

  @TextColumn()
  identifier: string;

  @TextColumn()
  value: string;

  @InstantColumn()
  expiresAt: Date;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  updatedAt: Date;
}

/** Which clinic a user works in, and as what. */
@Entity('memberships', { schema: SCHEMA })
export class MembershipEntity {
  @TextColumn({ key: true })
  userId: string;

  @IdColumn({ key: true })
  clinicId: ClinicId;

  @TextColumn()
  role: string;

  @InstantColumn()
  createdAt: Date;
}
