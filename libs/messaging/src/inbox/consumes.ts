import 'reflect-metadata';
import type { EventDefinition } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { ReceivedEvent } from './received-event.js';

export interface Consumption {
  event: EventDefinition;
  name: string;
}
const consumptions = Symbol('gemeinsam consumptions');

/**
 * Marks a provider's method as the handler of an event. It runs inside the transaction that records the event as
 * handled: its writes and that record are kept together. It must do no network I/O; it writes a row and lets a
 * job do the rest. `name` is a sentence, unique in the service: `moderation.open-case-when-contribution-received`.
 */
export function Consumes<E extends EventDefinition>(event: E, options: { name: string }) {
  return <M extends (event: ReceivedEvent<E>, tx: Tx) => Promise<void>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const known = consumptionsOf(target, method);
    Reflect.defineMetadata(consumptions, [...known, { event, name: options.name }], target, method);
  };
}

/** What a method of a provider's prototype consumes. */
export const consumptionsOf = (prototype: object, method: string | symbol): readonly Consumption[] =>
  (Reflect.getMetadata(consumptions, prototype, method) as Consumption[] | undefined) ?? [];
