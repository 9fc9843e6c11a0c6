import { z } from 'zod';
import type { EventDefinition } from '../events/define-event.js';

/** The part of JSON Schema 2020-12 that event data uses. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  /** The property whose value orders the events. */
  'x-ordering-key'?: string;
}

/** The JSON Schema of an event's data, as it is committed. */
export function schemaOf(event: EventDefinition): JsonSchema {
  const schema = z.toJSONSchema(event.data, { target: 'draft-2020-12' }) as JsonSchema;
  const { $schema, ...shape } = plain(schema);
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: `urn:gemeinsam:${event.type}`,
    title: event.type,
    description: event.meaning,
    'x-ordering-key': event.key,
    ...shape,
  };
}

/** Without what only repeats a format or the range of a safe integer, so that a new zod does not look like a new contract. */
function plain(schema: JsonSchema): JsonSchema {
  const { pattern, minimum, maximum, properties, items, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(pattern === undefined || schema.format !== undefined ? {} : { pattern }),
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, plain(property)]),
          ),
        }
      : {}),
    ...(items ? { items: plain(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(plain) } : {}),
  };
}
