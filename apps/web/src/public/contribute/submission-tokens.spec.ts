import { describe, expect, it } from '@jest/globals';
import { SubmissionTokens } from './submission-tokens.service.js';

const tokens = new SubmissionTokens({ SESSION_SECRET: 'only for specs, only for specs, only' });
const now = new Date('2026-03-02T09:00:00Z');
const later = (hours: number): Date => new Date(now.getTime() + hours * 3600_000);

describe('the token of a public form', () => {
  it('is known again, with the same id each time', () => {
    const token = tokens.issue('ideas', now);
    const read = tokens.read(token, 'ideas', later(1));
    expect(read?.issuedAt).toEqual(now);
    expect(tokens.read(token, 'ideas', later(2))?.id).toBe(read?.id);
  });

  it('differs from form to form', () => {
    expect(tokens.issue('ideas', now)).not.toBe(tokens.issue('ideas', now));
  });

  it.each([
    ['of another process', (token: string) => tokens.read(token, 'other', now)],
    ['older than two days', (token: string) => tokens.read(token, 'ideas', later(49))],
    ['from the future', (token: string) => tokens.read(token, 'ideas', later(-1))],
    [
      'with another time',
      (token: string) => tokens.read(token.replace(/\.[^.]+\./, '.zzzzzz.'), 'ideas', now),
    ],
    ['with another id', (token: string) => tokens.read(`x${token}`, 'ideas', now)],
    ['with something behind it', (token: string) => tokens.read(`${token}.x`, 'ideas', now)],
    [
      'signed by somebody else',
      (token: string) => new SubmissionTokens({ SESSION_SECRET: 'x'.repeat(40) }).read(token, 'ideas', now),
    ],
    ['that is empty', () => tokens.read('', 'ideas', now)],
  ])('is refused %s', (_what, read) => {
    expect(read(tokens.issue('ideas', now))).toBeUndefined();
  });
});
