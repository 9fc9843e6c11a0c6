import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * `x-gemeinsam-signature: t=<unix seconds>,v1=<hex>`, where `v1` is HMAC-SHA-256 under the connection's secret over
 * `<unix seconds>.<the body as sent>`.
 */
export const signatureHeader = 'x-gemeinsam-signature';
/** A report signed longer ago, or further ahead, is not taken. */
export const replayWindowSeconds = 300;

const signed = (secret: string, at: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${at}.`).update(body).digest();

export function signatureOf(secret: string, body: Buffer, now: Date): string {
  const at = String(Math.floor(now.getTime() / 1000));
  return `t=${at},v1=${signed(secret, at, body).toString('hex')}`;
}

/** Whether the report is from who knows the secret, and from within the last minutes. */
export function isSigned(secret: string, header: unknown, body: Buffer, now: Date): boolean {
  if (typeof header !== 'string') return false;
  const parts = header.split(',').map((part) => part.trim().split('=', 2) as [string, string?]);
  const at = parts.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(at)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(at)) > replayWindowSeconds) return false;
  const expected = signed(secret, at, body);
  // Several signatures may stand side by side while a secret is replaced.
  return parts.some(([name, value = '']) => {
    if (name !== 'v1' || !/^[0-9a-f]{64}$/i.test(value)) return false;
    return timingSafeEqual(Buffer.from(value, 'hex'), expected);
  });
}
