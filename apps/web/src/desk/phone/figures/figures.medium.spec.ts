import {
  countCallBacks,
  getProcess,
  listProcesses,
  phoneDeskFigures,
  type PhoneDeskFigures,
} from '@gemeinsam/contracts';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type TestBrowser, WebUnderTest } from '../../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const path = '/desk/phone/figures';
const none = { count: 0, median: 0, p90: 0 };
const process = testProcess();
const [question] = process.form.questions;
const figures = (changes: Partial<PhoneDeskFigures> = {}): PhoneDeskFigures => ({
  from: '2026-03-02',
  to: '2026-03-03',
  now: { ringing: 1, talking: 2, wrappingUp: 0 },
  calls: { incoming: 6, answered: 4, abandoned: 2 },
  waiting: { count: 3, median: 20, p90: 28 },
  talking: { count: 4, median: 185, p90: 400 },
  wrapUp: none,
  results: [{ result: 'contribution', count: 3 }],
  drafts: { open: 2, abandoned: 1 },
  questions: [
    {
      process: process.slug,
      formVersion: testProcess().form.version,
      question: question!.id,
      time: { count: 3, median: 41, p90: 70 },
    },
    { process: 'gone', formVersion: 7, question: 'idea', time: { count: 1, median: 3.5, p90: 3.5 } },
  ],
  ...changes,
});

describe('the figures of the phone desk', () => {
  let web: WebUnderTest;
  let lead: TestBrowser;
  const asked: unknown[] = [];
  beforeAll(async () => {
    web = await WebUnderTest.start();
    lead = web.browser();
    await lead.signIn('lead');
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    asked.length = 0;
    web.requests
      .answer(listProcesses, () => [])
      .answer(phoneDeskFigures, (input) => (asked.push(input), figures()))
      .answer(countCallBacks, () => ({ open: 5, due: 3, overdue: 2, mine: 0, nobodys: 5, withheldToday: 0 }))
      .answer(getProcess, ({ slug }) => {
        if (slug !== process.slug) throw new Error('no such process');
        return { ...process, id: '0190a000-0000-7000-8000-000000000001', open: true };
      });
  });

  it('answer each question in a sentence, with its table and its file', async () => {
    const { status, body } = await lead.get(`${path}?from=2026-03-02&to=2026-03-03&lang=en`);
    expect(status).toBe(200);
    expect(asked).toEqual([{ from: '2026-03-02', to: '2026-03-03' }]);
    expect(body).toContain('2 of 6 calls were left without an answer (33%).');
    expect(body).toContain('Half of the people wait at most 20\u00A0s, nine out of ten at most 28\u00A0s.');
    expect(body).toContain('Most often: contribution (100%).');
    expect(body).toContain(question!.text.en);
    expect(body).toContain('3\u00A0min 5\u00A0s');
    expect(body).toContain('2 overdue');
    expect(body).toContain('As of ');
    for (const name of ['calls', 'times', 'results', 'questions'])
      expect(body).toContain(`${path}/${name}.csv?from=2026-03-02&amp;to=2026-03-03`);
  });

  it('are the last seven days unless the address says otherwise; the wrong way round is told', async () => {
    await lead.get(path);
    const [{ from, to }] = asked as [{ from: string; to: string }];
    expect(Date.parse(to) - Date.parse(from)).toBe(6 * 86_400_000);
    const wrong = await lead.get(`${path}?from=2026-03-03&to=2026-03-02&lang=en`);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('The first day must be before the last.');
    for (const [query, words] of [
      ['from=2026-02-31', 'There is no such day in the calendar.'],
      ['from=zz', 'There is no such day in the calendar.'],
      ['to=2026-13-40', 'There is no such day in the calendar.'],
      ['from=2026-03-03&to=2026-03-02', 'The first day must be before the last.'],
    ] as const) {
      for (const page of [path, '/dashboard']) {
        const { status, body } = await lead.get(`${page}?${query}&lang=en`);
        expect([page, query, status]).toEqual([page, query, 422]);
        expect(body).toContain(words);
        expect(body).not.toContain('stat-value');
      }
      for (const part of [
        `${path}/piece`,
        `${path}/calls.csv`,
        '/dashboard/figures',
        '/dashboard/contributions.csv',
      ])
        expect([part, (await lead.get(`${part}?${query}`)).status]).toEqual([part, 422]);
    }
  });

  it('come as files with seconds', async () => {
    const { body, headers } = await lead.get(`${path}/times.csv`);
    expect(headers['content-type']).toContain('text/csv');
    expect(body.split('\r\n')).toContain('waiting;3;20;28');
    expect((await lead.get(`${path}/questions.csv`)).body).toContain('gone;7;idea;idea;1;3.5;3.5');
    expect((await lead.get(`${path}/staff.csv`)).status).toBe(404);
  });

  it('say that there is nothing yet, and that they cannot be had', async () => {
    web.requests
      .answer(phoneDeskFigures, () =>
        figures({
          calls: { incoming: 0, answered: 0, abandoned: 0 },
          waiting: none,
          talking: none,
          results: [],
          questions: [],
        }),
      )
      .away(countCallBacks);
    const { body } = await lead.get(`${path}?lang=en`);
    for (const words of [
      'There were no calls on these days.',
      'No times were measured on these days.',
      'No result was recorded',
      'No question was answered by phone',
      'cannot be fetched right now',
    ])
      expect(body).toContain(words);
    web.requests.away(phoneDeskFigures);
    expect((await lead.get(path)).status).toBe(503);
  });

  it('are renewed as a piece, and are not for agents', async () => {
    const piece = await lead.get(`${path}/piece?from=2026-03-02&to=2026-03-03`);
    expect(piece.body).not.toContain('<html');
    expect(piece.body).toContain('stat-value');
    const agent = web.browser();
    await agent.signIn('agent');
    for (const page of [path, `${path}/piece`, `${path}/calls.csv`, `${path}/events`])
      expect((await agent.get(page)).status).toBe(403);
  });
});
