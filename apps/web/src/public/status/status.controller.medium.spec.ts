import {
  amendContribution,
  contentsOf,
  decisionsOf,
  publicStatus,
  referenceNumberOf,
  type ContributionState,
  type DecisionWords,
  type PublicStatus,
} from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publicPages, type PublicPages } from '../public-pages.fixture.js';

const reference = referenceNumberOf(472913086);
const id = '019ab000-0000-7000-8000-000000000002';

describe('"Mein Beitrag"', () => {
  let pages: PublicPages;

  const standsAt = (state: ContributionState, before: PublicStatus['timeline'] = []): void => {
    pages.requests.answer(publicStatus, (input) => {
      if (input.reference !== reference)
        throw new Refusal({
          code: 'intake.contribution-not-found',
          kind: 'not-found',
          detail: 'no such number',
        });
      return {
        reference,
        process: { slug: 'test-process', title: { de: 'Ideen für den Test', en: 'Ideas for the test' } },
        status: state,
        receivedAt: '2026-03-01T09:00:00Z',
        decisionDueAt: '2026-03-15T09:00:00Z',
        timeline: [
          { state: 'received' as const, at: '2026-03-01T09:00:00Z' },
          ...before,
          { state, at: '2026-03-02T08:00:00Z' },
        ],
        contributionId: id,
        contributionVersion: 1,
        language: 'de' as const,
      };
    });
  };
  const decided = (outcome: DecisionWords['outcome'], message: string): void => {
    pages.requests.answer(decisionsOf, () => [
      {
        decisionId: id,
        contributionId: id,
        outcome,
        reasons: [
          {
            code: 'names',
            text: { de: 'Nennt andere', en: 'Names others' },
            explanation: { de: 'Wir schützen sie.', en: 'We protect them.' },
          },
        ],
        message,
        decidedAt: '2026-03-02T08:00:00Z',
      },
    ]);
  };

  beforeEach(async () => {
    pages = await publicPages();
  });
  afterEach(() => pages.close());

  it('reads the number kindly', async () => {
    const typed = `${reference.slice(0, 3)} ${reference.slice(3, 6)}.${reference.slice(6, 9)}–${reference.slice(9)}`;
    const { status, location } = await pages.get(`/mein-beitrag?nummer=${encodeURIComponent(typed)}`);
    expect([status, location]).toEqual([303, `/mein-beitrag/${reference}`]);
    const copied = `\u202a${reference.slice(0, 4)}\u200b\u00ad${reference.slice(4)}\u2060`;
    expect((await pages.get(`/mein-beitrag?nummer=${encodeURIComponent(copied)}`)).location).toBe(location);
  });

  it('keeps the number of the example on one line', async () => {
    expect((await pages.get('/mein-beitrag')).html).toContain('<span class="unbroken">472-913-086-4</span>');
  });

  it('says in the same words who may take part as the form', async () => {
    for (const [query, words] of [
      ['', 'alle, die hier leben, arbeiten oder sich hier aufhalten.'],
      ['?lang=en', 'Everyone who lives, works or spends time here can take part.'],
    ])
      expect((await pages.get(`/so-geht-es${query}`)).html).toContain(words);
  });

  it('tells of the check digit, of missing digits, and of a number that is not there', async () => {
    const swapped = reference.slice(1, 2) + reference.slice(0, 1) + reference.slice(2);
    const wrong = await pages.get(`/mein-beitrag?nummer=${swapped}`);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('prüft die anderen');
    expect(wrong.html).toContain(`value="${swapped}"`);
    expect((await pages.get('/mein-beitrag?nummer=12345')).html).toContain('Wir haben 5 gelesen');
    const nines = await pages.get(`/mein-beitrag?nummer=${'9'.repeat(5000)}`);
    expect(nines.html).toContain('Wir haben 5000 gelesen');
    expect(nines.html).toContain(`value="${'9'.repeat(100)}"`);
    expect((await pages.get(`/mein-beitrag?nummer=${encodeURIComponent('٠١٢٣٤')}`)).html).toContain(
      'Wir haben 5 gelesen',
    );
    standsAt('received');
    const unknown = await pages.get(`/mein-beitrag/${referenceNumberOf(1)}`);
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain('gibt es nicht');
  });

  it('says where it stands and by when the next step comes', async () => {
    standsAt('in-review');
    const { html } = await pages.get(`/mein-beitrag/${reference}`);
    expect(html).toContain('Ihr Beitrag wartet auf die Prüfung durch einen Menschen.');
    expect(html).toContain('15. März 2026');
    expect(html).toContain('noindex');
  });

  it.each([
    ['', 'Wartet auf die Prüfung durch einen Menschen'],
    ['?lang=en', 'Waiting to be reviewed by a person'],
    ['?easy=1', 'Ihr Beitrag wartet: Ein Mensch muss ihn noch lesen'],
    ['?lang=en&easy=1', 'Your contribution is waiting: A person still has to read it'],
  ])('tells of no review before one led to a decision (%s)', async (preference, waits) => {
    standsAt('in-review');
    const { html } = await pages.get(`/mein-beitrag/${reference}${preference}`);
    expect(html).toContain(`aria-current="step"><p class="timeline-title">${waits}</p></li>`);
    expect(html).not.toMatch(
      /wird geprüft|Prüfung durch einen Menschen [^<]*\d|being reviewed|(checking|prüft)\b/,
    );
  });

  it.each([
    ['published' as const, true],
    ['withdrawn' as const, false],
  ])('tells of a review, without a time of its own, only where one was: %s', async (state, wasReviewed) => {
    standsAt(state, [{ state: 'in-review', at: '2026-03-01T11:45:00Z' }]);
    const { html } = await pages.get(`/mein-beitrag/${reference}`);
    const review =
      '<li class="timeline-done"><p class="timeline-title">Prüfung durch einen Menschen</p></li>';
    expect(html.includes(review)).toBe(wasReviewed);
    expect(html).not.toContain('11:45');
    expect(html).not.toContain('12:45');
  });

  it('admits a broken promise', async () => {
    standsAt('in-review');
    pages.clock.set('2026-03-20T09:00:00Z');
    expect((await pages.get(`/mein-beitrag/${reference}`)).html).toContain('das tut uns leid');
  });

  it('gives reasons and says how to object', async () => {
    standsAt('declined');
    decided('declined', 'Der Nachbar ist <erkennbar>.');
    const { html } = await pages.get(`/mein-beitrag/${reference}`);
    expect(html).toContain('Wir schützen sie.');
    expect(html).toContain('Der Nachbar ist &lt;erkennbar>.');
    expect(html).toContain('+43 1 505 00 10');
    expect(html).toContain('Musterplatz 1');
  });

  it('shows the rest when moderation is away', async () => {
    standsAt('declined');
    const { status, html } = await pages.get(`/mein-beitrag/${reference}`);
    expect(status).toBe(200);
    expect(html).toContain('kann gerade nicht angezeigt werden');
  });

  it('never asks for the words of what is not published', async () => {
    standsAt('in-review');
    await pages.get(`/mein-beitrag/${reference}`);
    expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(contentsOf.name);
  });

  describe('with a question', () => {
    beforeEach(() => {
      standsAt('returned');
      decided('returned', 'Wo genau meinen Sie?');
    });

    it('takes the answer and leads back to the status', async () => {
      const amended: unknown[] = [];
      pages.requests.answer(amendContribution, (input) => {
        amended.push(input);
        return { status: 'in-review' as const, contributionVersion: 2 };
      });
      expect((await pages.get(`/mein-beitrag/${reference}`)).html).toContain('Wo genau meinen Sie?');
      const answered = await pages.post(`/mein-beitrag/${reference}/antwort`, {
        answer: 'Bei der Haltestelle.',
      });
      expect([answered.status, answered.location]).toEqual([303, `/mein-beitrag/${reference}?antwort=da`]);
      expect(amended).toEqual([{ reference, text: 'Bei der Haltestelle.', channel: 'web' }]);
    });

    it('keeps the answer when it is too long, and when intake is away', async () => {
      const long = 'ä'.repeat(5001);
      const refused = await pages.post(`/mein-beitrag/${reference}/antwort`, { answer: long });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(long);
      pages.requests.away(publicStatus);
      const away = await pages.post(`/mein-beitrag/${reference}/antwort`, { answer: 'Bei der Haltestelle.' });
      expect(away.status).toBe(503);
      expect(away.html).toContain('Bei der Haltestelle.');
    });

    it('leads to the page with what was typed instead of answering the POST', async () => {
      const path = `/mein-beitrag/${reference}`;
      const { cookie } = await pages.get(path);
      expect(cookie).toMatch(/^gemeinsam-form=/);
      const long = 'Bei der Haltestelle. '.repeat(300);
      const refused = await pages.post(`${path}/antwort`, { answer: long }, cookie);
      expect(refused).toMatchObject({ status: 303, location: `${path}?antwort=offen` });
      const shown = await pages.get(refused.location!, cookie);
      expect(shown.html).toContain('href="#answer"');
      expect(shown.html).toContain(long.trim());
      expect((await pages.get(refused.location!, 'gemeinsam-form=another')).html).not.toContain(
        'Haltestelle',
      );
      pages.requests.away(amendContribution);
      const away = await pages.post(`${path}/antwort`, { answer: 'Beim Brunnen.' }, cookie);
      expect((await pages.get(away.location!, cookie)).html).toContain('Beim Brunnen.');
      const english = await pages.post(`${path}/merken?lang=en`, { answer: 'Beim Brunnen.' }, cookie);
      expect(english.location).toBe(`${path}?antwort=offen&lang=en`);
      expect((await pages.get(english.location!, cookie)).html).toMatch(/Your answer[^]*Beim Brunnen\./);
      expect([...pages.memory.values()].join()).not.toContain('Brunnen');
    });

    it('keeps the answer on the page when the question was answered meanwhile', async () => {
      pages.requests.answer(amendContribution, () => {
        throw new Refusal({
          code: 'intake.contribution-not-returned',
          kind: 'conflict',
          detail: 'not returned',
        });
      });
      standsAt('in-review');
      const { status, html } = await pages.post(`/mein-beitrag/${reference}/antwort`, {
        answer: 'Beim <Brunnen>.',
      });
      expect(status).toBe(409);
      expect(html).toContain('Das haben wir nicht mehr dazugenommen');
      expect(html).toContain('Beim &lt;Brunnen>.');
      expect(html).toContain('+43 1 505 00 10');
    });

    it('goes on with the answer in another language', async () => {
      const path = `/mein-beitrag/${reference}`;
      expect((await pages.get(path)).html).toContain(`formaction="${path}/merken?lang=en"`);
      const { status, html } = await pages.post(`${path}/merken?lang=en`, { answer: 'Beim Brunnen.' });
      expect(status).toBe(200);
      expect(html).toContain('Your answer');
      expect(html).toContain('Beim Brunnen.');
      // Told already that nothing stands there; without that nobody is told before they send.
      const empty = await pages.post(`${path}/merken?lang=en`, { answer: ' ', checked: '1' });
      expect(empty.html).toContain('href="#answer"');
      expect(empty.html).toContain('name="checked" value="1"');
      expect((await pages.post(`${path}/merken?lang=en`, { answer: ' ' })).html).not.toContain(
        'href="#answer"',
      );
      const asked = pages.requests.asked.map(({ request }) => request.name);
      expect(asked).not.toContain(amendContribution.name);
    });
  });

  describe('the pages about the office', () => {
    /** What the sign-in and the forms set, as login.controller.tsx and form-cookies.ts do. */
    it.each(['', '?lang=en', '?easy=1', '?lang=en&easy=1'])(
      'name every cookie and the times that are set (%s)',
      async (preference) => {
        const { html } = await pages.get(`/datenschutz${preference}`);
        expect(html).toMatch(
          /gemeinsam-form[^]*gemeinsam-receipt[^]*gemeinsam-form[^<]*gemeinsam [^<]*60[^<]*gemeinsam-device-[^<]*400 (Tage|days)/,
        );
        expect(html).toContain('__Host-');
        expect(html).toMatch(/90 (Tage|days)[^<]*14 (Tage|days)[^<]*30 (Tage|days)/);
        expect(html).toMatch(/3 (Jahre|years)/);
        expect(html).not.toMatch(/\{\w+\}/);
      },
    );

    it('say which names are German on an English page', async () => {
      const name = '<span lang="de">Stadt Musterstadt (Beispiel)</span>';
      for (const page of ['impressum', 'datenschutz', 'barrierefreiheit']) {
        expect((await pages.get(`/${page}?lang=en`)).html).toContain(name);
        expect((await pages.get(`/${page}`)).html).not.toContain('<span lang="de">');
      }
      expect((await pages.get('/datenschutz?lang=en')).html).toContain(
        '<span lang="de">Österreichische Datenschutzbehörde',
      );
    });

    it('say without script that leaving a form loses what was not sent', async () => {
      const { html } = await pages.get('/mitmachen/test-process');
      expect(html).toMatch(/<noscript><p class="soft">Wenn Sie diese Seite über einen Link verlassen/);
    });
  });
});
