import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';

function recorder({ parallel = 1, maxSize = 100 } = {}) {
  const groups: string[][] = [];
  const releases: (() => void)[] = [];
  const held = { on: false };
  const group = new GroupCommit<string, string>({
    commit: async (items) => {
      groups.push(items);
      if (held.on) await new Promise<void>((resolve) => releases.push(resolve));
      if (items.includes('bad')) throw new Error('bad item');
      if (items.includes('away')) throw new Error('away');
      return items.map((item) => item.toUpperCase());
    },
    isItemsFault: (error) => (error as Error).message === 'bad item',
    maxSize,
    parallel,
  });
  return { groups, releases, held, group };
}
const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('a group commit', () => {
  it('writes what comes in the same turn together and answers each with its own outcome', async () => {
    const { group, groups } = recorder();
    expect(await Promise.all(['a', 'b', 'c'].map((item) => group.add(item)))).toEqual(['A', 'B', 'C']);
    expect(groups).toEqual([['a', 'b', 'c']]);
  });

  it('gathers what arrives while a commit is under way', async () => {
    const { group, groups, held, releases } = recorder();
    held.on = true;
    const first = group.add('a');
    await tick();
    const later = [group.add('b'), group.add('c')];
    await tick();
    expect(groups).toEqual([['a']]);
    held.on = false;
    releases.forEach((release) => release());
    expect(await Promise.all([first, ...later])).toEqual(['A', 'B', 'C']);
    expect(groups).toEqual([['a'], ['b', 'c']]);
  });

  it('writes the neighbours of an item that cannot be written', async () => {
    const { group, groups } = recorder();
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((item) => group.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(groups).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('does not write again when it is not known whether the group was committed', async () => {
    const { group, groups } = recorder();
    const outcomes = await Promise.allSettled(['a', 'away'].map((item) => group.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(groups).toHaveLength(1);
  });

  it('keeps groups small enough and drains to the last item', async () => {
    const { group, groups } = recorder({ maxSize: 2, parallel: 2 });
    const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => group.add(item)));
    await group.drain();
    expect(groups.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(Math.max(...groups.map(({ length }) => length))).toBe(2);
    expect(await all).toHaveLength(5);
    await group.drain();
  });
});
