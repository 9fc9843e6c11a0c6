import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  defineRequest,
  publicActor,
  serviceActor,
  type Actor,
  type Problem,
  type RequestDefinition,
  type RequestInput,
} from '@gemeinsam/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { register } from 'prom-client';
import { z } from 'zod';
import { refuse } from '../refusal.js';
import type { RequestContext } from './incoming-request.js';
import { RequestHandler } from './request-handler.decorator.js';
import { RequestObserver } from './request-observer.js';
import { RequestServer } from './request-server.js';
import { mayAsk } from './role.guard.js';
import { Seal } from './seal.js';

const staff = (...roles: Actor['roles']): Actor => ({ kind: 'staff', id: 's', roles });
const double = defineRequest({
  service: 'moderation',
  name: 'double',
  allowed: ['moderator'],
  input: z.strictObject({ number: z.int() }),
  output: z.strictObject({ doubled: z.number() }),
});
const nothing = defineRequest({
  service: 'moderation',
  name: 'nothing',
  allowed: 'public',
  input: z.strictObject({}),
  output: z.null(),
});
const fail = defineRequest({ ...nothing, name: 'fail' });

let fails: () => Promise<null> = () => Promise.resolve(null);
let given: { input: unknown; context: RequestContext }[] = [];

@Controller()
class DoublingController {
  @RequestHandler(double)
  async double(input: RequestInput<typeof double>, context: RequestContext): Promise<{ doubled: number }> {
    given.push({ input, context });
    return { doubled: input.number * 2 };
  }

  @RequestHandler(fail)
  fail(): Promise<null> {
    return fails();
  }
}

interface Logged {
  level: 'error' | 'debug';
  fields: { err?: unknown; code?: string };
}
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  given = [];
  register.clear();
  for (const one of running.splice(0)) await one.close();
});

/** A Nest microservice with these controllers, asked as the direct line asks. */
async function serve(
  controllers: (new () => object)[] = [DoublingController],
  requests: RequestDefinition[] = [double, fail],
) {
  const logged: Logged[] = [];
  const log = {
    error: (fields: Logged['fields']) => void logged.push({ level: 'error', fields }),
    debug: (fields: Logged['fields']) => void logged.push({ level: 'debug', fields }),
  };
  const observer = new RequestObserver(log as ConstructorParameters<typeof RequestObserver>[0]);
  class Doubling {}
  Module({ controllers, providers: [{ provide: RequestObserver, useValue: observer }] })(Doubling);
  const strategy = new RequestServer(
    'moderation',
    requests,
    { live: undefined, onFirstConnection: () => undefined },
    { error: () => undefined },
    new Seal('a-secret-for-tests-only'),
    observer,
  );
  const app = await NestFactory.createMicroservice(Doubling, {
    strategy,
    logger: false,
    abortOnError: false,
  });
  running.push(app);
  await app.listen();
  const answer = async (request: RequestDefinition, envelope: unknown) =>
    (await strategy.answer(request.subject, envelope))!;
  const ask = (request: RequestDefinition, input: unknown, actor: Actor = staff('moderator')) =>
    answer(request, { actor, correlationId: 'c', input });
  return { ask, answer, logged };
}
const problemIn = (reply: { ok: boolean }): Problem => (reply as unknown as { problem: Problem }).problem;
const counted = async (): Promise<string[]> => {
  const { values } = await register.getSingleMetric('gemeinsam_request_seconds')!.get();
  return (values as { metricName?: string; value: number; labels: Record<string, unknown> }[])
    .filter(({ metricName }) => metricName?.endsWith('_count'))
    .map(({ labels, value }) => `${String(labels['request'])} ${String(labels['result'])} ${value}`);
};

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

describe('a request handler', () => {
  it('answers, and learns on whose behalf', async () => {
    const { ask } = await serve();
    expect(await ask(double, { number: 4 })).toEqual({ ok: true, value: { doubled: 8 } });
    expect(given).toMatchObject([
      { input: { number: 4 }, context: { actor: staff('moderator'), correlationId: 'c' } },
    ]);
    expect(await ask(fail, {})).toEqual({ ok: true, value: null });
    expect(await counted()).toEqual(['double ok 1', 'fail ok 1']);
  });

  it('is guarded: who lacks the role is refused before anybody looks at the input', async () => {
    const { ask, logged } = await serve();
    const reply = await ask(double, { number: 'x' }, staff('agent'));
    expect(reply).toMatchObject({ ok: false, problem: { code: 'forbidden', kind: 'forbidden' } });
    expect(given).toEqual([]);
    expect(logged).toMatchObject([{ level: 'debug', fields: { code: 'forbidden' } }]);
    expect(await counted()).toEqual(['double forbidden 1']);
  });

  it('names bad fields, and is not called', async () => {
    const { ask } = await serve();
    const reply = await ask(double, { number: 1.5, more: 1 });
    expect(problemIn(reply)).toMatchObject({ kind: 'invalid', code: 'moderation.input-invalid' });
    expect(problemIn(reply).fields).toHaveLength(2);
    expect(given).toEqual([]);
    expect(await counted()).toEqual(['double invalid 1']);
  });

  it('passes a refusal on', async () => {
    const { ask, logged } = await serve();
    fails = async () => refuse('moderation.gone', 'conflict', 'Gone.', { extra: { version: 3 } });
    expect(await ask(fail, {})).toEqual({
      ok: false,
      problem: { code: 'moderation.gone', kind: 'conflict', detail: 'Gone.', extra: { version: 3 } },
    });
    expect(logged.map(({ level }) => level)).toEqual(['debug']);
  });

  it('keeps the message of a fault to itself and hands the error to the log', async () => {
    const { ask, logged } = await serve();
    const error = new Error('secret value');
    fails = () => Promise.reject(error);
    const reply = await ask(fail, {});
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(problemIn(reply)).toMatchObject({ kind: 'fault', code: 'moderation.fault' });
    expect(logged).toMatchObject([{ level: 'error', fields: { err: error } }]);
  });

  it('says unavailable when the database is away', async () => {
    const { ask } = await serve();
    const error = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
      errno: -111,
    });
    fails = () => Promise.reject(error);
    expect(problemIn(await ask(fail, {}))).toMatchObject({ kind: 'unavailable' });
    expect(await counted()).toEqual(['fail unavailable 1']);
  });

  it('refuses what is no envelope', async () => {
    const { answer } = await serve();
    expect(await answer(double, { input: {} })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', code: 'request.envelope-invalid' },
    });
    expect(await counted()).toEqual(['double invalid 1']);
  });
});

/** What the compiler refuses; without `@ts-expect-error` the build fails, and where nothing is refused it fails, too. */
@Controller()
class WrongController {
  // @ts-expect-error the output is not that of the request
  @RequestHandler(double)
  async wrongOutput(input: RequestInput<typeof double>): Promise<{ doubled: string }> {
    return { doubled: `${input.number}` };
  }

  // @ts-expect-error the input is not that of the request
  @RequestHandler(fail)
  async wrongInput(input: { number: number }): Promise<null> {
    return input.number === 0 ? null : null;
  }

  // @ts-expect-error whoever asks is the second parameter
  @RequestHandler(nothing)
  async wrongContext(_input: RequestInput<typeof nothing>, actor: Actor): Promise<null> {
    return actor.id === '' ? null : null;
  }
}
@Controller()
class TalkativeController {
  @RequestHandler(double)
  async double(input: RequestInput<typeof double>): Promise<{ doubled: number }> {
    const more = { doubled: input.number * 2, secondPerson: 'anna' };
    return more;
  }
}

describe('the output of a handler', () => {
  it.each([
    ['of another type', WrongController, '/doubled invalid_type', [double, fail, nothing]],
    ['with a field too many, which compiles', TalkativeController, 'secondPerson', [double]],
  ] as const)('%s fails in tests', async (_what, controller, where, requests) => {
    const { ask } = await serve([controller], [...requests]);
    const problem = problemIn(await ask(double, { number: 4 }));
    expect(problem).toMatchObject({ kind: 'fault', code: 'moderation.output-invalid' });
    expect(problem.detail).toContain(where);
  });
});

describe('a service', () => {
  class Again {
    double(): Promise<{ doubled: number }> {
      return Promise.resolve({ doubled: 0 });
    }
  }
  RequestHandler(double)(
    Again.prototype,
    'double',
    Object.getOwnPropertyDescriptor(Again.prototype, 'double')!,
  );
  Controller()(Again);

  it('does not start while a request has no handler', async () => {
    await expect(serve([DoublingController], [double, fail, nothing])).rejects.toThrow(
      'no handler for requests.moderation.nothing',
    );
  });

  it('does not start when a request has two handlers', async () => {
    await expect(serve([DoublingController, Again])).rejects.toThrow(
      'requests.moderation.double has two handlers',
    );
  });

  it('does not start when it handles what nobody may ask it', async () => {
    await expect(serve([DoublingController], [double])).rejects.toThrow(
      'requests.moderation.fail is no request to moderation',
    );
  });
});
