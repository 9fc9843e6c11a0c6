import { describe, expect, it } from '@jest/globals';
import { hashPassword, hashToCompare, passwordMatches, passwordProblem } from './password.js';

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

  it('never match where there is no account, and cost the same work', async () => {
    const hash = await hashPassword('something');
    // Algorithm, memory, passes and lanes; the salt and the sum differ.
    const work = (phc: string) => phc.split('$').slice(1, 4);
    expect(work(hash)).toHaveLength(3);
    expect(work(await hashToCompare(null))).toEqual(work(hash));
    expect(await hashToCompare(hash)).toBe(hash);
    expect(await passwordMatches(hash, 'wrong')).toBe(false);
    expect(await passwordMatches(null, 'wrong')).toBe(false);
    expect(await passwordMatches(null, 'a password nobody has')).toBe(false);
  });

  it.each([
    ['kurz', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['aaaaaaaaaaaa', 'too-easy'],
    ['moderator1-2026', 'too-easy'],
    ['Mitwirkung2026', 'too-easy'],
    ['Gemeinsam-123456', 'too-easy'],
    ['gemeinsam stehen sieben Bäume', undefined],
    // Of lists that everybody has, and what is made of them.
    ['leavemealone', 'too-easy'],
    ['iloveyou1234', 'too-easy'],
    ['password12345', 'too-easy'],
    ['P@ssw0rd1234', 'too-easy'],
    // Rows of keys, here and elsewhere; repetitions; dates.
    ['qwertyuiop12', 'too-easy'],
    ['1q2w3e4r5t6z', 'too-easy'],
    ['hallohallohallo', 'too-easy'],
    ['123456789012', 'too-easy'],
    ['01.01.198001.01.1980', 'too-easy'],
    ['Kunigunde1999', 'too-easy'],
    ['482913067751', undefined],
    ['vier Bäume am Kanal', undefined],
  ])('%s is %s', async (password, problem) => {
    const account = { email: 'moderator1@example.org', name: 'Kunigunde Muster' };
    expect(await passwordProblem(password, account)).toBe(problem);
  });
});
