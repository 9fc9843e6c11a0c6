import { owners, subscriptions } from '../events/index.js';
import { type EventDefinition, streamOf, subjectsOf } from '../events/define-event.js';
import { services } from '../services.js';
import { type JsonSchema, schemaOf } from './event-schema.js';

/** docs/events.md: every event in words, for people. */
export function eventsPage(events: readonly EventDefinition[]): string {
  return `# Events

Generated from \`libs/contracts\` by \`npm run contracts\`; do not edit.

An event is a fact: something has happened in the service that owns it. Events carry ids, codes, times and hashes,
never personal data. Each is a CloudEvents 1.0 envelope with the extensions \`correlationid\`, \`causationid\`,
\`traceparent\` and \`sequence\` (position among the owner's events with the same \`subject\`, from 1 without gaps).

| owner | stream | subjects | read by |
|---|---|---|---|
${owners.map((owner) => `| ${owner} | \`${streamOf(owner)}\` | \`${subjectsOf(owner)}\` | ${readersOf(owner).join(', ')} |`).join('\n')}

${events.map(section).join('\n')}`;
}

const readersOf = (owner: string): string[] =>
  services.filter((service) => subscriptions[service].some((read) => read === owner));

function section(event: EventDefinition): string {
  const schema = schemaOf(event);
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const marks = [
      name === event.key ? 'ordering key' : '',
      schema.required?.includes(name) ? '' : 'optional',
    ]
      .filter(Boolean)
      .join(', ');
    return `| \`${name}\` | ${typeInWords(property)} | ${marks} |`;
  });
  return `## ${event.type}

${event.meaning}

| field | type | |
|---|---|---|
${rows.join('\n')}

Schema: [\`${event.type}.json\`](../libs/contracts/schemas/${event.type}.json), example: [\`${event.type}.json\`](../libs/contracts/fixtures/${event.type}.json)
`;
}

function typeInWords(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeInWords).join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? typeInWords(schema.items) : 'anything'}`;
  if (schema.type === 'object')
    return Object.entries(schema.properties ?? {})
      .map(([name, property]) => `${name}: ${typeInWords(property)}`)
      .join('; ');
  return schema.format ?? schema.type ?? 'anything';
}
