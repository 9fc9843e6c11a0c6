import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { StaffAccount } from './staff-account.js';

/** Whose device it is. A new password makes the tokens of the one before void, because it is part of what is signed. */
export interface DeviceOwner {
  account: Pick<StaffAccount, 'id'>;
  passwordHash: string;
}

/** Long enough for a leave of some months; every sign-in makes a new one. */
export const deviceDays = 400;

/**
 * Says that a browser has signed in to an account before (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"), so that
 * it is counted by itself and nobody who guesses elsewhere keeps its owner out. It signs nobody in, and nothing of it is kept here.
 */
export class DeviceTokens {
  private readonly key: Buffer;

  /** `secret` is the same on every replica. */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'gemeinsam devices', 32));
  }

  /** A new one, by which the device counts from now on. */
  make(owner: DeviceOwner, now: Date): string {
    const device = `${randomBytes(16).toString('base64url')}.${Math.floor(now.getTime() / 1000).toString(36)}`;
    return `${device}.${this.sign(device, owner)}`;
  }

  /** The name by which the device is counted; undefined for a token that is not this owner's, or too old. */
  deviceOf(token: string | undefined, owner: DeviceOwner, now: Date): string | undefined {
    const [id, at, signature, rest] = (token ?? '').split('.');
    if (!id || !at || !signature || rest !== undefined) return undefined;
    const age = now.getTime() / 1000 - parseInt(at, 36);
    if (!(age > -60 && age <= deviceDays * 86_400)) return undefined;
    const expected = Buffer.from(this.sign(`${id}.${at}`, owner));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given) ? id : undefined;
  }

  private sign(device: string, { account, passwordHash }: DeviceOwner): string {
    return createHmac('sha256', this.key)
      .update(`${device}\n${account.id}\n${passwordHash}`)
      .digest('base64url');
  }
}
