import { z } from 'zod';

/** What a member of staff, or an API token, may do. One person may hold several. */
export const roleSchema = z.enum(['agent', 'paper', 'moderator', 'lead', 'admin']);
export type Role = z.infer<typeof roleSchema>;
export const roles = roleSchema.options;

/** Who works at a desk. Leads and administrators may everywhere. */
const deskOf = <R extends Role>(role: R) => [role, 'lead', 'admin'] as const;
export const phoneDesk = deskOf('agent');
export const paperDesk = deskOf('paper');
export const moderationDesk = deskOf('moderator');

/**
 * On whose behalf a request is made. `web` authenticates; every service checks the roles again.
 * `id` is the staff account, the API token, or a fixed name for the public and for the services themselves.
 */
export const actorSchema = z.strictObject({
  kind: z.enum(['public', 'staff', 'token', 'service']),
  id: z.string().min(1),
  name: z.string().optional(),
  roles: z.array(roleSchema),
});
export type Actor = z.infer<typeof actorSchema>;

export const publicActor: Actor = { kind: 'public', id: 'public', roles: [] };
export const serviceActor = (service: string): Actor => ({ kind: 'service', id: service, roles: [] });
