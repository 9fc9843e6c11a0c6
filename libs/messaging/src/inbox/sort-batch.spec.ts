import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Incoming } from './incoming.js';
import { type KeyState, sortBatch, type SortedBatch } from './sort-batch.js';

const event = (key: string, sequence: number): Incoming =>
  ({
    owner: 'intake',
    position: 1,
    deliveries: 1,
    envelope: { id: `${key}${sequence}`, subject: key, sequence },
  }) as unknown as Incoming;
const names = (events: readonly Incoming[]): string[] => events.map(({ envelope }) => envelope.id);
const inWords = (sorted: SortedBatch): Record<string, string[]> => ({
  ready: names(sorted.ready),
  behind: names(sorted.behind),
  early: names(sorted.early),
  known: names(sorted.known),
});
const states = (entries: Record<string, KeyState>): Map<string, KeyState> => new Map(Object.entries(entries));
const nothing = { ready: [], behind: [], early: [], known: [] };

describe('a batch from a stream', () => {
  it('is handled in the order of the stream when nothing is amiss', () => {
    expect(inWords(sortBatch([event('a', 1), event('b', 1), event('a', 2)], states({})))).toEqual({
      ...nothing,
      ready: ['a1', 'b1', 'a2'],
    });
  });

  it('is put right when a key is in disorder, without touching the others', () => {
    expect(inWords(sortBatch([event('a', 2), event('b', 1), event('a', 1)], states({})))).toEqual({
      ...nothing,
      ready: ['a1', 'b1', 'a2'],
    });
  });

  it('leaves out what was handled and what comes twice', () => {
    const sorted = sortBatch(
      [event('a', 3), event('a', 4), event('a', 4)],
      states({ a: { lastSequence: 3 } }),
    );
    expect(inWords(sorted)).toEqual({ ...nothing, ready: ['a4'], known: ['a3', 'a4'] });
  });

  it('does not handle events before their predecessor', () => {
    const sorted = sortBatch([event('a', 2), event('b', 1), event('a', 3)], states({}));
    expect(inWords(sorted)).toEqual({ ...nothing, ready: ['b1'], early: ['a2', 'a3'] });
  });

  it('puts events behind an open dead letter of their key, and only those', () => {
    const sorted = sortBatch(
      [event('a', 3), event('a', 4), event('b', 2)],
      states({ a: { lastSequence: 2, firstDeadLetter: 2 }, b: { lastSequence: 1 } }),
    );
    expect(inWords(sorted)).toEqual({ ...nothing, ready: ['b2'], behind: ['a3', 'a4'] });
  });

  it('handles the missing predecessor of a dead letter', () => {
    const sorted = sortBatch([event('a', 2)], states({ a: { lastSequence: 1, firstDeadLetter: 3 } }));
    expect(inWords(sorted)).toEqual({ ...nothing, ready: ['a2'] });
  });

  it('handles each event once and in order, however often and in whatever order it comes', () => {
    const deliveries = fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c'), sequence: fc.integer({ min: 1, max: 6 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(fc.array(deliveries, { maxLength: 8 }), (batches) => {
        const last = new Map<string, number>();
        for (const batch of batches) {
          const sorted = sortBatch(
            batch.map(({ key, sequence }) => event(key, sequence)),
            new Map([...last].map(([key, lastSequence]) => [key, { lastSequence }])),
          );
          expect(sorted.ready.length + sorted.early.length + sorted.known.length).toBe(batch.length);
          for (const { envelope } of sorted.ready) {
            expect(envelope.sequence).toBe((last.get(envelope.subject) ?? 0) + 1);
            last.set(envelope.subject, envelope.sequence);
          }
        }
      }),
    );
  });
});
