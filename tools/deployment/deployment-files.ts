import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const busAuthorizationPath = 'k8s/base/nats/bus-authorization.conf';
export const redisUsersPath = 'k8s/base/redis/users.conf';

/** Variables by name; `undefined` as value: it comes from a secret, a config map or the installer's .env. */
export type ContainerEnv = Record<string, string | undefined>;

interface ComposeFile {
  services: Record<
    string,
    { command?: string | string[]; environment?: Record<string, string | number | null> }
  >;
}

/** The environment of each app in docker-compose.yml. */
export function composeEnvironments(root: string): Record<string, ContainerEnv> {
  const file = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as ComposeFile;
  const apps = Object.entries(file.services).filter(([, service]) =>
    String(service.command ?? '').includes('/dist/bundle/main.js'),
  );
  return Object.fromEntries(
    apps.map(([name, { environment = {} }]) => [
      name,
      Object.fromEntries(
        Object.entries(environment).map(([key, value]) => [
          key,
          String(value).includes('${') ? undefined : String(value),
        ]),
      ),
    ]),
  );
}

interface Manifest {
  kind?: string;
  metadata?: { name?: string };
  spec?: { template?: { spec?: { containers?: { env?: { name: string; value?: string }[] }[] } } };
}

/** The environment of each app's Deployment. */
export function kubernetesEnvironments(root: string): Record<string, ContainerEnv> {
  const folder = join(root, 'k8s/base/apps');
  const manifests = readdirSync(folder).flatMap((file) =>
    parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(
      (document) => document.toJS() as Manifest,
    ),
  );
  return Object.fromEntries(
    manifests
      .filter(({ kind }) => kind === 'Deployment')
      .map(({ metadata, spec }) => {
        const env = spec?.template?.spec?.containers?.[0]?.env ?? [];
        // A value that is only there to be put into others ($(NAME)) is not the app's.
        const parts = new Set(
          env.flatMap(({ value }) => [...(value ?? '').matchAll(/\$\((\w+)\)/g)].map((match) => match[1])),
        );
        const own = env.filter(({ name }) => !parts.has(name));
        return [
          metadata?.name ?? '',
          Object.fromEntries(own.map(({ name, value }) => [name, value?.includes('$(') ? undefined : value])),
        ];
      }),
  );
}
