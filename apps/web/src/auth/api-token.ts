import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@gemeinsam/contracts';

/** An API token as it is listed. The token itself is shown once, when made, and kept nowhere. */
export interface ApiToken {
  id: string;
  name: string;
  roles: Role[];
  createdAt: Date;
  createdBy: string;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** `gm_` and 256 random bits. */
export const makeApiToken = (): string => `gm_${randomBytes(32).toString('base64url')}`;

/** What is stored. A fast hash is right here: the token has more entropy than any search can cover. */
export const hashApiToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The token of an Authorization header; undefined when it holds none of ours. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^bearer +(gm_[\w-]{20,100}) *$/i.exec(authorization ?? '')?.[1];
}
