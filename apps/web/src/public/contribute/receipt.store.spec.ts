import { describe, expect, it } from '@jest/globals';
import { SealedReceiptStore, type Receipt, type ShortMemory } from './receipt.store.js';

const receipt: Receipt = {
  reference: '4729130864',
  receivedAt: '2026-03-02T09:00:00Z',
  decisionDueAt: '2026-03-16T09:00:00Z',
  language: 'de',
  answers: { title: 'Trinkbrunnen' },
  reply: { wish: 'email', to: 'ida.muster@example.org' },
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
    await new SealedReceiptStore(memory, 'secret').keep('form-1', receipt);
    expect(await new SealedReceiptStore(memory, 'secret').find('form-1')).toEqual(receipt);
    expect(await new SealedReceiptStore(memory, 'secret').find('form-2')).toBeUndefined();
  });

  it('cannot be read by whoever reads the memory', async () => {
    const { memory, content } = mapMemory();
    await new SealedReceiptStore(memory, 'secret').keep('form-1', receipt);
    const seen = [...content]
      .flat()
      .map((text) => text + Buffer.from(text, 'base64').toString('latin1'))
      .join();
    for (const secret of ['form-1', 'Trinkbrunnen', 'ida.muster', '4729130864'])
      expect(seen).not.toContain(secret);
  });
});
