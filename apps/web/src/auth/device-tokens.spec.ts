import { describe, expect, it } from '@jest/globals';
import { DeviceTokens } from './device-tokens.js';

describe('device tokens', () => {
  const tokens = new DeviceTokens('a secret that is long enough for a test');
  const now = new Date('2026-11-22T10:00:00Z');
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const anna = { account: { id: 'anna' }, passwordHash: 'hash of a password' };
  const token = tokens.make(anna, now);

  it('tell a device again, and two of them apart', () => {
    const device = tokens.deviceOf(token, anna, later(399));
    expect(device).toMatch(/^[\w-]{22}$/);
    expect(tokens.deviceOf(tokens.make(anna, now), anna, now)).not.toBe(device);
  });

  it('end with the password and with time, and are good for no other account', () => {
    expect(tokens.deviceOf(token, { ...anna, passwordHash: 'hash of a new one' }, now)).toBeUndefined();
    expect(tokens.deviceOf(token, { ...anna, account: { id: 'berta' } }, now)).toBeUndefined();
    expect(tokens.deviceOf(token, anna, later(401))).toBeUndefined();
    expect(tokens.deviceOf(token, anna, later(-1))).toBeUndefined();
  });

  it('cannot be made up: another name, another day, another secret', () => {
    const [id, at, signature] = token.split('.');
    for (const wrong of [
      undefined,
      '',
      '..',
      `${id}.${at}`,
      `${token}.x`,
      `${'A'.repeat(22)}.${at}.${signature}`,
      `${id}.${at}0.${signature}`,
      new DeviceTokens('another secret that is long enough').make(anna, now),
    ])
      expect(tokens.deviceOf(wrong, anna, now)).toBeUndefined();
  });
});
