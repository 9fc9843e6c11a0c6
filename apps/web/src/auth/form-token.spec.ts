import { describe, expect, it } from '@jest/globals';
import { FormTokens } from './form-token.js';

describe('form tokens', () => {
  const tokens = new FormTokens('a secret that is long enough for a test');
  const now = new Date('2026-11-22T10:00:00Z');
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const token = tokens.make('session:1', now);

  it('are good for whom they were made, for a day', () => {
    expect(tokens.isValid(token, 'session:1', later(23))).toBe(true);
    expect(tokens.isValid(token, 'session:1', later(25))).toBe(false);
  });

  it('are not good for others, changed, from the future, or by another secret', () => {
    expect(tokens.isValid(token, 'session:2', now)).toBe(false);
    expect(tokens.isValid(`${token}x`, 'session:1', now)).toBe(false);
    expect(tokens.isValid(token.replace(/^./, 'z'), 'session:1', now)).toBe(false);
    expect(tokens.isValid(token, 'session:1', later(-1))).toBe(false);
    expect(new FormTokens('another secret that is long enough').isValid(token, 'session:1', now)).toBe(false);
    for (const wrong of [undefined, '', '.', 'a.b.c', 5])
      expect(tokens.isValid(wrong, 'session:1', now)).toBe(false);
  });
});
