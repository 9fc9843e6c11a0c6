import { envelopeSchema, type EventDefinition } from '../events/define-event.js';
import { asyncApi } from './asyncapi.js';
import { breakingChanges } from './breaking-changes.js';
import { type JsonSchema, schemaOf } from './event-schema.js';
import { eventsPage } from './events-page.js';

/** What is committed, by file name without `.json`; `undefined`: not there. */
export interface Committed {
  schemas: ReadonlyMap<string, JsonSchema>;
  fixtures: ReadonlyMap<string, unknown>;
  eventsPage: string | undefined;
  asyncApi: string | undefined;
}

export const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Changes that break readers or stored events. Nothing makes these right but a new version of the event. */
export function brokenPromises(
  events: readonly EventDefinition[],
  committed: Pick<Committed, 'schemas' | 'fixtures'>,
): string[] {
  const byType = new Map(events.map((event) => [event.type, event]));
  const changed = [...committed.schemas].flatMap(([type, schema]) => {
    const event = byType.get(type);
    if (!event) return [`${type}: the event was removed; stored events of this type can no longer be read`];
    return breakingChanges(schema, schemaOf(event)).map((change) => `${type}: ${change}`);
  });
  const unreadable = [...committed.fixtures].flatMap(([type, fixture]) =>
    fixtureProblems(type, fixture, byType.get(type)),
  );
  return [...changed, ...unreadable];
}

function fixtureProblems(type: string, fixture: unknown, event: EventDefinition | undefined): string[] {
  const envelope = envelopeSchema.safeParse(fixture);
  if (!envelope.success)
    return [
      `${type}: the stored example no longer fits the envelope (${envelope.error.issues[0]?.path.join('.')})`,
    ];
  const data = event?.data.safeParse(envelope.data.data);
  if (!data) return [`${type}: there is a stored example of an unknown event`];
  return data.success
    ? []
    : [
        `${type}: the stored example no longer parses (${data.error.issues.map((issue) => issue.path.join('.')).join(', ')})`,
      ];
}

/** Files that a run of the generator would write. */
export function outdatedFiles(events: readonly EventDefinition[], committed: Committed): string[] {
  return [
    ...events
      .filter(
        (event) => JSON.stringify(committed.schemas.get(event.type)) !== JSON.stringify(schemaOf(event)),
      )
      .map((event) => `libs/contracts/schemas/${event.type}.json`),
    ...events
      .filter((event) => !committed.fixtures.has(event.type))
      .map((event) => `libs/contracts/fixtures/${event.type}.json`),
    ...(committed.eventsPage === eventsPage(events) ? [] : ['docs/events.md']),
    ...(committed.asyncApi === asFile(asyncApi(events)) ? [] : ['docs/asyncapi.json']),
  ];
}
