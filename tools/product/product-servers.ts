import {
  ensureDatabase,
  startMailbox,
  startNats,
  startPostgres,
  startRedis,
  type LocalServer,
  type Mailbox,
  type ServerContext,
} from '@gemeinsam/local-servers';
import { services, type Service } from '@gemeinsam/contracts';
import { natsAuthorization } from '@gemeinsam/messaging/broker/authorization';
import { brokerOptions } from '@gemeinsam/messaging/broker/broker-options';
import { redisUsers } from '@gemeinsam/service-kit/redis-users';
import { provisionStreams } from '@gemeinsam/messaging/broker/provision-streams';
import { connect } from '@nats-io/transport-node';
import { withUser } from './app-environment.js';
import type { Secrets } from './secrets.js';

export interface ProductServers {
  postgresql: LocalServer;
  nats: LocalServer;
  redis: LocalServer;
  mailbox: Mailbox;
}

/** Servers that already run and shall be used instead of children. */
export interface ConfiguredServers {
  postgresUrl?: string;
  natsUrl?: string;
  redisUrl?: string;
  smtpUrl?: string;
}

/** Starts the four servers at once; when one fails, the others are ended again. */
export async function startServers(
  context: ServerContext,
  secrets: Secrets,
  configured: ConfiguredServers,
): Promise<ProductServers> {
  const starting = [
    startPostgres(context, { url: configured.postgresUrl, password: secrets.postgres }),
    startNats(context, { url: configured.natsUrl, authorization: natsAuthorization(secrets.bus) }),
    startRedis(context, {
      url: configured.redisUrl,
      password: secrets.redis,
      users: redisUsers(secrets.redisUsers),
    }),
    startMailbox(context, { url: configured.smtpUrl }),
  ] as const;
  const results = await Promise.allSettled(
    starting.map(async (server) => {
      const started = await server;
      context.tell(`${started.title} is ready`);
      return started;
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) {
    await Promise.all(
      results.map(async (result) =>
        result.status === 'fulfilled' ? result.value.process?.stop() : undefined,
      ),
    );
    throw failed.reason;
  }
  const [postgresql, nats, redis, mailbox] = await Promise.all(starting);
  return { postgresql, nats, redis, mailbox };
}

/** A database and role for each service. */
export async function makeDatabases(server: LocalServer, secrets: Secrets): Promise<Record<Service, string>> {
  const made: [Service, string][] = [];
  for (const service of services)
    made.push([service, await ensureDatabase(server.url, service, secrets.databases[service])]);
  return Object.fromEntries(made) as Record<Service, string>;
}

/** Streams and their limits, from the contracts. */
export async function makeStreams(server: LocalServer, secrets: Secrets): Promise<void> {
  const url = withUser(server.url, 'operator', secrets.bus.operator);
  const connection = await connect(brokerOptions(url, 'gemeinsam-provisioning'));
  try {
    await provisionStreams(connection);
  } finally {
    await connection.close();
  }
}

/** Ends the servers; PostgreSQL last, because the others' clients may still write to it. */
export async function stopServers(servers: ProductServers): Promise<void> {
  await Promise.all([
    servers.nats.process?.stop(),
    servers.redis.process?.stop(),
    servers.mailbox.process?.stop(),
  ]);
  await servers.postgresql.process?.stop();
}
