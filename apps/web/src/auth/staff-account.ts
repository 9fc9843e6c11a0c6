import { type Actor, asciiEmail, type Role, trimText } from '@gemeinsam/contracts';

/** A person who works here. Without a password hash the account waits for its owner to choose one. */
export interface StaffAccount {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  disabledAt: Date | null;
  /** Sessions begun under an earlier number are void: a new password, new roles and disabling raise it. */
  sessionEpoch: number;
  hasPassword: boolean;
  lastLoginAt: Date | null;
  /** Whether letters and digits alone are keys at the desks (WCAG 2.2, 2.1.4 asks for a way to turn them off). */
  letterKeys: boolean;
  /** Whether the call screen shows one question at a time. */
  oneQuestion: boolean;
}

export const actorOfStaff = (account: StaffAccount): Actor => ({
  kind: 'staff',
  id: account.id,
  name: account.name,
  roles: account.roles,
});

/** Whether an actor may do what needs one of these roles. */
export const hasOneOf = (actor: Actor, wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role));

/** E-mail addresses of accounts are kept and compared in this form: in small letters, with the domain in ASCII. */
export function accountEmail(typed: string): string {
  const email = trimText(typed).toLowerCase();
  return asciiEmail(email) ?? email;
}

/** Whether a change leaves nobody who can administer the office. `others` are all accounts but the changed one. */
export function leavesNoAdmin(
  changed: Pick<StaffAccount, 'roles' | 'disabledAt'>,
  others: readonly StaffAccount[],
): boolean {
  const administers = (account: Pick<StaffAccount, 'roles' | 'disabledAt'>) =>
    account.disabledAt === null && account.roles.includes('admin');
  return !administers(changed) && !others.some(administers);
}
