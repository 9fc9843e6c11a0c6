import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@gemeinsam/contracts';
import { format, resolveConfig } from 'prettier';
import { statesDocument } from '../states/states-document.js';
import { busAuthorizationFile } from './bus-authorization.js';
import { nestCli, rootTsconfig } from './compiler-files.js';
import { composeFile } from './compose-file.js';
import { busAuthorizationPath, redisUsersPath } from './deployment-files.js';
import { envExampleFile } from './env-example.js';
import { kubernetesApp } from './kubernetes-app.js';
import { redisUsersFile } from './redis-users-file.js';
import { kustomization, postgresCluster, productionOverlay } from './kubernetes-lists.js';

/** Makes a file out of the contracts and, where people write a part of it, out of what stands there. */
type Generator = (present: string, root: string) => string | Promise<string>;

/** The files that come from the registry of services and the apps' own schemas. */
const generators: Readonly<Record<string, Generator>> = {
  '.env.example': (_, root) => envExampleFile(root),
  'docker-compose.yml': composeFile,
  'nest-cli.json': nestCli,
  'tsconfig.json': rootTsconfig,
  'docs/states.md': (_, root) => statesDocument(root),
  [busAuthorizationPath]: busAuthorizationFile,
  [redisUsersPath]: redisUsersFile,
  'k8s/base/kustomization.yaml': kustomization,
  'k8s/base/postgres.yaml': postgresCluster,
  'k8s/overlays/production/kustomization.yaml': productionOverlay,
  ...Object.fromEntries(
    services.map((service) => [`k8s/base/apps/${service}.yaml`, () => kubernetesApp(service)]),
  ),
};

export interface GeneratedFile {
  readonly path: string;
  readonly fresh: boolean;
  write(): void;
}

/** Each generated file as it should be, compared with what stands there. */
export async function generatedFiles(root: string): Promise<GeneratedFile[]> {
  return Promise.all(
    Object.entries(generators).map(async ([path, generate]) => {
      const file = join(root, path);
      const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const text = await formatted(file, await generate(present, root));
      return { path, fresh: text === present, write: () => writeFileSync(file, text) };
    }),
  );
}

/** As `npm run format` leaves it; what it does not know stays. */
async function formatted(file: string, text: string): Promise<string> {
  if (!/\.(json|md|ya?ml)$/.test(file)) return text;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
