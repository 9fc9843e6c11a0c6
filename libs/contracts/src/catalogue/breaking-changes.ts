import type { JsonSchema } from './event-schema.js';

/**
 * Why readers or stored events of `committed` would not get along with `current`; empty when they would. Allowed
 * are new optional properties, more enum values, wider limits and other words. Everything else is a new version.
 */
export function breakingChanges(committed: JsonSchema, current: JsonSchema, at = 'data'): string[] {
  const found: string[] = [];
  if (committed['x-ordering-key'] !== current['x-ordering-key'])
    found.push(
      `${at}: the ordering key was ${committed['x-ordering-key']} and is ${current['x-ordering-key']}`,
    );
  for (const property of ['type', 'format', 'pattern'] as const)
    if (
      committed[property] !== current[property] &&
      !(property !== 'type' && current[property] === undefined)
    )
      found.push(
        `${at}: ${property} was ${committed[property] ?? 'free'} and is ${current[property] ?? 'free'}`,
      );
  return [
    ...found,
    ...narrowedValues(committed, current, at),
    ...narrowedLimits(committed, current, at),
    ...changedProperties(committed, current, at),
    ...(committed.items && current.items ? breakingChanges(committed.items, current.items, `${at}[]`) : []),
    ...changedAlternatives(committed, current, at),
  ];
}

function narrowedValues(committed: JsonSchema, current: JsonSchema, at: string): string[] {
  const before = allowedValues(committed);
  const now = allowedValues(current);
  if (!now) return [];
  if (!before) return [`${at}: was free and allows only ${now.join(', ')}`];
  return before
    .filter((value) => !now.includes(value))
    .map((value) => `${at}: ${value} is not allowed any more`);
}

const allowedValues = (schema: JsonSchema): string[] | undefined => {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value));
  return 'const' in schema ? [JSON.stringify(schema.const)] : undefined;
};

function narrowedLimits(committed: JsonSchema, current: JsonSchema, at: string): string[] {
  const lowest = (['minimum', 'minLength', 'minItems'] as const).filter(
    (limit) => (current[limit] ?? -Infinity) > (committed[limit] ?? -Infinity),
  );
  const highest = (['maximum', 'maxLength', 'maxItems'] as const).filter(
    (limit) => (current[limit] ?? Infinity) < (committed[limit] ?? Infinity),
  );
  return [...lowest, ...highest].map(
    (limit) => `${at}: ${limit} was ${committed[limit] ?? 'free'} and is ${current[limit]}`,
  );
}

function changedProperties(committed: JsonSchema, current: JsonSchema, at: string): string[] {
  const before = committed.properties ?? {};
  const now = current.properties ?? {};
  const required = (schema: JsonSchema, name: string): boolean => schema.required?.includes(name) ?? false;
  return [
    ...Object.entries(before).flatMap(([name, schema]) => {
      const still = now[name];
      if (!still) return [`${at}.${name}: was removed or renamed`];
      const loosened =
        required(committed, name) && !required(current, name)
          ? [`${at}.${name}: was always there and is optional now`]
          : [];
      return [...loosened, ...breakingChanges(schema, still, `${at}.${name}`)];
    }),
    ...Object.keys(now)
      .filter((name) => required(current, name) && !required(committed, name))
      .map((name) => `${at}.${name}: is required and was not`),
  ];
}

/** Unions are rare in events; any change of one is treated as breaking. */
const changedAlternatives = (committed: JsonSchema, current: JsonSchema, at: string): string[] =>
  JSON.stringify(committed.anyOf) === JSON.stringify(current.anyOf)
    ? []
    : [`${at}: the alternatives have changed`];
