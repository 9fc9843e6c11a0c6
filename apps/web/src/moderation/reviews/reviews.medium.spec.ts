import {
  agreementOfReviews,
  type AgreementReport,
  countReviews,
  differingReviews,
  getProcess,
  getReview,
  judgeReview,
  passReviewOn,
  renewReview,
  type ReviewView,
  takeReview,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TestBrowser, WebUnderTest } from '../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const id = '0190a000-0000-7000-8000-00000000000a';
const nextId = '0190a000-0000-7000-8000-00000000000b';
const contributionId = '0190a000-0000-7000-8000-00000000000c';
const process = { ...testProcess(), id, open: true };
const review: ReviewView = {
  id,
  contributionId,
  process: process.slug,
  channel: 'paper',
  language: 'de',
  texts: [
    { field: 'answers/idea', text: 'Mehr Bänke am Platz.' },
    { field: 'amendments/2', text: 'Und ein Brunnen.' },
  ],
  reasons: [
    {
      code: 'off-topic',
      text: { de: 'Anderes Thema', en: 'Off topic' },
      explanation: { de: 'Gehört nicht zum Verfahren.', en: 'Not about this.' },
    },
  ],
  until: '2026-11-22T13:10:00.000Z',
};
const figure = { pairs: 40, agreed: 30, observed: { value: 0.75, low: 0.598, high: 0.858 } };
const report: AgreementReport = {
  drawn: 44,
  waiting: 3,
  lapsed: 1,
  fewestPairs: 30,
  fewestOthers: 10,
  overall: { ...figure, kappa: { value: 0.4667, low: 0.19, high: 0.743 } },
  reasons: [
    {
      code: 'off-topic',
      text: { de: 'Anderes Thema', en: 'Off topic' },
      given: 12,
      figure: { ...figure, kappa: { value: 1 } },
    },
  ],
  channels: [{ channel: 'web', figure: { ...figure, without: 'one-category' } }],
  moderators: [
    {
      id: 'a',
      name: 'M. Eins',
      figure: { pairs: 5, agreed: 4, observed: { value: 0.8, low: 0.376, high: 0.964 }, without: 'too-few' },
    },
  ],
};

describe('the pages of reviews', () => {
  let web: WebUnderTest;
  beforeAll(async () => {
    web = await WebUnderTest.start();
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    web.requests
      .answer(countReviews, () => ({ waiting: 2 }))
      .answer(takeReview, () => ({ reviewId: nextId }))
      .answer(getReview, ({ reviewId }) => ({ ...review, id: reviewId }))
      .answer(getProcess, () => process)
      .answer(renewReview, () => ({ until: review.until }))
      .answer(passReviewOn, () => ({ passed: true as const }))
      .answer(judgeReview, () => ({ judged: true as const }))
      .answer(agreementOfReviews, () => report)
      .answer(differingReviews, () => ({ items: [], total: 0 }));
  });
  const signedIn = async (who = 'moderator1'): Promise<TestBrowser> => {
    const browser = web.browser();
    await browser.signIn(who);
    return browser;
  };
  const send = async (browser: TestBrowser, action: string, fields: Record<string, string> = {}) => {
    const _csrf = TestBrowser.token(await browser.get(`/moderation/reviews/${id}?lang=de`));
    return browser.post(`/moderation/reviews/${action}`, { _csrf, ...fields });
  };

  it('lead from the number that waits to the next one, or say that none does', async () => {
    const browser = await signedIn();
    expect((await browser.get('/moderation/reviews?lang=de')).body).toContain(
      '2 Zweitprüfungen warten auf Sie.',
    );
    expect((await send(browser, 'next')).headers.location).toBe(`/moderation/reviews/${nextId}`);
    web.requests.answer(takeReview, () => null).answer(countReviews, () => ({ waiting: 0 }));
    const answer = await send(browser, 'next');
    expect(answer.headers.location).toBe('/moderation/reviews?done=nothing');
    const { body } = await browser.get('/moderation/reviews?done=nothing');
    expect(body).toContain('Keine Zweitprüfung wartet');
  });

  it('show the words, the channel and the reasons, and write down who read them', async () => {
    const browser = await signedIn();
    const { status, body } = await browser.get(`/moderation/reviews/${id}?lang=de`);
    expect(status).toBe(200);
    for (const words of ['Mehr Bänke am Platz.', 'Ergänzung', 'Und ein Brunnen.', 'Papier', 'Anderes Thema'])
      expect(body).toContain(words);
    expect(body).not.toContain(contributionId);
    const [entry] = await web.app
      .get(DataSource)
      .query<object[]>(`select * from access_log where what = 'moderation.review' order by at desc limit 1`);
    expect(JSON.stringify(entry)).toContain(contributionId);
  });

  it('keep a judgement and go on to the next; without one left they say so', async () => {
    const browser = await signedIn();
    const typed = { outcome: 'declined', reasonCodes: 'off-topic', note: 'Knapp.' };
    const answer = await send(browser, id, typed);
    expect(web.requests.asked.findLast(({ request }) => request === judgeReview)?.input).toEqual({
      reviewId: id,
      outcome: 'declined',
      reasonCodes: ['off-topic'],
      note: 'Knapp.',
    });
    expect(answer.headers.location).toBe(`/moderation/reviews/${nextId}?done=judged&after=${id}`);
    const { body } = await browser.get(String(answer.headers.location));
    expect(body).toContain('Festgehalten.');
    // The tab forgets what was typed about the one that was judged.
    expect(body).toMatch(new RegExp(`<kept-typing name="[^"]*${id}" done`));
    web.requests.away(takeReview);
    expect((await send(browser, id, typed)).headers.location).toBe(
      `/moderation/reviews?done=judged&after=${id}`,
    );
    web.requests.answer(takeReview, () => null);
    expect((await send(browser, `${id}/pass`)).headers.location).toBe(
      `/moderation/reviews?done=passed&after=${id}`,
    );
  });

  it.each([
    [{ note: 'Knapp.' }, 'Wählen Sie ein Ergebnis.', 'id="outcome-error"'],
    [{ outcome: 'declined', note: 'Knapp.' }, 'Wählen Sie mindestens einen Grund.', 'id="reasonCodes-error"'],
    [
      { outcome: 'published', reasonCodes: 'off-topic', note: 'Knapp.' },
      'Gründe gibt es nur beim Ablehnen.',
      'id="reasonCodes-error"',
    ],
  ])('say what is wrong and lose nothing: %j', async (fields, words, error) => {
    web.requests.answer(judgeReview, () =>
      refuse('moderation.input-invalid', 'invalid', 'no', {
        fields: [{ pointer: '/reasonCodes/0', code: 'required', detail: 'no' }],
      }),
    );
    const { status, body } = await send(await signedIn(), id, fields as Record<string, string>);
    expect(status).toBe(422);
    for (const shown of [words, error, 'Knapp.']) expect(body).toContain(shown);
  });

  it.each([
    ['review-not-held', 'Diese Zweitprüfung ist nicht bei Ihnen'],
    ['review-judged', 'schon festgehalten'],
    ['review-lapsed', 'nichts mehr zu prüfen'],
    ['review-not-yours', 'Das prüft jemand anderes'],
  ])('say why one cannot be given any more, with what was typed: %s', async (code, words) => {
    const refused = () => refuse(`moderation.${code}`, 'conflict', 'no');
    web.requests.answer(judgeReview, refused);
    const browser = await signedIn();
    const answer = await send(browser, id, { outcome: 'published', note: 'Mein Hinweis' });
    expect([answer.status, answer.body.includes(words)]).toEqual([409, true]);
    expect(answer.body).toContain('Mein Hinweis');
    web.requests.answer(getReview, refused);
    expect((await browser.get(`/moderation/reviews/${id}`)).status).toBe(409);
  });

  it('keep the review while the text cannot be had', async () => {
    const browser = await signedIn();
    web.requests.away(getReview);
    const { status, body } = await browser.get(`/moderation/reviews/${id}?lang=de`);
    expect([status, body.includes('gerade nicht abrufbar')]).toEqual([503, true]);
  });

  it('show a lead how far both come to the same, in sentences and tables, and nobody else', async () => {
    const lead = await signedIn('lead');
    web.requests.answer(differingReviews, () => ({
      items: [
        {
          caseId: id,
          contributionId,
          process: process.slug,
          channel: 'phone' as const,
          decided: { outcome: 'published' as const, reasons: [], byNames: ['M. Eins'], at: review.until },
          reviewed: {
            outcome: 'declined' as const,
            reasons: [{ de: 'Anderes Thema', en: 'Off topic' }],
            byNames: ['M. Zwei'],
            at: review.until,
          },
          note: 'Gehört woanders hin.',
        },
      ],
      total: 30,
    }));
    const { status, body } = await lead.get('/moderation/agreement?lang=de&from=2026-11-01&to=2026-11-30');
    expect(status).toBe(200);
    expect(web.requests.asked.findLast(({ request }) => request === agreementOfReviews)?.input).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
    });
    for (const words of [
      'Bei 30 von 40 Entscheidungen',
      'Cohens Kappa ist 0,47; der wahre Wert liegt mit 95 % Sicherheit zwischen 0,19 und 0,74',
      'Gezogen: 44. Geprüft: 40, offen: 3, entfallen: 1.',
      'zu wenige',
      'nicht bestimmbar',
      'ohne Bereich',
      'M. Eins',
      'Gehört woanders hin.',
      `href="/moderation/cases/${id}"`,
      'href="/moderation/agreement?from=2026-11-01&amp;to=2026-11-30&amp;skip=25#differing"',
    ])
      expect(body).toContain(words);
    expect(body).not.toContain('NaN');
    expect((await (await signedIn()).get('/moderation/agreement')).status).toBe(403);
  });

  it('name a day that is none, and say when the figures cannot be had', async () => {
    const lead = await signedIn('lead');
    const wrong = await lead.get('/moderation/agreement?lang=de&from=2026-02-30');
    expect([wrong.status, wrong.body.includes('id="from-error"')]).toEqual([422, true]);
    web.requests.away(agreementOfReviews);
    const away = await lead.get('/moderation/agreement?lang=de');
    expect([away.status, away.body.includes('gerade nicht abrufbar')]).toEqual([503, true]);
  });
});
