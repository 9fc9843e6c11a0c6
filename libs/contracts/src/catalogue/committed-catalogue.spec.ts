import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { envelopeSchema, eventByType, events } from '../index.js';
import { asyncApi } from './asyncapi.js';
import { asFile, brokenPromises, outdatedFiles } from './check-catalogue.js';
import type { JsonSchema } from './event-schema.js';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const folder = (path: string): Map<string, unknown> =>
  new Map(
    readdirSync(new URL(path, root))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.slice(0, -5), JSON.parse(read(path + name)) as unknown]),
  );

const committed = {
  schemas: folder('libs/contracts/schemas/') as Map<string, JsonSchema>,
  fixtures: folder('libs/contracts/fixtures/'),
  eventsPage: read('docs/events.md'),
  asyncApi: read('docs/asyncapi.json'),
};

describe('the committed catalogue', () => {
  it('is kept by the code', () => {
    expect(brokenPromises(events, committed)).toEqual([]);
  });

  it('is current (else: npm run contracts)', () => {
    expect(outdatedFiles(events, committed)).toEqual([]);
  });

  it.each([...committed.fixtures])('has an example of %s that parses for ever', (type, fixture) => {
    const envelope = envelopeSchema.parse(fixture);
    expect(envelope.type).toBe(type);
    const event = eventByType.get(type)!;
    expect(event.data.parse(envelope.data)[event.key]).toBe(envelope.subject);
  });

  it('names every event once for senders and readers', () => {
    const document = asyncApi(events) as { channels: object; operations: Record<string, { action: string }> };
    expect(Object.keys(document.channels)).toHaveLength(events.length);
    expect(Object.values(document.operations).filter(({ action }) => action === 'send')).toHaveLength(
      events.length,
    );
    expect(asFile(document)).not.toContain('undefined');
  });
});
