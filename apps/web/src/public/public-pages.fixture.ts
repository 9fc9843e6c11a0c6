import {
  getProcess,
  listProcesses,
  type Answers,
  type ParticipationProcess,
  type ProcessView,
} from '@gemeinsam/contracts';
import { Clock, parseConfig, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { testProcess, FakeClock, FakeRequests } from '@gemeinsam/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { officePagesConfigShape } from '../shell/office/office.config.js';
import { configureRequests } from '../shell/configure-requests.js';
import { WEB_CONFIG } from '../web.config.js';
import { KeptAnswers } from './kept/kept-answers.js';
import { KeptForms } from './kept/kept-forms.js';
import { ReceiptStore } from './kept/receipt.store.js';
import type { ShortMemory } from './kept/sealed-memory.js';
import { publicControllers, publicProviders } from './public.module.js';

export const testConfig = {
  ...parseConfig(z.object(officePagesConfigShape), {}),
  PUBLIC_URL: 'http://localhost:8080',
  SESSION_SECRET: 'only for specs, only for specs, only',
  FORM_MINIMUM_MS: 0,
  ACCESS_LOG_DAYS: 1095,
  SESSION_IDLE_MINUTES: 60,
  SESSION_HOURS: 12,
  KEEP_TYPED: true,
};

/** The public pages without any server: services are played by `requests`, the shared memory is a map. */
export interface PublicPages {
  requests: FakeRequests;
  clock: FakeClock;
  memory: Map<string, string>;
  app: NestFastifyApplication;
  get(path: string, cookie?: string): Promise<Answered>;
  post(path: string, fields: Record<string, string | string[]>, cookie?: string): Promise<Answered>;
  /** The hidden token of the form of the process. */
  tokenOf(slug: string): Promise<string>;
  close(): Promise<void>;
}

export interface Answered {
  status: number;
  html: string;
  location?: string;
  headers: Headers;
  cookie?: string;
}

export const viewOf = (process: ParticipationProcess): ProcessView => ({
  ...process,
  id: '019ab000-0000-7000-8000-000000000001',
  open: true,
});

/** The fields a careful person sends for `testProcess`. */
export const filled = (token: string, answers: Answers = {}): Record<string, string> => ({
  token,
  website: '',
  'answers.title': 'Trinkbrunnen beim Spielplatz',
  'answers.idea': 'Im Sommer gibt es dort kein Wasser.',
  ...Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      `answers.${key}`,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ),
  'contact.wish': 'email',
  'contact.email': 'ida.muster@example.org',
  consentVersion: '2026-01',
  consent: 'yes',
});

export async function publicPages(
  process: ParticipationProcess = testProcess(),
  settings: Partial<typeof testConfig> = {},
): Promise<PublicPages> {
  const config = { ...testConfig, ...settings };
  const requests = new FakeRequests();
  const clock = new FakeClock();
  const memory = new Map<string, string>();
  const shortMemory: ShortMemory = {
    set: async (key, value) => void memory.set(key, value),
    get: async (key) => memory.get(key) ?? null,
  };
  requests
    .answer(listProcesses, () => [viewOf(process)])
    .answer(getProcess, ({ slug }) => {
      if (slug === process.slug) return viewOf(process);
      throw new Refusal({
        code: 'intake.process-not-found',
        kind: 'not-found',
        detail: 'there is no process with this slug',
      });
    });

  @Module({
    controllers: publicControllers,
    providers: [
      ...publicProviders,
      { provide: RequestClient, useValue: requests.client },
      { provide: Clock, useValue: clock },
      { provide: WEB_CONFIG, useValue: config },
      { provide: ReceiptStore, useValue: new ReceiptStore(shortMemory, config.SESSION_SECRET) },
      { provide: KeptAnswers, useValue: new KeptAnswers(shortMemory, config.SESSION_SECRET) },
      { provide: KeptForms, useValue: new KeptForms(shortMemory, config.SESSION_SECRET) },
    ],
  })
  class PublicPagesTestModule {}

  const app = await NestFactory.create<NestFastifyApplication>(PublicPagesTestModule, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await configureRequests(app, config);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(address + path, { ...init, redirect: 'manual' });
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location') ?? undefined,
      headers: response.headers,
      cookie: response.headers.getSetCookie()[0]?.split(';')[0],
    };
  };
  const get: PublicPages['get'] = (path, cookie) => ask(path, { headers: cookie ? { cookie } : {} });
  return {
    requests,
    clock,
    memory,
    app,
    get,
    post: (path, fields, cookie) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      return ask(path, { method: 'POST', body, headers: cookie ? { cookie } : {} });
    },
    tokenOf: async (slug) => {
      const { html } = await get(`/mitmachen/${slug}`);
      return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    },
    close: () => app.close(),
  };
}
