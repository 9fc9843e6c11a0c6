import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches, passwordProblem } from './password.js';

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const [one, two] = await Promise.all([
      hashPassword('vier Bäume am Kanal'),
      hashPassword('vier Bäume am Kanal'),
    ]);
    expect(one).toMatch(/^\$argon2id\$/);
    expect(one).not.toBe(two);
    expect(await passwordMatches(one, 'vier Bäume am Kanal')).toBe(true);
    expect(await passwordMatches(one, 'vier Bäume am Kanal '.normalize('NFD'))).toBe(false);
  });

  it('match however the letters were composed', async () => {
    expect(
      await passwordMatches(await hashPassword('Bäume'.normalize('NFC')), 'Bäume'.normalize('NFD')),
    ).toBe(true);
  });

  it('never match where there is no account, and take as long', async () => {
    const hash = await hashPassword('something');
    const timed = async (stored: string | null) => {
      const start = performance.now();
      expect(await passwordMatches(stored, 'wrong')).toBe(false);
      return performance.now() - start;
    };
    await timed(null);
    const [known, unknown] = [await timed(hash), await timed(null)];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it.each([
    ['kurz', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['aaaaaaaaaaaa', 'too-easy'],
    ['moderator1-2026', 'too-easy'],
    ['vier Bäume am Kanal', undefined],
  ])('%s is %s', (password, problem) => {
    expect(passwordProblem(password, { email: 'moderator1@example.org' })).toBe(problem);
  });
});
