import {
  type AiRegister,
  aiRegisterOf,
  countCases,
  listCases,
  listProcesses,
  type RecogniserReport,
  screeningReport,
  switchRecogniser,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestBrowser, WebUnderTest } from '../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const at = '2026-11-22T13:05:00.000Z';
const nothing = { hints: 0, helped: 0, didNotApply: 0, disputed: 0 };
const report: RecogniserReport[] = [
  {
    name: 'iban',
    version: '2',
    isOn: true,
    versions: [
      {
        version: '2',
        hints: 1_200,
        helped: 18,
        didNotApply: 2,
        disputed: 1,
        precision: { share: 0.9, low: 0.699, high: 0.972 },
      },
      { version: '1', ...nothing },
    ],
  },
  {
    name: 'offensive-language',
    version: '1.0.0',
    isOn: false,
    switched: { byName: 'L. Eins', at },
    versions: [{ version: '1.0.0', ...nothing }],
  },
];

describe('the page of screening', () => {
  let web: WebUnderTest;
  let lead: TestBrowser;
  beforeAll(async () => {
    web = await WebUnderTest.start();
    lead = web.browser();
    await lead.signIn('lead');
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    web.requests.answer(screeningReport, () => report);
  });

  const page = (query = '') => lead.get(`/moderation/screening?lang=de${query}`);

  it('says of each program how often it helps, in words, and where too few were rated', async () => {
    const { status, body } = await page();
    expect(status).toBe(200);
    for (const words of [
      'Kontonummer',
      '1.200',
      '90 %. Mit 95 % Sicherheit zwischen 70 % und 97 %.',
      'Version 1, frühere Version',
      'Zu wenige Urteile (unter 20)',
      'Beleidigender Ton',
      'ausgeschaltet',
      'von L. Eins, 22.11.2026, 14:05',
    ])
      expect(body.replaceAll('\u00a0', ' ')).toContain(words);
    expect((await lead.get('/moderation/screening?lang=en')).body).toContain(
      '90%. With 95% confidence between 70% and 97%.',
    );
  });

  it('switches a program off and on, and says above everything what that means', async () => {
    const asked: unknown[] = [];
    web.requests.answer(switchRecogniser, (input) => {
      asked.push(input);
      return { isOn: input.isOn };
    });
    const _csrf = TestBrowser.token(await page());
    const turn = (recogniser: string, to: string) =>
      lead.post('/moderation/screening', { _csrf, recogniser, turn: to });
    expect((await turn('iban', 'off')).headers.location).toBe('/moderation/screening?done=iban');
    expect((await page('&done=iban')).body).toContain('„Kontonummer“ ist eingeschaltet.');
    expect((await page('&done=offensive-language')).body).toContain(
      '„Beleidigender Ton“ ist ausgeschaltet. Das Programm gibt keine Hinweise mehr',
    );
    expect((await page('&done=nothing')).body).not.toContain('role="status"');
    await turn('offensive-language', 'on');
    expect(asked).toEqual([
      { recogniser: 'iban', isOn: false },
      { recogniser: 'offensive-language', isOn: true },
    ]);
    expect((await turn('iban', 'perhaps')).status).toBe(422);
    web.requests.answer(switchRecogniser, () => refuse('moderation.recogniser-unknown', 'not-found', 'no'));
    expect((await turn('nothing', 'off')).status).toBe(404);
  });

  it('gives the register as a file', async () => {
    const register: AiRegister = { format: 'gemeinsam.ai-register/1', at, entries: [] };
    web.requests.answer(aiRegisterOf, () => register);
    const { status, headers, body } = await lead.get('/moderation/screening/register');
    expect([status, headers['content-disposition'], JSON.parse(body)]).toEqual([
      200,
      'attachment; filename="ai-register.json"',
      register,
    ]);
  });

  it('says so while moderation is away', async () => {
    web.requests.away(screeningReport);
    const { status, body } = await page();
    expect(status).toBe(503);
    expect(body).toContain('Die Zahlen sind gerade nicht abrufbar.');
  });

  it('is for leads, who find it beside the queue', async () => {
    web.requests
      .answer(listCases, () => ({ items: [], total: 0 }) as never)
      .answer(listProcesses, () => [])
      .away(countCases);
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    expect((await moderator.get('/moderation/screening')).status).toBe(403);
    const link = 'href="/moderation/screening"';
    expect((await moderator.get('/moderation')).body).not.toContain(link);
    expect((await lead.get('/moderation')).body).toContain(link);
  });
});
