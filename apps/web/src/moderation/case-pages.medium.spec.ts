import {
  agreeOnCase,
  type CaseDetail,
  claimCase,
  type ContributionContent,
  contentsOf,
  getCase,
  getProcess,
  listCases,
  listProcesses,
  listReasons,
  publishProcess,
  takeBackDecision,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestBrowser, WebUnderTest } from '../web-under-test.fixture.js';

jest.setTimeout(60_000);

const id = '0190a000-0000-7000-8000-00000000000a';
const process = { ...testProcess(), id, open: true };
const at = '2026-11-22T13:05:00.000Z';
const detail = {
  id,
  contributionId: id,
  contributionVersion: 1,
  version: 1,
  state: 'open',
  channel: 'phone',
  language: 'de',
  process: process.slug,
  openedAt: at,
  dueAt: at,
  decisions: [],
  catalogueVersion: 1,
} as unknown as CaseDetail;
const content = {
  contributionId: id,
  reference: '4729130865',
  version: 1,
  process: process.slug,
  formVersion: testProcess().form.version,
  channel: 'phone',
  language: 'de',
  spokenLanguage: 'tr',
  title: 'Mehr Bäume',
  answers: {},
  amendments: [],
  replyWay: 'call',
  consent: { given: true, version: '2026-1', language: 'de', how: 'read-out', at, readBy: 'a1' },
  consentText: 'Sie sind einverstanden, dass wir Ihren Beitrag bearbeiten.',
  consentReadBy: 'Ada Agent',
  capturedAt: at,
  receivedAt: at,
} as ContributionContent;

describe('the pages of a case', () => {
  let web: WebUnderTest;
  beforeAll(async () => {
    web = await WebUnderTest.start();
    web.requests
      .answer(getCase, () => detail)
      .answer(contentsOf, () => [content])
      .answer(getProcess, () => process)
      .answer(listProcesses, () => [process])
      .answer(listCases, () => ({ items: [], total: 0 }) as never)
      .answer(listReasons, () => ({ version: 1, reasons: [] }) as never);
  });
  afterAll(() => web.stop());

  it('show the evidence of consent: wording, version, language, how, when, who read it out', async () => {
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    const { status, body } = await moderator.get(`/moderation/cases/${id}?lang=en`);
    expect(status).toBe(200);
    for (const words of [
      'Consent read out, version 2026-1',
      'Read out by',
      'Ada Agent',
      '22/11/2026, 14:05',
      'German',
      '<p lang="de">Sie sind einverstanden, dass wir Ihren Beitrag bearbeiten.</p>',
    ])
      expect(body).toContain(words);
  });

  it('say which language the person speaks, where it is not the text’s', async () => {
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    expect((await moderator.get(`/moderation/cases/${id}?lang=de`)).body).toContain('spricht Türkisch');
    web.requests.answer(contentsOf, () => [{ ...content, spokenLanguage: undefined }]);
    expect((await moderator.get(`/moderation/cases/${id}?lang=de`)).body).not.toContain('spricht');
    web.requests.answer(contentsOf, () => [content]);
  });

  it('let no consent be published with another wording under the same version, and name the field', async () => {
    web.requests.answer(publishProcess, () =>
      refuse('intake.consent-version-taken', 'conflict', 'another wording', {
        fields: [
          { pointer: '/form/consent/version', code: 'taken', detail: 'a changed one needs a new version' },
          { pointer: '/form/consent/text/de', code: 'changed', detail: 'differs from what was published' },
        ],
      }),
    );
    const admin = web.browser();
    await admin.signIn('admin');
    const page = await admin.get('/admin/processes?lang=en');
    const answer = await admin.post('/admin/processes', {
      _csrf: TestBrowser.token(page),
      action: 'publish',
      definition: JSON.stringify(testProcess()),
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('/form/consent/version');
    expect(answer.body).toContain('/form/consent/text/de');
  });

  it('keep a filter under a name of one’s own, for its owner alone, and without words that were looked for', async () => {
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    const filter = '?channel=paper&district=5';
    const page = await moderator.get(`/moderation${filter}&lang=de`);
    expect(page.body).toContain('Diese Ansicht merken');
    const _csrf = TestBrowser.token(page);
    const keep = (name: string, query = filter) =>
      moderator.post(`/moderation/views${query}`, { _csrf, name });
    for (const [name, words] of [
      ['', 'Geben Sie der Ansicht einen Namen'],
      ['x'.repeat(61), 'x'.repeat(61)],
    ] as const) {
      const refused = await keep(name);
      expect(refused.status).toBe(422);
      expect(refused.body).toContain(words);
      expect(refused.body).toContain('id="view-name-error"');
    }
    expect((await keep('Papier im 5. Bezirk')).headers.location).toBe(`/moderation${filter}&done=view-kept`);
    await keep('Gesucht', '?q=Huber&state=all');
    const kept = (await moderator.get('/moderation')).body;
    expect(kept).toContain('href="/moderation?channel=paper&amp;district=5"');
    expect(kept).not.toContain('Huber');

    const other = web.browser();
    await other.signIn('moderator2');
    expect((await other.get('/moderation')).body).not.toContain('Papier im 5. Bezirk');

    expect((await moderator.get(`/moderation${filter}`)).body).toContain('„Papier im 5. Bezirk“ vergessen');
    for (const name of ['Papier im 5. Bezirk', 'Gesucht'])
      expect(
        (await moderator.post(`/moderation/views/forget${filter}`, { _csrf, name })).headers.location,
      ).toBe(`/moderation${filter}&done=view-forgotten`);
    for (let n = 1; n <= 20; n += 1) await keep(`Ansicht ${n}`);
    const full = await keep('Eine zu viel');
    expect([full.status, full.body.includes('schon 20 Ansichten')]).toEqual([422, true]);
    expect((await keep('Ansicht 7', '?channel=web')).status).toBe(303);
  });

  describe('say what became of what was done', () => {
    const given = (id: string, mine: boolean, reasonCode: string): CaseDetail['decisions'][number] => ({
      id,
      mine,
      outcome: mine ? 'declined' : 'decline-proposed',
      reasonCodes: [reasonCode],
      message: 'Satz',
      byName: mine ? 'Ich' : 'Andere',
      at,
    });
    const moderator = async (who = 'moderator1') => {
      const browser = web.browser();
      await browser.signIn(who);
      return browser;
    };
    const send = async (browser: TestBrowser, action: string, fields: Record<string, string> = {}) => {
      const page = await browser.get(`/moderation/cases/${id}?lang=de`);
      const _csrf = TestBrowser.token(page);
      return browser.post(`/moderation/cases/${id}/${action}`, { _csrf, version: '4', ...fields });
    };
    const refused =
      (code: string, kind: 'conflict' | 'forbidden' = 'conflict') =>
      () =>
        refuse(`moderation.${code}`, kind, 'no');
    afterEach(() => void web.requests.answer(getCase, () => detail));

    it('taken back, also where the case cannot be taken afterwards', async () => {
      web.requests
        .answer(takeBackDecision, () => ({ caseId: id, state: 'agreeing' as const, version: 5 }))
        .answer(claimCase, refused('not-one-of-two'))
        .answer(getCase, () => ({ ...detail, state: 'agreeing' as const }));
      const lead = await moderator('lead');
      const answer = await send(lead, 'take-back');
      expect([answer.status, answer.headers.location]).toEqual([
        303,
        `/moderation/cases/${id}?done=taken-back-only`,
      ]);
      const page = await lead.get(`/moderation/cases/${id}?done=taken-back-only`);
      expect(page.status).toBe(200);
      expect(page.body).toContain('Zurückgenommen. Niemand hat davon erfahren.');
      expect(page.body).toContain('Zwei Personen gleichen zu diesem Fall ihre Meinungen ab');
      expect(page.body).not.toContain('wieder bei Ihnen');
    });

    it.each([
      ['nothing-to-take-back', 'nothing-to-take-back', 'ist nichts entschieden'],
      ['taken-back-by-other', 'taken-back-by-other', 'Jemand anderes hat das schon zurückgenommen'],
      ['proposal-answered', 'proposal-answered', 'Eine zweite Person hat ihre Meinung gesagt'],
      ['contribution-gone', 'contribution-gone', 'zurückgezogen oder löschen lassen'],
      ['case-outdated', 'changed-meanwhile', 'hat sich geändert'],
      ['too-late-to-take-back', 'too-late', 'Die Antwort ist hinausgegangen'],
      ['case-held', 'being-answered', 'hat den Fall vor sich'],
    ])('not taken back, with the true reason: %s', async (code, done, words) => {
      web.requests.answer(takeBackDecision, refused(code));
      const browser = await moderator();
      const answer = await send(browser, 'take-back');
      expect(answer.headers.location).toBe(`/moderation/cases/${id}?done=${done}`);
      expect((await browser.get(String(answer.headers.location))).body).toContain(words);
    });

    it.each([
      ['claim', 'second-person-needed', 'Zu diesem Fall haben Sie Ihre Meinung schon gesagt.'],
      ['claim', 'not-one-of-two', 'Zwei Personen gleichen zu diesem Fall ihre Meinungen ab'],
      ['claim', 'lead-needed', 'Die Leitung entscheidet.'],
      ['claim', 'case-held', 'Jemand anderes hat den Fall gerade.'],
      ['agree', 'not-one-of-two', 'Zwei Personen gleichen zu diesem Fall ihre Meinungen ab'],
      ['agree', 'case-already-decided', 'Hier ist nichts mehr zu entscheiden.'],
    ])(
      'refused (%s: %s) because of how the case stands, never because of the role',
      async (action, code, words) => {
        web.requests.answer(claimCase, refused(code)).answer(agreeOnCase, refused(code));
        const answer = await send(await moderator(), action, { opinionId: id });
        expect(answer.status).toBe(409);
        expect(answer.body).toContain(words);
        expect(answer.body).not.toContain('Rolle');
      },
    );

    it('not theirs to take back', async () => {
      web.requests.answer(takeBackDecision, refused('not-yours-to-take-back', 'forbidden'));
      const answer = await send(await moderator(), 'take-back');
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('Zurücknehmen kann das nur, wer es entschieden hat, oder die Leitung.');
    });

    it.each([
      ['spam', 'published', 'Sie kommen zu verschiedenen Ergebnissen.'],
      ['spam', 'declined', 'Sie lehnen beide ab, aber aus verschiedenen Gründen.'],
      ['off-topic', 'declined', 'Sie kommen beide zum selben Ergebnis.'],
    ] as const)('compared with another opinion (%s, %s)', async (reasonCode, outcome, words) => {
      const lease = { heldBy: 'm', holderName: 'Ich', until: at, mine: true };
      const decisions = [given('o1', false, 'off-topic'), { ...given('o2', true, reasonCode), outcome }];
      web.requests.answer(getCase, () => ({
        ...detail,
        state: 'agreeing' as const,
        lease,
        decisions,
        compared: ['o1', 'o2'] as [string, string],
      }));
      const { body } = await (await moderator()).get(`/moderation/cases/${id}?lang=de`);
      expect(body).toContain(words);
    });
  });
});
