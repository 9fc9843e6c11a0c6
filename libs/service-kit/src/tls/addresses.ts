import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Whether a host of an address (as `URL.hostname` has it) is this machine. */
export const isHere = (host: string): boolean =>
  host === '' || host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);

const plainOnPurpose = 'tls=off';

/**
 * An address that names people's data or a password travels to: beyond this machine by TLS alone, unless it says `?tls=off`
 * (ASVS 5.0.0, 12.3.1, 12.3.3). `?ca=/file` names the authority whose certificates are believed, and no other.
 */
export function tlsAddress(plain: RegExp, secure: string, pattern: RegExp) {
  const problem = `beyond this machine as ${secure}, or with ?${plainOnPurpose} if it shall be plain`;
  const isPrivate = (url: URL) =>
    !plain.test(url.protocol) || isHere(url.hostname) || url.searchParams.get('tls') === 'off';
  return z
    .string()
    .regex(pattern, { abort: true })
    .refine((urls) => urls.split(',').every((url) => URL.canParse(url.trim())), {
      error: 'not an address',
      abort: true,
    })
    .refine((urls) => urls.split(',').every((url) => isPrivate(new URL(url.trim()))), { error: problem });
}

/** PostgreSQL has parameters of its own: https://www.postgresql.org/docs/current/libpq-ssl.html */
export const databaseAddress = z
  .url({ protocol: /^postgres(ql)?$/, abort: true })
  .refine(
    (address) => isHere(new URL(address).hostname) || /[?&]sslmode=(verify-full|disable)(&|$)/.test(address),
    'beyond this machine with ?sslmode=verify-full (and &sslrootcert=/file), or with ?sslmode=disable if it shall be plain',
  );

/** The authority that an address names; without one those of the system are believed. Throws when its file cannot be read. */
export function authorityOf(url: URL): { ca?: Buffer } {
  const file = url.searchParams.get('ca');
  return file === null ? {} : { ca: readFileSync(file) };
}
