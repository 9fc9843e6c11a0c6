import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { findProgram } from './find-program.js';
import type { Command } from './supervised-process.js';

let answers: boolean | undefined;

/** Whether a Docker (or compatible) engine answers on this machine. */
export function dockerAnswers(): boolean {
  if (process.env.GEMEINSAM_NO_DOCKER) return false;
  answers ??=
    findProgram('docker') !== undefined &&
    spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: 5_000 })
      .status === 0;
  return answers;
}

export interface Container {
  image: string;
  /** Port on this machine and in the container. */
  port: readonly [outside: number, inside: number];
  /** Folder on this machine and in the container. */
  folder: readonly [outside: string, inside: string];
  env?: Record<string, string>;
  args?: readonly string[];
}

/** A command that runs a container in the foreground, so that it ends with the process that started it. */
export function dockerCommand(name: string, container: Container): Command {
  const [outside, inside] = container.folder;
  mkdirSync(outside, { recursive: true });
  const unique = `gemeinsam-${name}-${createHash('sha256').update(outside).digest('hex').slice(0, 8)}`;
  spawnSync('docker', ['rm', '-f', unique], { stdio: 'ignore' });
  const user =
    process.getuid && process.getuid() !== 0 ? ['--user', `${process.getuid()}:${process.getgid?.()}`] : [];
  return {
    file: 'docker',
    // The values go by the environment of the client: arguments can be read by everybody on this machine.
    env: { ...process.env, ...container.env },
    args: [
      'run',
      '--rm',
      '--init',
      '--name',
      unique,
      ...user,
      '-p',
      `127.0.0.1:${container.port[0]}:${container.port[1]}`,
      '-v',
      `${outside}:${inside}`,
      ...Object.keys(container.env ?? {}).flatMap((name) => ['-e', name]),
      container.image,
      ...(container.args ?? []),
    ],
  };
}
