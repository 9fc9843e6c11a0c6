import { installPackages, type Tell } from './debian-packages.js';
import { dockerAnswers } from './docker-engine.js';
import { findProgram } from './find-program.js';
import type { Origin } from './local-server.js';
import { installCommands, MissingProgram } from './missing-program.js';

export type FoundProgram = { origin: Exclude<Origin, 'configured' | 'embedded'>; file: string };

const titles = {
  nats: 'The message broker NATS',
  redis: 'Redis (or Valkey)',
  postgresql: 'PostgreSQL',
} as const;

/** Finds a server in this order: on the PATH, Docker when an engine answers, Debian packages. Else says what to install. */
export async function findServerProgram(
  server: keyof typeof titles,
  programs: readonly string[],
  packages: readonly string[],
  tell: Tell,
): Promise<FoundProgram> {
  const onPath = findProgram(...programs);
  if (onPath) return { origin: 'program', file: onPath };
  if (dockerAnswers()) return { origin: 'docker', file: 'docker' };
  const obstacle = await installPackages(packages, tell);
  const installed = findProgram(...programs);
  if (installed) return { origin: 'package', file: installed };
  throw new MissingProgram(titles[server], installCommands[server], [
    `no ${programs.join(' or ')} on the PATH`,
    'no Docker engine answers',
    obstacle ?? 'the packages were installed but hold no such program',
  ]);
}
