import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { contributionReceivedV1, defineEvent, events, type EventDefinition } from '../index.js';
import { breakingChanges } from './breaking-changes.js';
import { brokenPromises } from './check-catalogue.js';
import { schemaOf } from './event-schema.js';

const shape = {
  id: z.uuid(),
  count: z.int().max(100),
  channel: z.enum(['web', 'phone', 'paper']),
  topic: z.string().optional(),
  title: z.strictObject({ de: z.string(), en: z.string() }),
  codes: z.array(z.enum(['a', 'b'])),
};
const event = (data: z.ZodRawShape, key = 'id'): EventDefinition =>
  defineEvent({
    owner: 'intake',
    name: 'thing.happened',
    version: 1,
    key,
    data,
    meaning: 'Something.',
  }) as unknown as EventDefinition;
const changes = (data: z.ZodRawShape, key?: string): string[] =>
  breakingChanges(schemaOf(event(shape)), schemaOf(event(data, key)));
const without = (name: keyof typeof shape): z.ZodRawShape =>
  Object.fromEntries(Object.entries(shape).filter(([known]) => known !== name));

describe('a change of a committed event', () => {
  it.each([
    ['removes a property', without('topic'), 'data.topic: was removed or renamed'],
    [
      'renames a property',
      { ...without('topic'), subject: shape.topic },
      'data.topic: was removed or renamed',
    ],
    [
      'adds a required property',
      { ...shape, district: z.string() },
      'data.district: is required and was not',
    ],
    [
      'makes an optional property required',
      { ...shape, topic: z.string() },
      'data.topic: is required and was not',
    ],
    [
      'makes a required property optional',
      { ...shape, count: z.int().max(100).optional() },
      'data.count: was always there and is optional now',
    ],
    ['changes a type', { ...shape, count: z.string() }, 'data.count: type was integer and is string'],
    [
      'changes a format',
      { ...shape, id: z.iso.datetime({ offset: true }) },
      'data.id: format was uuid and is date-time',
    ],
    [
      'narrows an enum',
      { ...shape, channel: z.enum(['web', 'phone']) },
      'data.channel: "paper" is not allowed any more',
    ],
    [
      'makes free text an enum',
      { ...shape, topic: z.enum(['x']).optional() },
      'data.topic: was free and allows only "x"',
    ],
    ['narrows a limit', { ...shape, count: z.int().max(10) }, 'data.count: maximum was 100 and is 10'],
    [
      'changes a nested property',
      { ...shape, title: z.strictObject({ de: z.string() }) },
      'data.title.en: was removed or renamed',
    ],
    [
      'changes what is in a list',
      { ...shape, codes: z.array(z.enum(['a'])) },
      'data.codes[]: "b" is not allowed any more',
    ],
  ])('that %s is found', (_what, data, found) => {
    expect(changes(data)).toContain(found);
  });

  it('that moves the ordering key is found', () => {
    expect(changes(shape, 'count')).toContain('data: the ordering key was id and is count');
  });

  it.each([
    ['nothing', shape],
    ['an optional property more', { ...shape, district: z.string().optional() }],
    ['one more enum value', { ...shape, channel: z.enum(['web', 'phone', 'paper', 'letterbox']) }],
    ['a wider limit', { ...shape, count: z.int().max(1000) }],
  ])('that adds %s is allowed', (_what, data) => {
    expect(changes(data)).toEqual([]);
  });
});

describe('the promises of the registry', () => {
  it('are broken by an event that disappears, and by an example that no longer parses', () => {
    const type = contributionReceivedV1.type;
    const schemas = new Map([[type, schemaOf(contributionReceivedV1 as unknown as EventDefinition)]]);
    const others = events.filter((known) => known.type !== type);
    expect(brokenPromises(others, { schemas, fixtures: new Map() })).toEqual([
      `${type}: the event was removed; stored events of this type can no longer be read`,
    ]);
    expect(
      brokenPromises(events, { schemas, fixtures: new Map([[type, { specversion: '1.0' }]]) })[0],
    ).toContain('no longer fits the envelope');
  });
});
