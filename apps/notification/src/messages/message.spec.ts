import type { Contact } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { nextWay, planMessage } from './message.js';

const known = { replyWay: 'email', channel: 'web', withdrawn: false, erased: false } as const;

describe('planMessage', () => {
  it.each([
    ['email', 'waiting', 'email'],
    ['letter', 'waiting', 'letter'],
    ['call', 'call-back', 'call'],
    ['sms', 'call-back', 'call'],
    ['none', 'declined-by-person', 'none'],
    [null, 'waiting', null],
  ] as const)('plans the wish %s as %s by %s', (replyWay, state, way) => {
    expect(planMessage('published', { ...known, replyWay })).toMatchObject({ state, way });
  });

  it('does not call back to repeat what was said in the call', () => {
    expect(planMessage('received', { ...known, replyWay: 'call', channel: 'phone' })).toMatchObject({
      state: 'delivered',
      way: 'call',
    });
    expect(planMessage('received', { ...known, replyWay: 'call', channel: 'paper' })).toMatchObject({
      state: 'call-back',
    });
    expect(planMessage('declined', { ...known, replyWay: 'call', channel: 'phone' })).toMatchObject({
      state: 'call-back',
    });
  });

  it('writes to nobody after they withdrew or were erased', () => {
    expect(planMessage('published', { ...known, withdrawn: true })).toMatchObject({
      state: 'declined-by-person',
      reason: 'withdrawn',
    });
    expect(planMessage('published', { ...known, withdrawn: true, erased: true })).toMatchObject({
      state: 'undeliverable',
      reason: 'erased',
    });
  });
});

describe('nextWay', () => {
  const contact: Contact = {
    wish: 'email',
    email: 'a@example.org',
    address: { street: 'Gasse 1', postcode: '1010', city: 'Wien' },
  };

  it('prefers a letter, then a call, then e-mail, and never the same way twice', () => {
    expect(nextWay(contact, '+4315050000', ['email'])).toBe('letter');
    expect(nextWay(contact, '+4315050000', ['email', 'letter'])).toBe('call');
    expect(nextWay({ wish: 'letter', email: 'a@example.org' }, undefined, ['letter'])).toBe('email');
    expect(nextWay(contact, undefined, ['email', 'letter'])).toBeUndefined();
  });
});
