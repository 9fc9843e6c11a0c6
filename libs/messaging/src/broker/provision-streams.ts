import { owners, streamOf, subjectsOf, type Service } from '@gemeinsam/contracts';
import {
  jetstreamManager,
  type JetStreamManager,
  JetStreamApiCodes,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

/** For how long the broker itself drops a second publication of the same event. */
const duplicateWindowMs = 120_000;

/** The JetStream management API. Does not ask for account information, which services may not see. */
export const streamManager = (nc: NatsConnection): Promise<JetStreamManager> =>
  jetstreamManager(nc, { checkAPI: false });

export const isStreamMissing = (error: unknown): boolean => hasCode(error, JetStreamApiCodes.StreamNotFound);
export const isConsumerMissing = (error: unknown): boolean =>
  hasCode(error, JetStreamApiCodes.ConsumerNotFound);
const hasCode = (error: unknown, code: number): boolean =>
  error instanceof JetStreamApiError && error.code === code;

/** Makes the owner's stream if it is not there, and brings its subjects and replicas up to date if it is. */
export async function ensureStream(
  nc: NatsConnection,
  owner: Service,
  replicas: number,
): Promise<StreamInfo> {
  const manager = await streamManager(nc);
  const name = streamOf(owner);
  const wanted = {
    subjects: [subjectsOf(owner)],
    num_replicas: replicas,
    duplicate_window: nanos(duplicateWindowMs),
  };
  try {
    const info = await manager.streams.info(name);
    const { subjects, num_replicas, duplicate_window } = info.config;
    const same =
      subjects.join() === wanted.subjects.join() &&
      num_replicas === replicas &&
      duplicate_window === wanted.duplicate_window;
    return same ? info : await manager.streams.update(name, { ...info.config, ...wanted });
  } catch (error) {
    if (!isStreamMissing(error)) throw error;
    return await manager.streams.add({
      name,
      description: `What has happened in ${owner}; made again from its outbox when lost`,
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      ...wanted,
    });
  }
}

/** Makes the stream of every owner in the registry. Safe to repeat. */
export async function provisionStreams(
  nc: NatsConnection,
  options: { replicas?: number } = {},
): Promise<StreamInfo[]> {
  const made: StreamInfo[] = [];
  for (const owner of owners)
    made.push(await ensureStream(nc, owner, options.replicas ?? replicasFromEnvironment()));
  return made;
}

/** NATS_REPLICAS: 1 on a single server, 3 in a cluster. */
export function replicasFromEnvironment(env: NodeJS.ProcessEnv = process.env): number {
  const replicas = Number(env['NATS_REPLICAS'] ?? '1');
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > 5)
    throw new Error('NATS_REPLICAS must be 1, 3 or 5');
  return replicas;
}
