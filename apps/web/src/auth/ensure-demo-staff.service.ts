import { Logger } from '@nestjs/common';
import { demoStaff } from './demo-staff.js';
import { hashPassword, passwordMatches } from './password.js';
import type { StaffStore } from './staff.store.js';

/**
 * Makes the demo accounts that are missing and gives those that exist the configured password, so that what
 * `npm start` prints is always right. Roles and names changed by an admin stay as they are.
 */
export async function ensureDemoStaff(store: StaffStore, password: string): Promise<void> {
  for (const person of demoStaff) {
    const found = await store.forLogin(person.email);
    if (!found) await store.add({ ...person, passwordHash: await hashPassword(password) });
    else if (!(await passwordMatches(found.passwordHash, password)))
      await store.setPassword(found.account.id, await hashPassword(password));
  }
  new Logger('Auth').log(`${demoStaff.length} demo accounts are ready`);
}
