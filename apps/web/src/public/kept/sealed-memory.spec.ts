import { describe, expect, it } from '@jest/globals';
import { ReceiptStore, type Receipt } from './receipt.store.js';
import type { ShortMemory } from './sealed-memory.js';

const receipt: Receipt = {
  reference: '4729130864',
  receivedAt: '2026-03-02T09:00:00Z',
  decisionDueAt: '2026-03-16T09:00:00Z',
  language: 'de',
  answers: { title: 'Trinkbrunnen' },
  reply: { wish: 'email', to: 'ida.muster@example.org' },
  said: 'fingerprint',
};

function mapMemory(): { memory: ShortMemory; content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    memory: {
      set: async (key, value) => void content.set(key, value),
      get: async (key) => content.get(key) ?? null,
    },
  };
}

describe('kept receipts', () => {
  it('come back for the form they belong to, on any replica', async () => {
    const { memory } = mapMemory();
    await new ReceiptStore(memory, 'secret').keep('form-1', receipt);
    expect(await new ReceiptStore(memory, 'secret').find('form-1')).toEqual(receipt);
    expect(await new ReceiptStore(memory, 'secret').find('form-2')).toBeUndefined();
  });

  it('cannot be read by whoever reads the memory', async () => {
    const { memory, content } = mapMemory();
    await new ReceiptStore(memory, 'secret').keep('form-1', receipt);
    const seen = [...content]
      .flat()
      .map((text) => text + Buffer.from(text, 'base64').toString('latin1'))
      .join();
    for (const secret of ['form-1', 'Trinkbrunnen', 'ida.muster', '4729130864'])
      expect(seen).not.toContain(secret);
  });

  it('are gone when they are forgotten', async () => {
    const { memory } = mapMemory();
    const receipts = new ReceiptStore(memory, 'secret');
    await receipts.keep('form-1', receipt);
    await receipts.forget('form-1');
    expect(await receipts.find('form-1')).toBeUndefined();
  });

  it('are gone when their contribution is erased, and no other', async () => {
    const { memory, content } = mapMemory();
    const receipts = new ReceiptStore(memory, 'secret');
    await receipts.keep('form-1', receipt);
    await receipts.keep('form-2', { ...receipt, reference: '1111111111' });
    await new ReceiptStore(memory, 'secret').forgetOf(receipt.reference);
    expect(await receipts.find('form-1')).toBeUndefined();
    expect(await receipts.find('form-2')).toBeDefined();
    expect([...content.values()].filter((value) => value !== '')).toHaveLength(2);
    await expect(receipts.forgetOf(receipt.reference)).resolves.toBeUndefined();
  });
});
