import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect as connectSocket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '@gemeinsam/contracts';
import { connectDatabase, execute, queryRow, TypeOrmUnitOfWork } from '@gemeinsam/persistence';
import { ConsoleLogger, Logger, type LogLevel } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Handler } from './inbox/handler-registry.js';
import type { MessagingOptions } from './messaging.options.js';
import { MessagingRuntime } from './messaging.runtime.js';
import { messagingMigrations } from './schema/messaging.migrations.js';

/** The last lines the product logged; told with a wait that was in vain, so that a failure by chance can be understood. */
class LastLines extends ConsoleLogger {
  readonly lines: string[] = [];

  protected override printMessages(
    messages: unknown[],
    context?: string,
    level?: LogLevel,
    stream?: 'stdout' | 'stderr',
  ): void {
    const at = new Date().toISOString();
    this.lines.push(
      ...messages.map((message) => `${at} ${level ?? ''} ${context ?? ''}: ${String(message)}`),
    );
    this.lines.splice(0, this.lines.length - 40);
    if (process.env['DEBUG']) super.printMessages(messages, context, level, stream);
  }
}
const log = new LastLines();
Logger.overrideLogger(log);

/** A nats-server of the test's own, so that it may be killed and its storage deleted. */
export class TestBroker {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private directory: string,
    private readonly config: string,
  ) {}

  static async start(config = ''): Promise<TestBroker> {
    for (let attempt = 1; ; attempt += 1) {
      const directory = await mkdtemp(join(tmpdir(), 'gemeinsam-nats-'));
      const broker = new TestBroker(await freePort(), directory, config);
      try {
        await broker.start();
        return broker;
      } catch (error) {
        // Somebody else may have taken the port before the broker did.
        await broker.end();
        if (attempt === 3) throw error;
      }
    }
  }

  get url(): string {
    return `nats://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const file = join(this.directory, 'nats.conf');
    await writeFile(
      file,
      `listen: "127.0.0.1:${this.port}"\njetstream { store_dir: ${JSON.stringify(this.directory)} }\n${this.config}`,
    );
    const process = (this.process = spawn('nats-server', ['-c', file], { stdio: 'ignore' }));
    await until(() => {
      if (process.exitCode !== null) throw new Error(`nats-server on port ${this.port} ended by itself`);
      return answers(this.port);
    }, 'nats-server answers');
  }

  async kill(): Promise<void> {
    const { process } = this;
    if (!process || process.exitCode !== null) return;
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await gone;
    this.process = undefined;
  }

  /** Kills it and deletes everything it stored. */
  async wipe(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
    this.directory = await mkdtemp(join(tmpdir(), 'gemeinsam-nats-'));
  }

  async end(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }
}

/** One service with a database of its own and the handlers given. */
export class TestService {
  readonly runtimes: MessagingRuntime[] = [];

  private constructor(
    readonly service: Service,
    readonly dataSource: DataSource,
    readonly unitOfWork: TypeOrmUnitOfWork,
    readonly url: string,
  ) {}

  static async create(service: Service): Promise<TestService> {
    const server = process.env['TEST_POSTGRES_URL'];
    if (!server)
      throw new Error('TEST_POSTGRES_URL must name a PostgreSQL server on which databases may be made');
    const name = `test_${service}_${Date.now()}_${Math.random().toString(36).slice(2, 8)}`;
    await onServer(server, `create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    const dataSource = await connectDatabase({
      service,
      url: url.href,
      entities: [],
      migrations: messagingMigrations,
      // More than any test has under way at once: whoever waits five seconds for a connection is refused.
      poolSize: 30,
    });
    return new TestService(service, dataSource, new TypeOrmUnitOfWork(dataSource), url.href);
  }

  /** One more replica. */
  run(natsUrl: string, handlers: Handler[], options: Partial<MessagingOptions> = {}): MessagingRuntime {
    const runtime = new MessagingRuntime(
      { service: this.service, natsUrl, pollMs: 100, backoffMs: 20, ...options },
      this.dataSource,
      this.unitOfWork,
    );
    this.runtimes.push(runtime);
    runtime.start(handlers);
    return runtime;
  }

  async one<Row extends z.ZodType>(
    row: Row,
    sql: string,
    parameters: unknown[] = [],
  ): Promise<z.output<Row>> {
    const found = await queryRow(this.dataSource, row, sql, parameters);
    if (found === undefined) throw new Error(`no row: ${sql}`);
    return found;
  }

  /** Stops every replica and forgets everything, as if the service were new. */
  async reset(): Promise<void> {
    for (const runtime of this.runtimes.splice(0)) await runtime.stop();
    await execute(
      this.dataSource,
      'truncate outbox, outbox_keys, inbox, inbox_positions, inbox_failures, inbox_generations, dead_letters restart identity',
    );
  }

  async end(): Promise<void> {
    for (const runtime of this.runtimes) await runtime.stop();
    await this.dataSource.destroy();
    const url = new URL(this.url);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    await onServer(url.href, `drop database if exists ${name} with (force)`);
  }
}

/**
 * Waits for something to become true; fails with its name and what was logged last. Only the pauses between tries count,
 * so that a machine that stood still for a while ends no wait.
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  withinMs = 60_000,
): Promise<void> {
  const pauseMs = 25;
  for (let waited = 0; !(await condition()); waited += pauseMs) {
    if (waited >= withinMs)
      throw new Error(`not within ${withinMs} ms: ${what}; logged last:\n${log.lines.join('\n')}`);
    await sleep(pauseMs);
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await execute(server, sql);
  } finally {
    await server.destroy();
  }
}

/**
 * Below the range from which connections get their own ports: while the broker is down its port must not be given to one of
 * the many connections that are made meanwhile.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (free) return port;
  }
}

async function answers(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connectSocket(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.setTimeout(500, () => resolve(false));
    socket.once('close', () => socket.destroy());
    setTimeout(() => socket.destroy(), 300).unref();
  });
}
