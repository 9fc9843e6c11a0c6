import type { TelephonyProblem } from './telephony.texts.de.js';

/** As many characters as each may have; said on the pages before anybody comes near. */
export const longest = { name: 80, queue: 120, extension: 40, login: 120, reason: 200 };
/** Login names of one seat. */
export const mostLogins = 20;

export function problemsOfName(name: string): TelephonyProblem[] {
  if (name === '') return ['name-missing'];
  return name.length > longest.name ? ['name-long'] : [];
}

export function problemsOfQueue(name: string): TelephonyProblem[] {
  if (name === '') return ['queue-missing'];
  return name.length > longest.queue ? ['queue-long'] : [];
}
