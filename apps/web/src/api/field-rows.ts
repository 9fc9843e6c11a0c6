import type { z } from 'zod';
import { jsonSchemaOf } from './openapi-document.js';

/** One field of a call's input, as a line of a table. */
export interface FieldRow {
  name: string;
  type: string;
  required: boolean;
  about: string;
}

interface Schema {
  type?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** The fields of an input, one level deep and those of its objects with a dot. */
export function fieldRowsOf(schema: z.ZodType): FieldRow[] {
  return rowsOf(jsonSchemaOf(schema, 'input') as Schema, '');
}

function rowsOf(schema: Schema, prefix: string): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const row = {
      name: prefix + name,
      type: typeOf(field),
      required: (schema.required?.includes(name) ?? false) && field.default === undefined,
      about: aboutOf(field),
    };
    const inner = field.properties ? field : field.anyOf?.find((candidate) => candidate.properties);
    return [row, ...(inner && prefix === '' ? rowsOf(inner, `${name}.`) : [])];
  });
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  return schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? 'anything');
}

const aboutOf = (schema: Schema): string =>
  [
    schema.description,
    schema.default === undefined ? undefined : `Default: ${JSON.stringify(schema.default)}.`,
  ]
    .filter(Boolean)
    .join(' ');
