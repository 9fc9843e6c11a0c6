import { eventByType, subscriptions, type EventDefinition, type Service } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { ReceivedEvent } from './received-event.js';

export interface Handler {
  name: string;
  event: EventDefinition;
  handle(event: ReceivedEvent, tx: Tx): Promise<void>;
}

/** Thrown at start: the program is put together wrongly. Lists everything that is wrong. */
export class WrongWiring extends Error {
  override readonly name = 'WrongWiring';
}

/** Which handlers get which event. */
export class HandlerRegistry {
  private readonly byType = new Map<string, Handler[]>();
  /** The owners whose streams this service reads. */
  readonly owners: readonly Service[];

  constructor(service: Service, handlers: readonly Handler[], options: { idleAllowed?: boolean } = {}) {
    this.owners = subscriptions[service];
    const problems = [
      ...wrongHandlers(service, handlers),
      ...(options.idleAllowed ? [] : idleSubscriptions(service, handlers)),
    ];
    if (problems.length > 0) throw new WrongWiring(`${service} cannot start:\n- ${problems.join('\n- ')}`);
    for (const handler of handlers)
      this.byType.set(handler.event.type, [...this.handlersOf(handler.event.type), handler]);
  }

  handlersOf(type: string): readonly Handler[] {
    return this.byType.get(type) ?? [];
  }
}

function wrongHandlers(service: Service, handlers: readonly Handler[]): string[] {
  const seen = new Set<string>();
  return handlers.flatMap(({ name, event }) => {
    const problems: string[] = [];
    if (seen.has(name)) problems.push(`two consumers are named ${name}`);
    seen.add(name);
    if (!name.startsWith(`${service}.`))
      problems.push(`consumer ${name} must be named ${service}.<what-it-does>`);
    if (eventByType.get(event.type) !== event)
      problems.push(`${name} handles ${event.type}, which is not in the contracts registry`);
    else if (!subscriptions[service].includes(event.owner))
      problems.push(`${name} handles ${event.type}, but ${service} is not subscribed to ${event.owner}`);
    return problems;
  });
}

const idleSubscriptions = (service: Service, handlers: readonly Handler[]): string[] =>
  subscriptions[service]
    .filter((owner) => !handlers.some(({ event }) => event.owner === owner))
    .map((owner) => `${service} is subscribed to ${owner} but handles none of its events`);
