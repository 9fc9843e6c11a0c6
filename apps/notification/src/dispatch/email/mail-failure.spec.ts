import { describe, expect, it } from '@jest/globals';
import { afterMailFailure, mailFailureOf } from './mail-failure.js';

describe('mailFailureOf', () => {
  it.each([
    [
      {
        code: 'EENVELOPE',
        command: 'RCPT TO',
        responseCode: 550,
        response: '550 5.1.1 No such user a@example.org',
      },
      'permanent',
      'no-such-mailbox',
    ],
    [
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 over quota' },
      'permanent',
      'mailbox-full',
    ],
    [
      { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 5.7.1 spam' },
      'permanent',
      'refused-by-policy',
    ],
    [
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, response: '450 4.7.1 greylisted' },
      'temporary',
      'mail-put-off',
    ],
    [
      { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 bad password' },
      'server-away',
      'mail-server-refuses-us',
    ],
    [{ code: 'ESOCKET', command: 'CONN' }, 'server-away', 'mail-server-away'],
    [new Error('boom'), 'server-away', 'mail-server-away'],
    [{ code: 'EENVELOPE' }, 'permanent', 'address-refused'],
  ])('%j is %s, %s', (error, kind, reason) => {
    expect(mailFailureOf(error)).toEqual({ kind, reason });
  });

  it('keeps nothing of the words of the server', () => {
    expect(
      JSON.stringify(mailFailureOf({ responseCode: 550, response: '550 a@example.org unknown' })),
    ).not.toContain('example.org');
  });
});

describe('afterMailFailure', () => {
  it('gives up at once on what is permanent, after a while on what is not', () => {
    expect(afterMailFailure({ kind: 'permanent', reason: 'x' }, 1, 0, 72)).toBe('give-up');
    expect(afterMailFailure({ kind: 'temporary', reason: 'x' }, 1, 0, 72)).toEqual({ retryInSeconds: 30 });
    expect(afterMailFailure({ kind: 'temporary', reason: 'x' }, 12, 1, 72)).toBe('give-up');
    expect(afterMailFailure({ kind: 'server-away', reason: 'x' }, 500, 71, 72)).toEqual({
      retryInSeconds: 120,
    });
    expect(afterMailFailure({ kind: 'server-away', reason: 'x' }, 1, 73, 72)).toBe('give-up');
  });
});
