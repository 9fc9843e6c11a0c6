import {
  type CaseDetail,
  type ContributionContent,
  contentsOf,
  getCase,
  getProcess,
  listCases,
  listProcesses,
  listReasons,
  publishProcess,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
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

describe('consent on the pages', () => {
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

  it('is evidence on the case: wording, version, language, how, when, who read it out', async () => {
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

  it('says on the case which language the person speaks, where it is not the text’s', async () => {
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    expect((await moderator.get(`/moderation/cases/${id}?lang=de`)).body).toContain('spricht Türkisch');
    web.requests.answer(contentsOf, () => [{ ...content, spokenLanguage: undefined }]);
    expect((await moderator.get(`/moderation/cases/${id}?lang=de`)).body).not.toContain('spricht');
    web.requests.answer(contentsOf, () => [content]);
  });

  it('cannot be published with another wording under the same version; the page names the field', async () => {
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
});
