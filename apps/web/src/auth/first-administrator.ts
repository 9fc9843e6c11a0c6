import type { StaffStore } from './staff.store.js';
import { accountEmail } from './staff-account.js';
import { newPasswordLink } from './password-link.js';

/**
 * Makes the first account, an administrator who makes all others, and returns the secret part of the link by which its owner chooses a
 * password. Undefined when somebody can administer already: then accounts are made there, where it is seen who did it.
 */
export async function makeFirstAdministrator(
  staff: Pick<StaffStore, 'list' | 'add' | 'setPasswordLink'>,
  person: { email: string; name: string },
  now: Date,
): Promise<string | undefined> {
  const accounts = await staff.list();
  const usable = accounts.filter(({ disabledAt, hasPassword }) => disabledAt === null && hasPassword);
  if (usable.some(({ roles }) => roles.includes('admin'))) return undefined;
  const email = accountEmail(person.email);
  const waiting = accounts.find((account) => account.email === email && account.roles.includes('admin'));
  const id =
    waiting?.id ?? (await staff.add({ email, name: person.name, roles: ['admin'], passwordHash: null }));
  // The address is that of somebody with other roles.
  if (id === null) return undefined;
  const link = newPasswordLink(now);
  await staff.setPasswordLink(id, link.hash, link.until);
  return link.secret;
}
