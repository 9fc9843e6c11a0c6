import { describe, expect, it } from '@jest/globals';
import { afterCommit, asTransaction, beforeCommit, type Tx } from './tx.js';

describe('work after the commit', () => {
  it('runs after the commit, not before, and not at all without one', async () => {
    const done: string[] = [];
    const { committed } = await asTransaction({}, (tx) =>
      Promise.resolve(afterCommit(tx, () => void done.push('woken'))),
    );
    await Promise.resolve();
    expect(done).toEqual([]);
    committed();
    await new Promise(setImmediate);
    expect(done).toEqual(['woken']);
  });

  it('cannot be registered outside of a running transaction', async () => {
    let kept: Tx | undefined;
    await asTransaction({}, (tx) => Promise.resolve(void (kept = tx)));
    expect(() => afterCommit(kept!, () => undefined)).toThrow('still running');
    await expect(asTransaction({}, (tx) => Promise.reject(new Error(String(Boolean(tx)))))).rejects.toThrow(
      'true',
    );
  });

  it('fails by itself: neither the transaction nor other work notices', async () => {
    const done: string[] = [];
    const { committed } = await asTransaction({}, (tx) => {
      afterCommit(tx, () => Promise.reject(new Error('queue away')));
      afterCommit(tx, () => void done.push('woken'));
      return Promise.resolve();
    });
    expect(committed).not.toThrow();
    await new Promise(setImmediate);
    expect(done).toEqual(['woken']);
  });

  it('ends with what was put off to its end, and fails with it', async () => {
    const done: string[] = [];
    await asTransaction({}, async (tx) => {
      beforeCommit(tx, async () => {
        done.push('written');
        beforeCommit(tx, () => Promise.resolve(void done.push('and more')));
      });
      done.push('worked');
    });
    expect(done).toEqual(['worked', 'written', 'and more']);
    await expect(
      asTransaction({}, (tx) => Promise.resolve(beforeCommit(tx, () => Promise.reject(new Error('full'))))),
    ).rejects.toThrow('full');
  });
});
