import type { Role } from '@gemeinsam/contracts';

/** People who do not exist, one for each desk and a second moderator for the four-eyes rule. */
export const demoStaff: readonly { email: string; name: string; roles: readonly Role[] }[] = [
  { email: 'agent@example.org', name: 'A. Eins', roles: ['agent'] },
  { email: 'paper@example.org', name: 'P. Zwei', roles: ['paper'] },
  { email: 'moderator1@example.org', name: 'M. Drei', roles: ['moderator'] },
  { email: 'moderator2@example.org', name: 'M. Vier', roles: ['moderator'] },
  { email: 'lead@example.org', name: 'L. Fünf', roles: ['lead'] },
  { email: 'admin@example.org', name: 'V. Sechs', roles: ['admin'] },
];
