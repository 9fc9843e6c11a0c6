import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Module } from '@nestjs/common';
import { defineRequest, publicActor } from '@gemeinsam/contracts';
import { type LocalServer, PortBook, startPostgres, startRedis } from '@gemeinsam/local-servers';
import { brokerOptions } from '@gemeinsam/messaging';
import { connectDatabase, DatabaseListener } from '@gemeinsam/persistence';
import {
  BullJobs,
  BusConnection,
  DirectWay,
  RequestClient,
  RequestHandler,
  type RunningService,
} from '@gemeinsam/service-kit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { eventually } from './eventually.js';
import { freshNats } from './test-servers.js';
import { startTestService, testConfig } from './test-service.js';

/** Certificates as Compose makes them: by its script, of an authority of their own. */
function certificates(folder: string): (file: string) => string {
  const made = mkdtempSync(join(folder, 'certificates-'));
  execFileSync('sh', [join(import.meta.dirname, '../../../docker/make-certificates.sh')], {
    env: { ...process.env, CERTIFICATES: made, APPS: 'intake web' },
  });
  return (file) => join(made, file);
}

const until = async (condition: () => boolean): Promise<void> =>
  eventually(() => expect(condition()).toBe(true));
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('connections to other hosts', () => {
  let folder: string;
  const started: LocalServer[] = [];
  /** A file of the authority whose certificates the servers have. */
  let ours: (file: string) => string;
  /** One of another authority. */
  let foreign: (file: string) => string;
  const context = (name: string) => ({
    dataDir: join(folder, name),
    ports: new PortBook(join(folder, `${name}.json`)),
    tell: () => undefined,
  });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gemeinsam-tls-'));
    // PostgreSQL runs under a user of its own, who must get to its files.
    execFileSync('chmod', ['755', folder]);
    ours = certificates(folder);
    foreign = certificates(folder);
  });
  afterAll(async () => {
    await Promise.all(started.map(async (server) => server.process?.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  describe('PostgreSQL', () => {
    let server: LocalServer;
    const connect = async (host: string, parameters: string): Promise<unknown> => {
      const url = new URL(server.url);
      const dataSource = await connectDatabase({
        service: 'spec',
        url: `${url.protocol}//${url.username}:${url.password}@${host}:${url.port}/postgres?${parameters}`,
        entities: [],
        migrations: [],
        connectWithinMs: 0,
      });
      const rows = await dataSource.query<{ ssl: boolean }[]>(
        'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
      );
      await dataSource.destroy();
      return rows[0]!.ssl;
    };
    const trusting = (authority: (file: string) => string) =>
      `sslmode=verify-full&sslrootcert=${authority('authority/ca.crt')}`;

    beforeAll(async () => {
      server = await startPostgres(context('postgres'), { password: 'secret', throwaway: true });
      started.push(server);
    }, 120_000);

    it('is refused while it speaks plain text, and reached by TLS under its name and authority alone', async () => {
      execFileSync('chmod', ['755', ours('.'), ours('authority')]);
      await expect(connect('localhost', trusting(ours))).rejects.toThrow(/does not support SSL/);
      const { uid, gid } = statSync(server.storage!);
      if (process.getuid?.() === 0) chownSync(ours('postgres/tls.key'), uid, gid);
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      for (const [name, file] of [
        ['ssl_cert_file', 'tls.crt'],
        ['ssl_key_file', 'tls.key'],
      ])
        await client.query(`alter system set ${name} = '${ours(`postgres/${file}`)}'`);
      await client.query('alter system set ssl = on');
      await client.query('select pg_reload_conf()');
      await client.end();

      await eventually(async () => expect(await connect('localhost', trusting(ours))).toBe(true));
      await expect(connect('localhost', trusting(foreign))).rejects.toThrow(
        /unable to verify|self-signed|signature/,
      );
      await expect(connect('127.0.0.1', trusting(ours))).rejects.toThrow(/does not match/);

      const { password, port } = new URL(server.url);
      let heard = 0;
      const listener = new DatabaseListener(
        `postgres://postgres:${password}@localhost:${port}/postgres?${trusting(ours)}`,
        'spec',
        () => (heard += 1),
      );
      listener.start();
      await until(() => heard > 0);
      await listener.stop();
    }, 60_000);
  });

  it('to NATS go by TLS under its name and authority alone, and never in plain text where TLS was asked for', async () => {
    const tls = `tls { cert_file: "${ours('nats/tls.crt')}", key_file: "${ours('nats/tls.key')}" }`;
    const [secure, plain] = await Promise.all([freshNats({ authorization: tls }), freshNats()]);
    started.push(secure.server, plain.server);
    const addressed = (broker: { url: string }, host: string, authority: (file: string) => string) =>
      `tls://${host}:${new URL(broker.url).port}?ca=${authority('nats/ca.crt')}`;
    const attempt = async (address: string): Promise<string> => {
      const refusals: unknown[] = [];
      const bus = new BusConnection(brokerOptions(address, 'spec'), {
        info: quiet.info,
        warn: (fields: unknown) => void refusals.push(fields),
      });
      bus.open();
      await until(() => bus.live !== undefined || refusals.length > 0);
      const outcome = bus.live ? 'connected' : String((refusals[0] as { err: unknown }).err);
      await bus.close();
      return outcome;
    };
    expect(await attempt(addressed(secure, 'localhost', ours))).toBe('connected');
    expect(await attempt(addressed(secure, 'localhost', foreign))).toMatch(
      /unable to verify|self-signed|signature/,
    );
    expect(await attempt(addressed(secure, '127.0.0.1', ours))).toMatch(/does not match/);
    expect(await attempt(addressed(plain, 'localhost', ours))).toMatch(/does not support 'tls'/);
  }, 60_000);

  it('to Redis go by TLS under its name and authority alone, and never in plain text where TLS was asked for', async () => {
    const ports = context('redis');
    const port = await ports.ports.portFor('redis over TLS');
    const server = await startRedis(ports, {
      users: [
        `tls-port ${port}`,
        `tls-cert-file ${ours('redis/tls.crt')}`,
        `tls-key-file ${ours('redis/tls.key')}`,
        `tls-ca-cert-file ${ours('redis/ca.crt')}`,
        'tls-auth-clients no',
      ],
    });
    started.push(server);
    const attempt = async (host: string, at: number | string, authority: (file: string) => string) => {
      const complaints: unknown[] = [];
      const jobs = new BullJobs({
        url: `rediss://${host}:${at}?ca=${authority('redis/ca.crt')}`,
        prefix: 'spec',
        logger: { ...quiet, warn: (fields: unknown) => void complaints.push(fields) },
      });
      const added = await jobs.add('spec', 'job', {}, { jobId: 'one' });
      await jobs.onModuleDestroy();
      await jobs.onApplicationShutdown();
      return added || complaints.map((fields) => String((fields as { err: unknown }).err)).join();
    };
    await eventually(async () => expect(await attempt('localhost', port, ours)).toBe(true));
    expect(await attempt('localhost', port, foreign)).toMatch(/unable to verify|self-signed|signature/);
    expect(await attempt('127.0.0.1', port, ours)).toMatch(/does not match/);
    expect(await attempt('localhost', new URL(server.url).port, ours)).not.toBe(true);
  }, 60_000);

  it('on the direct line go by TLS to the service that its certificate names, and are sent to nobody else', async () => {
    const service: RunningService = await startTestService({
      service: 'intake',
      module: AnsweringModule,
      requests: [greeting],
      config: testConfig({
        DATABASE_URL: 'postgres://127.0.0.1:1/none',
        NATS_URL: 'nats://127.0.0.1:1',
        TLS_CERT_FILE: ours('apps/tls.crt'),
        TLS_KEY_FILE: ours('apps/tls.key'),
      }),
    });
    const { port, protocol } = new URL(service.operationalUrl);
    expect(protocol).toBe('https:');
    const ask = async (address: string): Promise<unknown> => {
      const way = new DirectWay({ intake: address }, 'a-secret-for-tests-that-is-long-enough', 60_000);
      const answer = await new RequestClient([way])
        .ask(greeting, {}, { actor: publicActor, timeoutMs: 60_000 })
        .catch((error: unknown) => String(error));
      way.close();
      return answer;
    };
    const asked = answered;
    expect(await ask(`https://localhost:${port}?ca=${ours('apps/ca.crt')}`)).toEqual({ words: 'Guten Tag' });
    for (const address of [
      `https://localhost:${port}?ca=${foreign('apps/ca.crt')}`,
      `https://127.0.0.1:${port}?ca=${ours('apps/ca.crt')}`,
      `http://localhost:${port}`,
    ])
      expect(await ask(address)).toMatch(/Refusal/);
    expect(answered).toBe(asked + 1);
    await service.close();
  }, 60_000);
});

const greeting = defineRequest({
  service: 'intake',
  name: 'greeting',
  allowed: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ words: z.string() }),
});
let answered = 0;

@Controller()
class GreetingController {
  @RequestHandler(greeting)
  async greet(): Promise<{ words: string }> {
    answered += 1;
    return { words: 'Guten Tag' };
  }
}
@Module({ controllers: [GreetingController] })
class AnsweringModule {}
