import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Signs form tokens (CSRF). A token is bound to something only the right browser has: its session, or for people
 * without one a random cookie. It says when it was made, so that old ones can be refused.
 */
export class FormTokens {
  private readonly key: Buffer;

  /** `secret` is the same on every replica. */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'gemeinsam form tokens', 32));
  }

  make(boundTo: string, now: Date): string {
    const at = Math.floor(now.getTime() / 1000).toString(36);
    return `${at}.${this.sign(boundTo, at)}`;
  }

  isValid(token: unknown, boundTo: string, now: Date, maxAgeSeconds = 24 * 3600): boolean {
    if (typeof token !== 'string') return false;
    const [at, signature, rest] = token.split('.');
    if (!at || !signature || rest !== undefined) return false;
    const age = now.getTime() / 1000 - parseInt(at, 36);
    if (!(age > -60 && age <= maxAgeSeconds)) return false;
    const expected = Buffer.from(this.sign(boundTo, at));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private sign(boundTo: string, at: string): string {
    return createHmac('sha256', this.key).update(`${at}\n${boundTo}`).digest('base64url');
  }
}
