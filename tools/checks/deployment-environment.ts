import { forEachService, services, type Service } from '@gemeinsam/contracts';
import { retentionConfigShape } from '@gemeinsam/service-kit/config/retention-config';
import type { z } from 'zod';
import { appEnvironment } from '../product/app-environment.js';
import { newSecrets } from '../product/secrets.js';
import { appSchemas } from '../deployment/app-schemas.js';
import {
  composeEnvironments,
  kubernetesEnvironments,
  type ContainerEnv,
} from '../deployment/deployment-files.js';

/** Read by libraries, not by an app's own schema. */
const alwaysKnown = new Set(['NODE_ENV', 'NODE_OPTIONS', 'NATS_REPLICAS', 'TZ']);

/** What is wrong with one app's environment: unknown names, missing ones, values its schema refuses. */
export function environmentProblems(place: string, schema: z.ZodObject, env: ContainerEnv): string[] {
  const shape = schema.shape as Record<string, z.ZodType>;
  const unknown = Object.keys(env).filter((name) => !(name in shape) && !alwaysKnown.has(name));
  const missing = Object.keys(shape).filter(
    (name) => !(name in env) && !shape[name]?.safeParse(undefined).success,
  );
  const refused = Object.entries(env).filter(
    ([name, value]) => value !== undefined && name in shape && !shape[name]?.safeParse(value).success,
  );
  return [
    ...unknown.map((name) => `${place}: the app knows no ${name}`),
    ...missing.map((name) => `${place}: ${name} is missing`),
    ...refused.map(([name, value]) => `${place}: the app refuses ${name}=${value}`),
  ];
}

/**
 * How long things are kept is read by who deletes them and by web, whose privacy notice tells of it (GDPR, Art. 13(2)(a)): what
 * one of them is given and another is not, or otherwise.
 */
export function toldOtherwise(
  place: string,
  schemas: Readonly<Record<string, z.ZodObject>>,
  environments: Readonly<Record<string, ContainerEnv>>,
): string[] {
  return Object.keys(retentionConfigShape).flatMap((name) => {
    const apps = Object.keys(schemas).filter((app) => name in schemas[app]!.shape);
    const said = apps.map((app) => {
      const env = environments[app] ?? {};
      return `${app} ${name in env ? JSON.stringify(env[name] ?? 'by reference') : 'nothing'}`;
    });
    const values = new Set(said.map((one) => one.slice(one.indexOf(' '))));
    return values.size > 1 ? [`${place}: ${name} is told differently: ${said.join(', ')}`] : [];
  });
}

/** Compose and Kubernetes must name what the apps as built read. */
export async function deploymentProblems(root: string): Promise<string[]> {
  const schemas = await appSchemas(root);
  const places: Record<string, Record<string, ContainerEnv>> = {
    'npm start': localEnvironments(),
    'docker-compose.yml': composeEnvironments(root),
    'k8s/base': kubernetesEnvironments(root),
  };
  const shared = Object.entries(places).flatMap(([place, environments]) =>
    toldOtherwise(place, schemas, environments),
  );
  const own = Object.entries(places).flatMap(([place, environments]) =>
    services.flatMap((app) => {
      const env = environments[app];
      return env
        ? environmentProblems(`${place}: ${app}`, schemas[app], env)
        : [`${place}: ${app} is not there`];
    }),
  );
  return [...own, ...shared];
}

/** What `npm start` gives the apps, with addresses as it makes them. */
function localEnvironments(): Record<string, ContainerEnv> {
  const each = <T>(value: (app: Service) => T) => forEachService(services, value);
  const places = {
    dataDir: '/data',
    publicUrl: 'http://localhost:8080',
    host: '127.0.0.1',
    port: 8080,
    operationalPorts: each(() => 20_000),
    databases: each((app) => `postgres://${app}:secret@127.0.0.1:20001/${app}`),
    natsUrl: 'nats://127.0.0.1:20002',
    redisUrl: 'redis://:secret@127.0.0.1:20003',
    redisUsers: true,
    smtpUrl: 'smtp://127.0.0.1:20004',
    demoPassword: 'for-the-check',
  };
  const secrets = newSecrets();
  return each((app) => appEnvironment(app, secrets, places));
}
