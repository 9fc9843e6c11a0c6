import { describe, expect, it } from '@jest/globals';
import { contactSchema } from './contact.js';

const missing = (contact: object): PropertyKey[][] =>
  contactSchema.safeParse(contact).error?.issues.map(({ path }) => path) ?? [];

describe('contact', () => {
  it.each([
    [{ wish: 'email' }, 'email'],
    [{ wish: 'sms' }, 'phone'],
    [{ wish: 'call' }, 'phone'],
    [{ wish: 'letter' }, 'address'],
  ])('%j needs %s', (contact, field) => {
    expect(missing(contact)).toEqual([[field]]);
  });

  it('needs nothing from those who want no answer, and a name from nobody', () => {
    expect(missing({ wish: 'none' })).toEqual([]);
    expect(missing({ wish: 'call', phone: '+43 1 505 00 01' })).toEqual([]);
    expect(
      missing({ wish: 'letter', address: { street: 'Beispielgasse 1', postcode: '1040', city: 'Wien' } }),
    ).toEqual([]);
  });

  it('takes an address that nobody can see for none', () => {
    const address = { street: '\u200b', postcode: '\u2060\u2060\u2060', city: '\u3164' };
    expect(missing({ wish: 'letter', address })).toEqual([
      ['address', 'street'],
      ['address', 'postcode'],
      ['address', 'city'],
    ]);
  });

  it('refuses what is no address and what it does not know', () => {
    expect(missing({ wish: 'email', email: 'nobody' })).toEqual([['email']]);
    expect(contactSchema.safeParse({ wish: 'none', fax: '1' }).success).toBe(false);
  });
});
