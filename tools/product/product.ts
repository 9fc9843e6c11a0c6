import { join, resolve } from 'node:path';
import { forEachService, services, type Service } from '@gemeinsam/contracts';
import { portIsFree, PortBook, type SupervisedProcess, type Tell } from '@gemeinsam/local-servers';
import { appEnvironment, withUser } from './app-environment.js';
import type { AppPlaces } from './app-places.js';
import { appProcess } from './app-process.js';
import { closeToOthers } from './close-to-others.js';
import { lockDataDir } from './data-dir-lock.js';
import {
  makeDatabases,
  makeStreams,
  startServers,
  stopServers,
  type ConfiguredServers,
  type ProductServers,
} from './product-servers.js';
import { secretsOf, type Secrets } from './secrets.js';
import { StackReport } from './stack-report.js';

export { readStack, type StackFile } from './stack-file.js';
export type { ProductServers } from './product-servers.js';

export interface ProductOptions {
  /** Holds everything the product keeps: databases, blobs, logs, secrets. */
  dataDir: string;
  /** Port of the web door; a free private one when absent. */
  port?: number;
  /** Address of the web door; this machine alone when absent. */
  host?: string;
  /** How people reach the web door, when something stands in front of it. */
  publicUrl?: string;
  /** `false`: no demo process and no demo staff. Else the staff's password; generated once when absent. */
  demoPassword?: string | false;
  configured?: ConfiguredServers;
  /** How long each app may take until it is ready. */
  readyWithinMs?: number;
  /** Added to the environment of every app (limits, intervals, log level). */
  env?: Record<string, string>;
  /** The apps run the compiled files, for a watch to change them. */
  watched?: boolean;
  /** Told what happens, one short line each. */
  tell?: Tell;
}

/** The whole product, running: servers and apps as supervised child processes of this one. */
export interface Product {
  readonly url: string;
  /** Page and API of the local mailbox; absent when a real SMTP server is configured. */
  readonly mailboxUrl?: string;
  readonly dataDir: string;
  /** Password of the demo staff. */
  readonly demoPassword?: string;
  readonly servers: ProductServers;
  readonly apps: Readonly<Record<Service, SupervisedProcess>>;
  /** The environment an app was given, e.g. its DATABASE_URL. */
  environmentOf(app: Service): Record<string, string>;
  /** For tests and tools that look at the bus: the user that may see everything. */
  readonly operatorNatsUrl: string;
  /** Starts one more copy of an app, with the same data. `web` copies listen on a private port. */
  addReplica(app: Service): Promise<SupervisedProcess>;
  /** Ends apps, then servers, in order. No process is left. */
  stop(): Promise<void>;
}

/** Starts everything and returns when every app is ready. Safe to repeat on the same data folder. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const dataDir = resolve(options.dataDir);
  const { readyWithinMs, watched, tell = () => undefined } = options;
  closeToOthers(dataDir);
  const unlock = lockDataDir(dataDir);
  const began = Date.now();
  const undo: (() => Promise<void>)[] = [];
  try {
    const secrets = secretsOf(join(dataDir, 'secrets.json'));
    const ports = new PortBook(join(dataDir, 'ports.json'));
    const servers = await startServers({ dataDir, ports, tell }, secrets, options.configured ?? {});
    undo.push(() => stopServers(servers));
    const [databases] = await Promise.all([
      makeDatabases(servers.postgresql, secrets),
      makeStreams(servers.nats, secrets),
    ]);
    tell('databases and streams are ready');

    const places = await placesOf(options, { dataDir, ports, secrets, servers, databases });
    const environments = forEachService(services, (app) => ({
      ...appEnvironment(app, secrets, places),
      ...options.env,
    }));
    const apps = forEachService(services, (app) =>
      appProcess({ app, instance: `${app}-1`, dataDir, env: environments[app], watched, readyWithinMs }),
    );
    const report = new StackReport({ dataDir, url: places.publicUrl, servers, apps, environments, tell });
    undo.push(() => stopApps(apps).finally(() => report.end()));
    await Promise.all(services.map((app) => apps[app].start().then(() => tell(`${app} is ready`))));
    report.ready((Date.now() - began) / 1000);

    const replicas: SupervisedProcess[] = [];
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      report.stopping();
      await Promise.all(replicas.map((replica) => replica.stop()));
      await stopApps(apps);
      await stopServers(servers);
      report.stopped();
      unlock();
    };
    return {
      url: places.publicUrl,
      ...(servers.mailbox.pageUrl ? { mailboxUrl: servers.mailbox.pageUrl } : {}),
      dataDir,
      ...(places.demoPassword === undefined ? {} : { demoPassword: places.demoPassword }),
      servers,
      apps,
      environmentOf: (app) => environments[app],
      operatorNatsUrl: withUser(servers.nats.url, 'operator', secrets.bus.operator),
      addReplica: async (app) => {
        const instance = `${app}-${2 + replicas.filter((replica) => replica.name.startsWith(`${app}-`)).length}`;
        const env: Record<string, string> = {
          ...environments[app],
          INSTANCE_NAME: instance,
          HTTP_PORT: String(await ports.portFor(instance)),
        };
        if (app === 'web') env.PORT = String(await ports.portFor(`${instance}-door`));
        const replica = appProcess({ app, instance, dataDir, env, watched, readyWithinMs });
        replicas.push(replica);
        await replica.start();
        return replica;
      },
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    unlock();
    throw error;
  }
}

async function placesOf(
  options: ProductOptions,
  made: {
    dataDir: string;
    ports: PortBook;
    secrets: Secrets;
    servers: ProductServers;
    databases: Record<Service, string>;
  },
): Promise<AppPlaces> {
  const host = options.host ?? '127.0.0.1';
  const port = options.port ?? (await made.ports.portFor('door'));
  if (!(await portIsFree(port, host)))
    throw new Error(`Port ${port} is taken by another program. Choose another: PORT=8081 npm start`);
  const operationalPorts = {} as Record<Service, number>;
  for (const app of services) operationalPorts[app] = await made.ports.portFor(app);
  const demoPassword =
    options.demoPassword === false ? undefined : (options.demoPassword ?? made.secrets.demoPassword);
  return {
    dataDir: made.dataDir,
    publicUrl: options.publicUrl ?? `http://localhost:${port}`,
    host,
    port,
    operationalPorts,
    databases: made.databases,
    natsUrl: made.servers.nats.url,
    redisUrl: made.servers.redis.url,
    redisUsers: made.servers.redis.process !== undefined,
    smtpUrl: made.servers.mailbox.url,
    ...(demoPassword === undefined ? {} : { demoPassword }),
  };
}

/** The door closes first, so that nobody is let in who cannot be served. */
async function stopApps(apps: Readonly<Record<Service, SupervisedProcess>>): Promise<void> {
  await apps.web.stop();
  await Promise.all(services.map((app) => apps[app].stop()));
}
