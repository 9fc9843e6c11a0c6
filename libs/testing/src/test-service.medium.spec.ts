import { Controller, Module } from '@nestjs/common';
import { defineRequest, publicActor, type RequestInput } from '@gemeinsam/contracts';
import { BusConnection, RequestClient, RequestHandler, type RunningService } from '@gemeinsam/service-kit';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { eventually } from './eventually.js';
import { freshNats, testServers } from './test-servers.js';
import { startTestService, testConfig } from './test-service.js';

const echo = defineRequest({
  service: 'intake',
  name: 'echo',
  allowed: 'public',
  input: z.strictObject({ text: z.string().max(200_000), slow: z.boolean().default(false) }),
  output: z.strictObject({ text: z.string() }),
});
const absent = defineRequest({
  service: 'reporting',
  name: 'nobody',
  allowed: 'public',
  input: z.strictObject({}),
  output: z.null(),
});

/** What a slow answer is: told when it began, and given when the returned promise says so. */
let slowly: () => Promise<void> = () => Promise.resolve();

@Controller()
class EchoController {
  @RequestHandler(echo)
  async echo(input: RequestInput<typeof echo>): Promise<{ text: string }> {
    if (input.slow) await slowly();
    return { text: input.text };
  }
}
@Module({ controllers: [EchoController] })
class EchoModule {}
@Module({})
class AskingModule {}

const by = { actor: publicActor };
/** Patience beyond any test's: an answer that waited for its end fails. */
const atOnce = { ...by, timeoutMs: 3_600_000 };
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.close();
});

async function nats(): Promise<Awaited<ReturnType<typeof freshNats>>> {
  const broker = await freshNats();
  running.push({ close: () => broker.stop() });
  return broker;
}
async function answerer(natsUrl: string): Promise<RunningService> {
  const config = testConfig({ DATABASE_URL: testServers().postgresUrl, NATS_URL: natsUrl });
  const service = await startTestService({ service: 'intake', module: EchoModule, config, requests: [echo] });
  running.push(service);
  return service;
}
async function asker(natsUrl: string, direct?: string, state = 'up'): Promise<RequestClient> {
  const config = testConfig({
    DATABASE_URL: testServers().postgresUrl,
    NATS_URL: natsUrl,
    ...(direct ? { INTAKE_DIRECT_URL: direct } : {}),
  });
  const service = await startTestService({ service: 'web', module: AskingModule, config });
  running.push(service);
  await busIs(service, state);
  return service.app.get(RequestClient);
}
const bus = async (service: RunningService): Promise<{ status: string; bus: string }> =>
  (await (await fetch(`${service.operationalUrl}/readyz`)).json()) as { status: string; bus: string };
const busIs = (service: RunningService, state: string) =>
  eventually(async () => expect((await bus(service)).bus).toBe(state));

describe('a service', () => {
  it('answers over the bus, two replicas sharing the work', async () => {
    const { url } = await nats();
    const [one, two] = await Promise.all([answerer(url), answerer(url)]);
    const client = await asker(url);
    await Promise.all([busIs(one, 'up'), busIs(two, 'up')]);
    const answers = await eventually(() =>
      Promise.all(Array.from({ length: 50 }, (_none, n) => client.ask(echo, { text: `${n}` }, by))),
    );
    expect(answers.map((answer) => answer.text)).toEqual(Array.from({ length: 50 }, (_none, n) => `${n}`));
    expect(await client.ask(echo, { text: 'x'.repeat(200_000) }, by)).toEqual({ text: 'x'.repeat(200_000) });
  });

  it('names bad fields to the asker', async () => {
    const { url } = await nats();
    await answerer(url);
    const client = await asker(url);
    await eventually(() => client.ask(echo, { text: 'ready' }, by));
    await expect(client.ask(echo, { text: 5 } as never, by)).rejects.toMatchObject({
      kind: 'invalid',
      problem: { fields: [{ pointer: '/text', code: 'wrong-type' }] },
    });
  });

  it('is told at once that nobody answers', async () => {
    const { url } = await nats();
    const client = await asker(url);
    await expect(client.ask(absent, {}, atOnce)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'reporting.unavailable',
    });
  });

  it('starts without the bus, is ready, answers on the direct line, and on the bus when it comes', async () => {
    const away = 'nats://127.0.0.1:1';
    const service = await answerer(away);
    expect(await bus(service)).toMatchObject({ status: 'ready', bus: 'down' });
    const client = await asker(away, service.operationalUrl, 'down');
    expect(await client.ask(echo, { text: 'direct' }, by)).toEqual({ text: 'direct' });
    const unknown = await fetch(`${service.operationalUrl}/requests/echo`, {
      method: 'POST',
      headers: { 'x-direct-secret': 'guessed' },
    });
    expect(unknown.status).toBe(401);
  });

  it('goes over to the direct line when the bus is killed and back when it returns', async () => {
    const broker = await nats();
    const service = await answerer(broker.url);
    const client = await asker(broker.url, service.operationalUrl);
    await busIs(service, 'up');
    expect(await client.ask(echo, { text: 'bus' }, by)).toEqual({ text: 'bus' });
    await broker.server.process?.stop();
    await busIs(service, 'down');
    expect(await client.ask(echo, { text: 'direct' }, atOnce)).toEqual({ text: 'direct' });
    await broker.server.process?.start();
    await busIs(service, 'up');
    expect(await client.ask(echo, { text: 'bus again' }, by)).toEqual({ text: 'bus again' });
  }, 30_000);

  it('finishes what is under way when it ends', async () => {
    const { url } = await nats();
    const service = await answerer(url);
    const client = await asker(url);
    await busIs(service, 'up');
    await eventually(() => client.ask(echo, { text: 'ready' }, by));
    let answer: () => void = () => undefined;
    const began = new Promise<void>((begun) => {
      slowly = () => {
        begun();
        return new Promise((resolve) => (answer = resolve));
      };
    });
    const slow = client.ask(echo, { text: 'slow', slow: true }, atOnce);
    await began;
    const closed = service.close();
    await eventually(async () => expect((await bus(service)).status).toBe('not-ready'));
    answer();
    expect(await slow).toEqual({ text: 'slow' });
    await closed;
    await expect(client.ask(echo, { text: 'late' }, by)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('asks and answers with one message each, however many ask at once', async () => {
    const { url } = await nats();
    const service = await answerer(url);
    const client = await asker(url);
    await busIs(service, 'up');
    await eventually(() => client.ask(echo, { text: 'ready' }, by));
    const sent = () => service.app.get(BusConnection).live!.stats();
    const before = sent();
    const rounds = 2_000;
    let next = 0;
    const worker = async () => {
      while (next++ < rounds) await client.ask(echo, { text: 'a contribution' }, atOnce);
    };
    await Promise.all(Array.from({ length: 64 }, worker));
    const after = sent();
    expect([after.inMsgs - before.inMsgs, after.outMsgs - before.outMsgs]).toEqual([rounds, rounds]);
  }, 60_000);
});
