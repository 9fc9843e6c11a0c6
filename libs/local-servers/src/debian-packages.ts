import { spawn, spawnSync } from 'node:child_process';
import { findProgram } from './find-program.js';

export type Tell = (line: string) => void;

/** Why packages cannot be installed from here, or `undefined` when they can. */
function obstacle(): string | undefined {
  if (process.env.GEMEINSAM_NO_PACKAGES)
    return 'installing packages is switched off by GEMEINSAM_NO_PACKAGES';
  if (!findProgram('apt-get')) return 'this system has no apt-get';
  if (process.getuid?.() === 0) return undefined;
  if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return undefined;
  return 'no right to install packages (neither root nor passwordless sudo)';
}

/** Installs Debian packages. Returns what stood in the way, or `undefined` after success. */
export async function installPackages(packages: readonly string[], tell: Tell): Promise<string | undefined> {
  const reason = obstacle();
  if (reason) return reason;
  tell(`installing ${packages.join(', ')} by apt-get ...`);
  const install = () => apt(['install', '-y', '--no-install-recommends', ...packages]);
  let failure = await install();
  if (failure !== undefined) {
    await apt(['update']);
    failure = await install();
  }
  return failure === undefined ? undefined : `apt-get could not install ${packages.join(', ')}: ${failure}`;
}

function apt(args: readonly string[]): Promise<string | undefined> {
  // RUNLEVEL=1: the packages' own system services are not wanted, only the programs.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const command = ['env', ...settings, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const [file, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file as string, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : output.trim().split('\n').slice(-3).join(' ')),
    );
  });
}
