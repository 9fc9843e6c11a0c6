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
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

/** The fields of an input, one level deep and those of its objects with a dot. */
export function fieldRowsOf(schema: z.ZodType): FieldRow[] {
  const input = jsonSchemaOf(schema, 'input') as Schema;
  return merged((input.oneOf ?? [input]).map((one) => rowsOf(one, '')));
}

/** The fields of inputs of which one is sent: required is what each of them requires. */
function merged(variants: readonly FieldRow[][]): FieldRow[] {
  const rows = new Map<string, FieldRow>();
  for (const row of variants.flat()) {
    const known = rows.get(row.name);
    rows.set(
      row.name,
      known && known.type !== row.type ? { ...row, type: `${known.type} | ${row.type}` } : row,
    );
  }
  return [...rows.values()].map((row) => ({
    ...row,
    required: variants.every((all) => all.some(({ name, required }) => name === row.name && required)),
  }));
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
