import { z } from 'zod';
import { envelopeSchema, type EventDefinition } from '../events/define-event.js';
import { subscriptions } from '../events/index.js';
import { type Service, services } from '../services.js';
import { schemaOf } from './event-schema.js';

const ref = (path: string): { $ref: string } => ({ $ref: `#/${path}` });
const idOf = (event: EventDefinition): string =>
  event.type.replaceAll(/[^a-zA-Z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

/** docs/asyncapi.json: every event for programs, AsyncAPI 3.0. One channel per event, one operation per sender and reader. */
export function asyncApi(events: readonly EventDefinition[]): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Gemeinsam events',
      version: '1.0.0',
      description: 'The facts that the services of Gemeinsam tell each other. No personal data.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      bus: {
        host: 'localhost:4222',
        protocol: 'nats',
        description: 'NATS with JetStream; one user per service',
      },
    },
    channels: Object.fromEntries(
      events.map((event) => [
        idOf(event),
        {
          address: event.type,
          description: event.meaning,
          servers: [ref('servers/bus')],
          messages: { [idOf(event)]: ref(`components/messages/${idOf(event)}`) },
        },
      ]),
    ),
    operations: Object.fromEntries(events.flatMap(operationsOf)),
    components: {
      messages: Object.fromEntries(
        events.map((event) => [
          idOf(event),
          { name: event.type, title: event.name, summary: event.meaning, payload: payloadOf(event) },
        ]),
      ),
    },
  };
}

function operationsOf(event: EventDefinition): [string, object][] {
  const readers = services.filter((service) => subscriptions[service].includes(event.owner));
  const operation = (service: Service, action: 'send' | 'receive'): [string, object] => [
    `${service}.${action}.${idOf(event)}`,
    {
      action,
      channel: ref(`channels/${idOf(event)}`),
      tags: [{ name: service }],
      messages: [ref(`channels/${idOf(event)}/messages/${idOf(event)}`)],
    },
  ];
  return [operation(event.owner, 'send'), ...readers.map((reader) => operation(reader, 'receive'))];
}

function payloadOf(event: EventDefinition): object {
  const envelope = z.toJSONSchema(envelopeSchema, { target: 'draft-7' }) as {
    properties: Record<string, object>;
  };
  const data = {
    ...(z.toJSONSchema(event.data, { target: 'draft-7' }) as Record<string, unknown>),
    $id: schemaOf(event).$id,
  };
  return {
    ...envelope,
    $schema: 'http://json-schema.org/draft-07/schema#',
    properties: {
      ...envelope.properties,
      type: { const: event.type },
      source: { const: `/gemeinsam/${event.owner}` },
      data,
    },
  };
}
