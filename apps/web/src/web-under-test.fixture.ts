import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import {
  BlobStore,
  Clock,
  createLogger,
  Jobs,
  LOGGER,
  parseConfig,
  Readiness,
  RequestClient,
  SystemClock,
} from '@gemeinsam/service-kit';
import { FakeBlobStore, FakeJobs, FakeRequests, freshDatabase, testServers } from '@gemeinsam/testing';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { webAdapter } from './shell/web.adapter.js';
import { configureWebApplication } from './shell/web-application.js';
import { type WebConfig, webConfigSchema } from './web.config.js';
import { WebModule } from './web.module.js';

@Module({})
class PlayedServices {
  static forRoot(requests: FakeRequests, blobs: FakeBlobStore, logged: LogLine[]): DynamicModule {
    const to = { write: (line: string) => void logged.push(JSON.parse(line) as LogLine) };
    const provided = [
      { provide: RequestClient, useValue: requests.client },
      { provide: BlobStore, useValue: blobs },
      { provide: Jobs, useValue: new FakeJobs() },
      { provide: Clock, useValue: new SystemClock() },
      { provide: Readiness, useValue: new Readiness() },
      { provide: LOGGER, useValue: createLogger({ service: 'web', level: 'info', to }) },
    ];
    return {
      module: PlayedServices,
      global: true,
      providers: provided,
      exports: provided.map(({ provide }) => provide),
    };
  }
}

export const testPassword = 'ein Passwort nur für Tests';

/** A line of the log. */
export type LogLine = Record<string, unknown>;

/** What came back, with the cookies a browser would now hold. */
export interface WebAnswer {
  status: number;
  body: string;
  headers: Record<string, string | string[]>;
  json<T = Record<string, unknown>>(): T;
}

/**
 * The whole web door with a PostgreSQL and Redis of its own; the other services are played by functions
 * (`requests.answer(...)`). Demo staff exist with `testPassword`.
 */
export class WebUnderTest {
  readonly requests = new FakeRequests();
  readonly blobs = new FakeBlobStore();
  /** What was written into the service's log. */
  readonly logged: LogLine[] = [];

  private constructor(
    readonly config: WebConfig,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** Every route that is served, whoever made it. */
  readonly served: { methods: string[]; url: string }[] = [];

  private application: NestFastifyApplication | undefined;

  get app(): NestFastifyApplication {
    if (!this.application) throw new Error('not started');
    return this.application;
  }

  static async start(given: Record<string, string> = {}): Promise<WebUnderTest> {
    const database = await freshDatabase();
    const config = parseConfig(webConfigSchema, {
      DATABASE_URL: database.url,
      NATS_URL: testServers().natsUrl,
      REDIS_URL: testServers().redisUrl,
      REDIS_PREFIX: `test-${randomBytes(6).toString('hex')}`,
      DIRECT_SECRET: 'a-secret-for-tests-that-is-long-enough',
      SESSION_SECRET: 'another-secret-for-tests-that-is-long-enough',
      DEMO_STAFF_PASSWORD: testPassword,
      LOG_LEVEL: 'silent',
      ...given,
    });
    const web = new WebUnderTest(config, () => database.drop());
    const root: DynamicModule = {
      module: class WebTest {},
      imports: [PlayedServices.forRoot(web.requests, web.blobs, web.logged), WebModule.forRoot(config)],
    };
    const adapter = webAdapter(config);
    adapter.getInstance().addHook('onRoute', ({ method, url }) => {
      web.served.push({ methods: [method].flat(), url });
    });
    web.application = await NestFactory.create<NestFastifyApplication>(root, adapter, {
      logger: false,
      abortOnError: false,
      forceCloseConnections: true,
    });
    await configureWebApplication(web.app, config);
    await web.app.listen(0, '127.0.0.1');
    return web;
  }

  get url(): string {
    const address = this.app.getHttpServer().address() as { port: number };
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    await this.application?.close();
    await this.dropDatabase();
  }

  /** A browser of its own: keeps cookies, sends forms, follows nothing. */
  browser(): TestBrowser {
    return new TestBrowser(this);
  }
}

export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly web: WebUnderTest) {}

  get(path: string, headers: Record<string, string> = {}): Promise<WebAnswer> {
    return this.send({ method: 'GET', url: path, headers });
  }

  /** Sends a form, with the form token of the page before unless another is given. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<WebAnswer> {
    return this.send({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  }

  async send(options: {
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    url: string;
    headers?: Record<string, string>;
    payload?: string | Buffer<ArrayBuffer>;
  }): Promise<WebAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { url, method, headers, payload } = options;
    const answer = await fetch(this.web.url + url, {
      method,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...headers },
      ...(payload !== undefined && { body: payload }),
    });
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    const body = await answer.text();
    const received = { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() };
    return { status: answer.status, body, headers: received, json: () => JSON.parse(body) };
  }

  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /** The form token on a page. */
  static token(page: WebAnswer): string {
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
    if (!token) throw new Error(`no form token on the page (${page.status})`);
    return token;
  }

  /** Signs in as one of the demo staff, e.g. `moderator1`. */
  async signIn(name: string, password: string = testPassword, next = '/account'): Promise<WebAnswer> {
    const page = await this.get(`/login?next=${encodeURIComponent(next)}`);
    return this.post('/login', {
      _csrf: TestBrowser.token(page),
      email: `${name}@example.org`,
      password,
      next,
    });
  }
}
