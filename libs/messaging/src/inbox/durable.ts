import { streamOf, subscriptions, type Service } from '@gemeinsam/contracts';
import { AckPolicy, DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { isConsumerMissing } from '../broker/provision-streams.js';

/** When what a service took is delivered again after its last sign of life: how long events wait after a kill. */
export const ackWaitMs = 20_000;
/** Events delivered and neither acknowledged nor refused, over all replicas; those that wait for their next try count too. */
const maxAckPending = 20_000;

/** The durable consumer of a service has the service's name; a stream has one per subscriber. */
export const durableOf = (service: Service): string => service;

const mark = (generation: number): string => `generation ${generation}`;

/**
 * Makes the durable consumer if it is not there, from the first event on: what was handled is in the inbox. One of
 * an older generation is thrown away first, because the service has forgotten what it handled (a rebuild).
 */
export async function ensureDurable(
  manager: JetStreamManager,
  service: Service,
  owner: Service,
  generation: number,
): Promise<void> {
  if (!subscriptions[service].includes(owner)) throw new Error(`${service} is not subscribed to ${owner}`);
  const stream = streamOf(owner);
  const durable = durableOf(service);
  try {
    const info = await manager.consumers.info(stream, durable);
    if (info.config.description === mark(generation)) {
      if (info.config.ack_wait !== nanos(ackWaitMs))
        await manager.consumers.update(stream, durable, { ack_wait: nanos(ackWaitMs) });
      return;
    }
    await manager.consumers.delete(stream, durable);
  } catch (error) {
    if (!isConsumerMissing(error)) throw error;
  }
  await manager.consumers.add(stream, {
    durable_name: durable,
    description: mark(generation),
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ackWaitMs),
    max_deliver: -1,
    max_ack_pending: maxAckPending,
  });
}
