import {
  type CaseDetail,
  type CaseHints,
  type ContributionContent,
  contentsOf,
  getCase,
  getProcess,
  hintsOf,
  listCases,
  listProcesses,
  listReasons,
  markRedactions,
  rateHint,
  redactionOf,
  titleQuestionOf,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestBrowser, WebUnderTest } from '../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const id = '0190a000-0000-7000-8000-00000000000a';
const hintId = '0190a000-0000-7000-8000-00000000000b';
const at = '2026-11-22T13:05:00.000Z';
const process = { ...testProcess(), id, open: true };
const question = process.form.questions.find(({ kind }) => kind === 'longText')!.id;
const lease = { heldBy: 'm', holderName: 'Ich', until: at, mine: true };
const detail = {
  id,
  contributionId: id,
  contributionVersion: 2,
  version: 1,
  state: 'open',
  channel: 'web',
  language: 'de',
  process: process.slug,
  dueAt: at,
  receivedAt: at,
  decisions: [],
  needsSecond: false,
  maySecond: false,
  mayTakeBack: false,
  lease,
} as unknown as CaseDetail;
const content = {
  contributionId: id,
  reference: '4729130865',
  version: 2,
  process: process.slug,
  formVersion: process.form.version,
  channel: 'web',
  language: 'de',
  title: 'Schatten',
  answers: { [question]: 'Mein Nachbar, Herr Beispiel, sagt das auch.' },
  amendments: [{ text: 'Mehr auf https://example.org.', at, channel: 'web', version: 2 }],
  replyWay: 'none',
  consent: { given: true, version: '2026-1', language: 'de', how: 'ticked', at },
  capturedAt: at,
  receivedAt: at,
} as ContributionContent;
const name: CaseHints['hints'][number] = {
  id: hintId,
  recogniser: 'name',
  version: '1',
  kind: 'name',
  field: `answers/${question}`,
  passage: { start: 14, end: 27 },
  score: 0.8,
  why: 'name-after-form-of-address',
};
const link: CaseHints['hints'][number] = {
  ...name,
  id: '0190a000-0000-7000-8000-00000000000c',
  recogniser: 'link',
  kind: 'link',
  field: 'amendments/2',
  passage: { start: 9, end: 28 },
  score: 1,
  why: 'web-address',
};
const hints: CaseHints = { contributionVersion: 2, screened: 'yes', failed: [], hints: [name, link] };

describe('the hints on a case', () => {
  let web: WebUnderTest;
  let moderator: TestBrowser;
  beforeAll(async () => {
    web = await WebUnderTest.start();
    web.requests
      .answer(getProcess, () => process)
      .answer(listProcesses, () => [process])
      .answer(listCases, () => ({ items: [], total: 0 }) as never)
      .answer(listReasons, () => ({ version: 1, reasons: [] }) as never);
    moderator = web.browser();
    await moderator.signIn('moderator1');
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    web.requests
      .answer(getCase, () => detail)
      .answer(contentsOf, () => [content])
      .answer(hintsOf, () => hints);
  });

  const page = async (step = '', language = 'de') => {
    const { status, body } = await moderator.get(`/moderation/cases/${id}${step}?lang=${language}`);
    expect(status).toBe(200);
    return body;
  };
  const rate = async (rating: string, query = '') => {
    const _csrf = TestBrowser.token(await moderator.get(`/moderation/cases/${id}`));
    return moderator.post(`/moderation/cases/${id}/hints${query}`, { _csrf, rating });
  };

  it('say who gives them, how sure they are, why, and mark where', async () => {
    const body = await page();
    for (const words of [
      'Von Programmen, keine Urteile. Sie entscheiden.',
      'ziemlich sicher, 80\u00a0%',
      'Ein Name nach „Herr“ oder „Frau“.',
      'Programm „Name nach Anrede oder Titel“, Version 1',
      `<mark id="passage-${hintId}" tabindex="-1">Herr Beispiel</mark>`,
      `<a href="#passage-${hintId}" lang="de">„Herr Beispiel“</a>`,
      `<mark id="passage-${link.id}" tabindex="-1">https://example.org</mark>`,
    ])
      expect(body).toContain(words);
    expect(await page('', 'en')).toContain('A name after “Herr” or “Frau”.');
  });

  it('bear the same names where passages are blacked out, and the page goes back to their list', async () => {
    const passage = { field: name.field!, ...name.passage!, reason: 'name-of-another' as const };
    web.requests
      .answer(redactionOf, () => ({
        contributionId: id,
        contributionVersion: 2,
        language: 'de' as const,
        texts: [{ field: name.field!, text: content.answers[question] as string }],
        redactions: [],
        hints: [{ ...passage, recogniser: 'name', version: 1, score: 0.8 }],
      }))
      .answer(markRedactions, () => ({ redactions: [passage] }));
    const answer = await moderator.get(`/moderation/cases/${id}/redact?lang=de`);
    expect(answer.body.replaceAll('\u00a0', ' ')).toContain(
      '(Programm „Name nach Anrede oder Titel“, Version 1: ziemlich sicher, 80 %)',
    );
    const send = async (button: 'mark' | 'unmark') => {
      const written = `${passage.field} ${passage.start} ${passage.end} ${passage.reason}`;
      const fields = { _csrf: TestBrowser.token(answer), contributionVersion: '2', [button]: written };
      return (await moderator.post(`/moderation/cases/${id}/redact?channel=web`, fields)).headers.location;
    };
    const path = `/moderation/cases/${id}/redact?channel=web`;
    expect([await send('mark'), await send('unmark')]).toEqual([`${path}#hints`, `${path}#marked`]);
  });

  it('lead to no passage in a text in which none is marked, and quote it with its question', async () => {
    const title = titleQuestionOf(process.form)!;
    const field = `answers/${title.id}`;
    const other = {
      ...name,
      id: '0190a000-0000-7000-8000-00000000000d',
      field,
      passage: { start: 0, end: 11 },
    };
    // What stands as the title is not what was answered.
    const answers = { ...content.answers, [title.id]: 'Frau Muster wartet.' };
    web.requests
      .answer(contentsOf, () => [{ ...content, answers }])
      .answer(hintsOf, () => ({ ...hints, hints: [other] }));
    const body = await page();
    expect(body).not.toContain(`#passage-${other.id}`);
    expect(body).toContain('<span lang="de">„Frau Muster“</span>');
    expect(body).toContain(title.text.de);
  });

  it('say so when nothing was found, nothing was looked for yet, or a program failed', async () => {
    web.requests.answer(hintsOf, () => ({ ...hints, hints: [], failed: ['name'] }));
    expect(await page()).toContain('Die Programme haben nichts gefunden.');
    expect(await page()).toContain('weil ein Fehler auftrat: Name nach Anrede oder Titel.');
    web.requests.answer(hintsOf, () => ({ ...hints, screened: 'not-yet' as const, hints: [] }));
    expect(await page()).toContain('noch nicht durchgesehen');
    web.requests.answer(hintsOf, () => ({ ...hints, contributionVersion: 1 }));
    expect(await page()).toContain('noch nicht durchgesehen');
    expect(await page()).not.toContain('<mark');
  });

  it('hold up no case: without them it is read and can be decided', async () => {
    for (const broken of [
      () => web.requests.away(hintsOf),
      () => web.requests.answer(hintsOf, () => refuse('moderation.case-unknown', 'not-found', 'no')),
      () =>
        web.requests.answer(hintsOf, () => {
          throw new Error('out of order');
        }),
    ]) {
      broken();
      const body = await page();
      expect(body).toContain('Die Hinweise sind gerade nicht abrufbar.');
      expect(body).toContain('Herr Beispiel');
      expect(body).toContain('Veröffentlichen');
    }
  });

  it('are not told of a text that was erased, and mark nothing in one that is blacked out', async () => {
    web.requests.answer(contentsOf, () => []);
    expect(await page()).not.toContain('Ein Name nach');
    web.requests.answer(contentsOf, () => [{ ...content, redacted: true as const }]);
    const body = await page();
    expect(body).toContain('Die Hinweise gelten dem Original.');
    expect(body).not.toContain('<mark');
  });

  it('are rated by one button, and the page goes back to the hint with its filter', async () => {
    const asked: unknown[] = [];
    web.requests.answer(rateHint, (input) => {
      asked.push(input);
      return { verdict: input.verdict };
    });
    const body = await page();
    expect(body).toContain(`value="${hintId} helps"`);
    const answer = await rate(`${hintId} does-not-apply`, '?channel=web');
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      `/moderation/cases/${id}?channel=web#hint-${hintId}`,
    ]);
    expect(asked).toEqual([{ caseId: id, hintId, verdict: 'does-not-apply' }]);
    web.requests.answer(hintsOf, () => ({ ...hints, hints: [{ ...name, mine: 'does-not-apply' as const }] }));
    const rated = await page();
    expect(rated).toContain('Sie sagten: trifft nicht zu.');
    expect(rated).toContain('Hilft doch');
    for (const wrong of ['', 'x helps', `${hintId} perhaps`]) expect((await rate(wrong)).status).toBe(422);
  });

  it('cannot be rated when they are gone, nor beside a form with words in it', async () => {
    web.requests.answer(rateHint, () => refuse('moderation.hint-unknown', 'not-found', 'no'));
    const answer = await rate(`${hintId} helps`);
    expect(answer.headers.location).toBe(`/moderation/cases/${id}?done=hint-gone`);
    expect((await moderator.get(String(answer.headers.location))).body).toContain(
      'Diesen Hinweis gibt es nicht mehr',
    );
    const declining = await page('/decline');
    expect(declining).toContain('Ein Name nach');
    expect(declining).not.toContain('Trifft nicht zu');
  });
});
