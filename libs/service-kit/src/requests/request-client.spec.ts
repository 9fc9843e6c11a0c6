import { type ReplyEnvelope, type RequestDefinition, serviceActor } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConnectionLost, RequestClient, type RequestWay } from './request-client.js';

class FakeWay implements RequestWay {
  asked = 0;
  constructor(private readonly outcome: ReplyEnvelope | 'nobody' | 'lost') {}
  send(): Promise<ReplyEnvelope | undefined> {
    this.asked += 1;
    if (this.outcome === 'lost') return Promise.reject(new ConnectionLost());
    return Promise.resolve(this.outcome === 'nobody' ? undefined : this.outcome);
  }
}
const request = (repeatable?: 'always' | 'with-key'): RequestDefinition => ({
  service: 'intake',
  name: 'x',
  subject: 'requests.intake.x',
  input: z.unknown(),
  output: z.unknown(),
  allowed: 'public',
  ...(repeatable ? { repeatable } : {}),
});
const answered: ReplyEnvelope = { ok: true, value: 'done' };
const by = { actor: serviceActor('web') };

describe('the way a request takes', () => {
  it.each([
    ['always', {}],
    ['with-key', { idempotency: { scope: 's', key: 'k' } }],
  ] as const)(
    'is the next one when the first broke and it may be repeated (%s)',
    async (repeatable, input) => {
      const second = new FakeWay(answered);
      const client = new RequestClient([new FakeWay('lost'), second]);
      expect(await client.ask(request(repeatable), input, by)).toBe('done');
    },
  );

  it.each([
    [undefined, { idempotency: { scope: 's', key: 'k' } }],
    ['with-key', {}],
    ['with-key', { idempotency: undefined }],
  ] as const)(
    'ends where it broke when carrying it out twice would be wrong (%s, %j)',
    async (repeatable, input) => {
      const second = new FakeWay(answered);
      const client = new RequestClient([new FakeWay('lost'), second]);
      await expect(client.ask(request(repeatable), input, by)).rejects.toMatchObject({
        problem: { code: 'request.connection-lost' },
      });
      expect(second.asked).toBe(0);
    },
  );

  it('is told as lost, not as "nothing was done", when there is no other way', async () => {
    const client = new RequestClient([new FakeWay('lost'), new FakeWay('nobody')]);
    await expect(client.ask(request('always'), {}, by)).rejects.toBeInstanceOf(ConnectionLost);
  });

  it('is not repeated after a refusal', async () => {
    const second = new FakeWay(answered);
    const refusing = new FakeWay({ ok: false, problem: { code: 'x', kind: 'conflict', detail: 'no' } });
    await expect(new RequestClient([refusing, second]).ask(request('always'), {}, by)).rejects.toMatchObject({
      problem: { code: 'x' },
    });
    expect(second.asked).toBe(0);
  });
});
