import type { DraftFields } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type KeptFields, mergeFields, sameValues } from './merge-fields.js';

const at = '2026-11-22T10:00:00.000Z';
const by = { id: 'a1', name: 'Person a1' };
const typed = (tab: string, base: number, changes: DraftFields, force: string[] = []) => ({
  tab,
  base,
  changes,
  force,
  by,
  at,
});

describe('merging a draft by field', () => {
  it('writes fields that nobody else touched, however old the base is', () => {
    const one = mergeFields({}, 0, typed('A', 0, { a: ['x'] }));
    const two = mergeFields(one.fields, one.version, typed('B', 0, { b: ['y'] }));
    expect(two).toMatchObject({ version: 2, written: ['b'], conflicts: [], news: { a: ['x'] } });
  });

  it('does not overwrite what another tab changed since, unless a person chose to', () => {
    const one = mergeFields({}, 0, typed('A', 0, { a: ['x'] }));
    const two = mergeFields(one.fields, 1, typed('B', 0, { a: ['y'], b: ['z'] }));
    expect(two).toMatchObject({ conflicts: ['a'], written: ['b'], version: 2 });
    expect(two.fields['a']!.values).toEqual(['x']);
    expect(mergeFields(two.fields, 2, typed('B', 0, { a: ['y'] }, ['a'])).fields['a']!.values).toEqual(['y']);
  });

  it('is at peace when both wrote the same', () => {
    const one = mergeFields({}, 0, typed('A', 0, { a: ['x'] }));
    expect(mergeFields(one.fields, 1, typed('B', 0, { a: ['x'] }))).toMatchObject({
      conflicts: [],
      version: 1,
    });
  });

  it('lets a tab write again what it does not know was written', () => {
    const one = mergeFields({}, 0, typed('A', 0, { a: ['x'] }));
    expect(mergeFields(one.fields, 1, typed('A', 0, { a: ['xy'] })).fields['a']!.values).toEqual(['xy']);
  });

  it('lets names of fields be what they like', () => {
    const fields = mergeFields({}, 0, typed('A', 0, { constructor: ['x'] })).fields as KeptFields;
    expect(Object.hasOwn(fields, 'constructor')).toBe(true);
  });

  /*
   * Any number of tabs, answers that get lost, saves that arrive twice: whatever a tab wrote is either still there, or was
   * overwritten by a tab that had seen it, or was told back as a conflict.
   */
  it('loses nothing silently, whatever the order', () => {
    const step = fc.record({
      tab: fc.constantFrom('A', 'B', 'C'),
      field: fc.constantFrom('a', 'b'),
      text: fc.string({ minLength: 1, maxLength: 2 }),
      answerLost: fc.boolean(),
    });
    /** What went wrong, in words. */
    const lost = (steps: { tab: string; field: string; text: string; answerLost: boolean }[]): string[] => {
      const complaints: string[] = [];
      let fields: KeptFields = {};
      let version = 0;
      const base: Record<string, number> = { A: 0, B: 0, C: 0 };
      /** What each tab has before it, by field. */
      const seen: Record<string, DraftFields> = { A: {}, B: {}, C: {} };
      for (const { tab, field, text, answerLost } of steps) {
        const before = fields[field];
        const merged = mergeFields(fields, version, typed(tab, base[tab]!, { [field]: [text] }));
        const after = merged.fields[field]!;
        const overwritten = before && before.tab !== tab && !sameValues(before.values, after.values);
        if (overwritten && !sameValues(seen[tab]![field] ?? [], before.values))
          complaints.push(`${tab} overwrote ${before.values.join()} without having seen it`);
        if (!sameValues(after.values, [text]) && !merged.conflicts.includes(field))
          complaints.push(`${text} was neither written nor told back`);
        ({ fields, version } = merged);
        if (answerLost) continue;
        base[tab] = version;
        Object.assign(seen[tab]!, merged.news, { [field]: after.values });
      }
      return complaints;
    };
    const check = (): void =>
      fc.assert(
        fc.property(fc.array(step, { maxLength: 40 }), (steps) => lost(steps).length === 0),
        { numRuns: 500 },
      );
    expect(check).not.toThrow();
  });
});
