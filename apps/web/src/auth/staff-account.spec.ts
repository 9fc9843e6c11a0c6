import { describe, expect, it } from '@jest/globals';
import { accountEmail, leavesNoAdmin, type StaffAccount } from './staff-account.js';

const account = (roles: StaffAccount['roles'], disabledAt: Date | null = null): StaffAccount => ({
  id: 'x',
  email: 'x@example.org',
  name: 'X',
  roles,
  disabledAt,
  sessionEpoch: 0,
  hasPassword: true,
  letterKeys: true,
  oneQuestion: false,
  lastLoginAt: null,
});

it.each([
  [' Neu@Example.org ', 'neu@example.org'],
  ['amt@Bürger.example', 'amt@xn--brger-kva.example'],
  ['amt@xn--brger-kva.example', 'amt@xn--brger-kva.example'],
  ['nothing', 'nothing'],
])('the account of %s is that of %s', (typed, kept) => expect(accountEmail(typed)).toBe(kept));

describe('the last admin', () => {
  it('stays', () => {
    expect(leavesNoAdmin(account(['lead']), [account(['agent'])])).toBe(true);
    expect(leavesNoAdmin(account(['admin'], new Date()), [account(['admin'], new Date())])).toBe(true);
  });
  it('is not the last when there is another who can sign in', () => {
    expect(leavesNoAdmin(account(['lead']), [account(['admin'])])).toBe(false);
    expect(leavesNoAdmin(account(['admin']), [])).toBe(false);
  });
});
