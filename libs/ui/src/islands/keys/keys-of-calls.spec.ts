import { describe, expect, it } from '@jest/globals';
import { KeysOfCalls } from './keys-of-calls.js';

class Memory {
  private readonly kept = new Map<string, string>();
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.kept.set(name, value);
  }
}

const opens = (keys: KeysOfCalls, calls: string[]): Record<string, string | undefined> => {
  const given = keys.give(calls);
  return Object.fromEntries(calls.map((id) => [id, given.get(id)?.open]));
};

describe('the keys of calls', () => {
  it('are different for each call', () => {
    expect(opens(new KeysOfCalls(new Memory()), ['a', 'b', 'c'])).toEqual({
      a: 'F9',
      b: 'Ctrl+F9',
      c: 'Ctrl+Shift+F9',
    });
  });

  it('stay with the call when another one ends or is put before it', () => {
    const keys = new KeysOfCalls(new Memory());
    opens(keys, ['a', 'b']);
    expect(opens(keys, ['b'])).toEqual({ b: 'Ctrl+F9' });
    expect(opens(keys, ['c', 'b'])).toEqual({ c: 'F9', b: 'Ctrl+F9' });
  });

  it('are the same on the next page of the tab', () => {
    const memory = new Memory();
    opens(new KeysOfCalls(memory), ['a', 'b']);
    expect(opens(new KeysOfCalls(memory), ['b', 'a'])).toEqual({ a: 'F9', b: 'Ctrl+F9' });
  });

  it('are left to those that ring, and to one that is talked on', () => {
    const keys = new KeysOfCalls(new Memory());
    const given = keys.give(['rings'], ['old', 'older', 'mine']);
    expect([...given].map(([id, { open }]) => [id, open])).toEqual([
      ['rings', 'F9'],
      ['mine', 'Ctrl+F9'],
    ]);
  });

  it('are none for a call too many, until one is free', () => {
    const keys = new KeysOfCalls(new Memory());
    expect(opens(keys, ['a', 'b', 'c', 'd'])).toMatchObject({ d: undefined });
    expect(opens(keys, ['b', 'c', 'd'])).toMatchObject({ d: 'F9' });
  });
});
