import type { Actor, Role } from '@gemeinsam/contracts';

/** A member of staff for tests. The name is made up. */
export const staff = (id: string, ...roles: Role[]): Actor => ({
  kind: 'staff',
  id,
  name: `Person ${id}`,
  roles,
});
export const token = (id: string, ...roles: Role[]): Actor => ({ kind: 'token', id, roles });
