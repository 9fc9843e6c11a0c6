import { expect, it } from '@jest/globals';
import { DeviceCookies } from './device-cookies.js';

const devices = new DeviceCookies('a secret that is long enough for a test', true);

it('keeps one cookie for each account, whose name does not say whose it is', () => {
  const [kept] = devices.keep({}, 'anna@example.org', 'token.1.x');
  expect(kept).toEqual({
    name: expect.stringMatching(/^gemeinsam-device-[\w-]{12}$/),
    value: 'token.1.x',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 34_560_000 },
  });
  const cookies = { [kept!.name]: 'token.1.x' };
  expect(devices.tokenOf(cookies, 'anna@example.org')).toBe('token.1.x');
  expect(devices.tokenOf(cookies, 'berta@example.org')).toBeUndefined();
});

it('forgets the oldest beyond twenty, and no other cookie', () => {
  const known = Array.from({ length: 20 }, (_, day) => [
    `gemeinsam-device-${day}`,
    `token.${(20 - day).toString(36)}.x`,
  ]);
  const changes = devices.keep(
    Object.fromEntries([...known, ['gemeinsam', 'session']]),
    'anna@example.org',
    'token.zz.x',
  );
  expect(changes.map(({ name, value }) => [name, value])).toEqual([
    [expect.stringMatching(/^gemeinsam-device-[\w-]{12}$/), 'token.zz.x'],
    ['gemeinsam-device-19', null],
  ]);
});
