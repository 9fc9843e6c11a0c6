import { execFileSync, spawnSync } from 'node:child_process';

export interface UserIds {
  uid: number;
  gid: number;
}

/**
 * Under whom PostgreSQL runs when this process is root, which it refuses. Takes the `postgres` user, makes one
 * where there is none, and falls back to `nobody`. `undefined`: this process is not root, nothing to change.
 */
export function unprivilegedUser(): UserIds | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = idsOf('postgres');
  if (existing) return existing;
  const made =
    spawnSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      {
        stdio: 'ignore',
      },
    ).status === 0 || spawnSync('adduser', ['-S', '-D', '-H', 'postgres'], { stdio: 'ignore' }).status === 0;
  const ids = (made ? idsOf('postgres') : undefined) ?? idsOf('nobody');
  if (!ids)
    throw new Error(
      'PostgreSQL must not run as root, and no user "postgres" could be made: useradd --system postgres',
    );
  return ids;
}

/** Whether a user may go through a folder; asked of the system itself, which knows every rule. */
export function mayEnter(user: UserIds, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { uid: user.uid, gid: user.gid, stdio: 'ignore' }).status === 0;
}

function idsOf(name: string): UserIds | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
