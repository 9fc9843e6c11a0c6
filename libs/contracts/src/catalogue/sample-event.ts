import type { Envelope, EventDefinition } from '../events/define-event.js';
import { type JsonSchema, schemaOf } from './event-schema.js';

/** A first stored example of an event: every property filled, the same on every run. */
export function sampleEvent(event: EventDefinition): Envelope {
  const data = sampleOf(schemaOf(event)) as Record<string, unknown>;
  return {
    specversion: '1.0',
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    source: `/gemeinsam/${event.owner}`,
    type: event.type,
    subject: String(data[event.key]),
    time: '2026-05-04T08:00:00.000Z',
    datacontenttype: 'application/json',
    sequence: 1,
    correlationid: '01890a5d-ac96-774b-bcce-b302099a8057',
    data,
  };
}

function sampleOf(schema: JsonSchema): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0]!);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sampleOf(property)]),
      );
    case 'array':
      return schema.items ? [sampleOf(schema.items)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'string':
      if (schema.format === 'uuid') return '01890a5d-ac96-774b-bcce-b302099a8058';
      if (schema.format === 'date-time') return '2026-05-04T08:00:00.000Z';
      return 'example'.padEnd(schema.minLength ?? 0, 'e');
    case undefined:
    default:
      throw new Error(
        `no example for a schema of type ${schema.type ?? 'unknown'}: write the fixture by hand`,
      );
  }
}
