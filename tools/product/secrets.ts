import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { forEachService, services, type Service } from '@gemeinsam/contracts';

/** What one installation keeps secret; made once, then the same at every start. */
export interface Secrets {
  postgres: string;
  redis: string;
  /** Password of each service's user of Redis. */
  redisUsers: Record<Service, string>;
  /** Signs sessions and forms of the web door. */
  session: string;
  /** Shared by the services for direct requests. */
  direct: string;
  /** Password of each service's database role. */
  databases: Record<Service, string>;
  /** Password of each user of the bus; `operator` may do everything there. */
  bus: Record<Service | 'operator', string>;
  /** Of the demo staff, when none was given. */
  demoPassword: string;
}

const secret = (): string => randomBytes(24).toString('base64url');
const perService = (): Record<Service, string> => forEachService(services, () => secret());

/** Secrets that nobody has seen. */
export const newSecrets = (): Secrets => ({
  postgres: secret(),
  redis: secret(),
  redisUsers: perService(),
  session: randomBytes(48).toString('base64url'),
  direct: secret(),
  databases: perService(),
  bus: { ...perService(), operator: secret() },
  demoPassword: readablePassword(),
});

/** Reads the secrets of a data folder, making those that are missing. */
export function secretsOf(file: string): Secrets {
  const known = read(file);
  const made = newSecrets();
  const secrets: Secrets = {
    ...made,
    ...known,
    databases: { ...made.databases, ...known.databases },
    bus: { ...made.bus, ...known.bus },
    redisUsers: { ...made.redisUsers, ...known.redisUsers },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** Without letters and digits that look alike, because it is read from a terminal and typed. */
function readablePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    // Made anew they would lock every database; better to stop.
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
}
