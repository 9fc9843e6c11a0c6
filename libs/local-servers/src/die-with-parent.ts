import { spawnSync } from 'node:child_process';

let supported: boolean | undefined;

/**
 * Wraps a command so that the kernel signals it when this process dies, even by SIGKILL. Only Linux can;
 * elsewhere the command is unchanged and the next start ends what was left behind (see `endLeftover`).
 */
export function dieWithParent(
  { file, args }: { file: string; args: readonly string[] },
  signal: NodeJS.Signals,
): { file: string; args: string[] } {
  supported ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  if (!supported) return { file, args: [...args] };
  return { file: 'setpriv', args: ['--pdeathsig', signal.replace('SIG', ''), '--', file, ...args] };
}
