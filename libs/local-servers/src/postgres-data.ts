import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Tell } from './debian-packages.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { processBirth, signalProcess } from './process-identity.js';
import { mayEnter, type UserIds } from './unprivileged-user.js';

const run = promisify(execFile);

/** Where the database files go: the data folder, or, when PostgreSQL's own user cannot reach that, /var/lib. */
export function postgresFolder(dataDir: string, user: UserIds | undefined, tell: Tell): string {
  const wanted = join(dataDir, 'postgresql');
  mkdirSync(dataDir, { recursive: true });
  if (!user || mayEnter(user, dataDir)) return wanted;
  // The data folder is the product's own: going through it is allowed, looking into it is not. Folders above are others'.
  if (mayEnter(user, dirname(dataDir))) {
    chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011);
    return wanted;
  }
  const folder = join(
    '/var/lib/gemeinsam',
    createHash('sha256').update(wanted).digest('hex').slice(0, 12),
    'postgresql',
  );
  mkdirSync(dirname(folder), { recursive: true });
  // Without the note the data folder is a new one, and what lies there belonged to one that was deleted.
  const note = join(dataDir, 'postgresql.location');
  if (existsSync(folder) && !existsSync(note))
    renameSync(folder, `${folder}.of-a-deleted-data-folder-${Date.now()}`);
  writeFileSync(note, `${folder}\n`, { mode: 0o600 });
  if (!existsSync(folder))
    tell(`database files go to ${folder}, because PostgreSQL's user may not enter ${dataDir}`);
  return folder;
}

/** Makes a new database cluster. */
export async function initialise(
  folder: string,
  binaries: PostgresBinaries,
  user: UserIds | undefined,
  login: { name: string; password: string },
): Promise<void> {
  // An interrupted first start leaves a folder without PG_VERSION that initdb would refuse.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${login.password}\n`, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  // One collation on every machine, whatever its system library says; PostgreSQL 17 brings its own.
  const locale =
    Number(binaries.version.split('.')[0]) >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C'];
  const args = [
    '-D',
    folder,
    '-U',
    login.name,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    ...locale,
    '--no-instructions',
    '--data-checksums',
  ];
  try {
    await run(binaries.initdb, args, {
      uid: user?.uid,
      gid: user?.gid,
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${(error as { stderr?: string }).stderr ?? String(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Ends a server that an earlier, killed start left on this folder, and removes a lock that points to nobody. */
export async function clearStaleLock(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && isPostgres(pid)) {
    signalProcess(pid, 'SIGINT');
    for (let waited = 0; processBirth(pid) !== undefined && waited < 20_000; waited += 100)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!Number.isInteger(pid) || !isPostgres(pid)) rmSync(lock, { force: true });
}

function isPostgres(pid: number): boolean {
  if (processBirth(pid) === undefined) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
