import { defineRequest, publicActor, serviceActor, type Actor } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { refuse } from '../refusal.js';
import { answering, mayAsk } from './answering.js';

const staff = (...roles: Actor['roles']): Actor => ({ kind: 'staff', id: 's', roles });
const request = defineRequest<{ doubled: number }>()({
  service: 'moderation',
  name: 'double',
  allowed: ['moderator'],
  input: z.strictObject({ number: z.int() }),
});

function ask(
  method: (input: unknown) => Promise<unknown>,
  input: unknown,
  actor: Actor = staff('moderator'),
) {
  const seen: unknown[] = [];
  const answer = answering(request, method, { answered: (...all) => void seen.push(all) });
  return answer({ actor, correlationId: 'c', input }).then((reply) => ({ reply, seen }));
}
const double = async (input: unknown) => ({ doubled: (input as { number: number }).number * 2 });

describe('mayAsk', () => {
  it.each([
    ['public', publicActor, true],
    ['service', publicActor, false],
    ['service', staff('admin'), false],
    ['service', serviceActor('web'), true],
    [['moderator'], staff('moderator', 'agent'), true],
    [['moderator'], staff('agent'), false],
    [['moderator'], { ...publicActor, roles: ['moderator'] }, false],
    [['moderator'], serviceActor('notification'), true],
  ] as const)('%j asked by %j: %s', (allowed, actor, expected) => {
    expect(mayAsk({ allowed }, actor as Actor)).toBe(expected);
  });
});

describe('answering', () => {
  it('answers', async () => {
    expect((await ask(double, { number: 4 })).reply).toEqual({ ok: true, value: { doubled: 8 } });
  });

  it('refuses who lacks the role before it looks at the input', async () => {
    const { reply } = await ask(double, { number: 'x' }, staff('agent'));
    expect(reply).toMatchObject({ ok: false, problem: { code: 'forbidden', kind: 'forbidden' } });
  });

  it('names bad fields', async () => {
    const { reply } = await ask(double, { number: 1.5, more: 1 });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', code: 'moderation.input-invalid' },
    });
    expect((reply as { problem: { fields: unknown[] } }).problem.fields).toHaveLength(2);
  });

  it('passes a refusal on', async () => {
    const { reply } = await ask(
      async () => refuse('moderation.gone', 'conflict', 'Gone.', { extra: { version: 3 } }),
      { number: 1 },
    );
    expect(reply).toEqual({
      ok: false,
      problem: { code: 'moderation.gone', kind: 'conflict', detail: 'Gone.', extra: { version: 3 } },
    });
  });

  it('keeps the message of a fault to itself and hands the error to the observer', async () => {
    const error = new Error('secret value');
    const { reply, seen } = await ask(() => Promise.reject(error), { number: 1 });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(reply).toMatchObject({ problem: { kind: 'fault' } });
    expect((seen[0] as unknown[])[4]).toBe(error);
  });

  it('says unavailable when the database is away', async () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
      errno: -111,
    });
    expect((await ask(() => Promise.reject(error), { number: 1 })).reply).toMatchObject({
      problem: { kind: 'unavailable' },
    });
  });

  it('refuses what is no envelope', async () => {
    const reply = await answering(request, double, { answered: () => undefined })({ input: {} });
    expect(reply).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', code: 'request.envelope-invalid' },
    });
  });
});
