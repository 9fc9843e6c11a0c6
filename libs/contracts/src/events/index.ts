import { forEachService, type Service, serviceRegistry, services } from '../services.js';
import type { EventDefinition } from './define-event.js';
import { intakeEvents } from './intake.events.js';
import { moderationEvents } from './moderation.events.js';
import { notificationEvents } from './notification.events.js';

/** Every event of the product. Streams, subjects, bus permissions and the catalogue are generated from this list. */
export const events: readonly EventDefinition[] = [
  ...intakeEvents,
  ...moderationEvents,
  ...notificationEvents,
] as unknown as EventDefinition[];

export const eventByType: ReadonlyMap<string, EventDefinition> = new Map(
  events.map((event) => [event.type, event]),
);

export const eventsOf = (owner: Service): EventDefinition[] =>
  events.filter((event) => event.owner === owner);

/** The services that own events, each with a stream. */
export const owners: readonly Service[] = [...new Set(events.map((event) => event.owner))];

/** Which owner's stream each service reads. */
export const subscriptions: Record<Service, readonly Service[]> = forEachService(
  services,
  (service) => serviceRegistry[service].reads,
);
