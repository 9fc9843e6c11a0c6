import { createHash, randomBytes } from 'node:crypto';

const linkDays = 3;

/** The secret part of a link by which somebody chooses a password, valid once and for three days; what is kept is its hash. */
export function newPasswordLink(now: Date): { secret: string; hash: Buffer; until: Date } {
  const secret = randomBytes(24).toString('base64url');
  return { secret, hash: passwordLinkHash(secret), until: new Date(now.getTime() + linkDays * 86_400_000) };
}

export const passwordLinkHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
