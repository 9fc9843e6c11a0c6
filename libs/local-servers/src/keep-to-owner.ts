/**
 * Wraps a command so that the files it makes are its owner's alone: what the servers keep are names, addresses, mails
 * and sessions, and most of them have no setting for it. The shell is replaced by the program and leaves no process.
 */
export function keepToOwner({ file, args }: { file: string; args: readonly string[] }): {
  file: string;
  args: string[];
} {
  if (process.platform === 'win32') return { file, args: [...args] };
  return { file: '/bin/sh', args: ['-c', 'umask 077; exec "$0" "$@"', file, ...args] };
}
