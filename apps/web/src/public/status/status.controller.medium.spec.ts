import {
  appealOwn,
  amendOwn,
  askForAccess,
  contentsOf,
  decisionsOf,
  endAccess,
  listMessages,
  openAccess,
  ownContribution,
  type OwnContribution,
  publicStatus,
  referenceNumberOf,
  withdrawOwn,
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

  const proof = 'gemeinsam-access=opened';
  /** What the author sees after a code was taken. */
  const opened = (state: ContributionState, added: OwnContribution['amendments'] = []): void => {
    standsAt(state);
    pages.requests.answer(openAccess, (input) => {
      const given = 'code' in input.proof ? input.proof.code : input.proof.link;
      if (given === 'ACDE-FGHJ' || given === 'the-secret') return { access: 'opened' };
      throw new Refusal({ code: 'intake.access-code-not-valid', kind: 'invalid', detail: 'not valid' });
    });
    pages.requests.answer(ownContribution, ({ access }) => {
      if (access !== 'opened')
        throw new Refusal({ code: 'intake.access-needed', kind: 'forbidden', detail: 'prove it' });
      return {
        contributionId: id,
        reference,
        status: state,
        language: 'de' as const,
        title: 'Trinkbrunnen',
        answers: { title: 'Trinkbrunnen', idea: 'Im Sommer gibt es dort kein <Wasser>.', district: '1' },
        amendments: [
          { text: 'Und Schatten.', at: '2026-03-01T10:00:00Z', channel: 'phone' as const },
          ...added,
        ],
        contact: { wish: 'email' as const, email: 'mara@example.org' },
        may: {
          answer: state === 'returned',
          add: state === 'received' || state === 'in-review',
          withdraw: state !== 'withdrawn',
          appeal: state === 'declined',
        },
      };
    });
    pages.requests.answer(listMessages, () => ({
      items: [
        {
          id,
          contributionId: id,
          occasion: 'received' as const,
          way: 'email' as const,
          state: 'delivered' as const,
          createdAt: '2026-03-01T09:00:01Z',
          attempts: [],
        },
      ],
    }));
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
    opened('declined');
    decided('declined', 'Der Nachbar ist <erkennbar>.');
    expect((await pages.get(`/mein-beitrag/${reference}`, proof)).html).toContain(
      'Der Nachbar ist &lt;erkennbar>.',
    );
    const { html } = await pages.get(`/mein-beitrag/${reference}`);
    expect(html).toContain('Wir schützen sie.');
    expect(html).not.toContain('Nachbar');
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

  describe('with the number alone', () => {
    it.each(['received', 'in-review', 'returned', 'declined', 'withdrawn'] as const)(
      'shows the timeline and no word of the author, and takes nothing: %s',
      async (state) => {
        opened(state);
        decided('returned', 'Wo genau meinen Sie?');
        const { html } = await pages.get(`/mein-beitrag/${reference}`);
        expect(html).toContain('Ist das Ihr Beitrag?');
        expect(html).toContain('class="timeline"');
        expect(html).not.toMatch(/Wo genau|Trinkbrunnen|Wasser|mara@|name="answer"|zurueckziehen/);
        expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(ownContribution.name);
      },
    );

    it('sends no answer, and keeps it until it is proved who writes', async () => {
      opened('returned');
      const path = `/mein-beitrag/${reference}`;
      const refused = await pages.post(`${path}/antwort`, { answer: 'Beim <Brunnen>.' });
      expect(refused.status).toBe(403);
      expect(refused.html).toContain('Ihr Text ist noch da');
      expect(refused.html).toContain('Beim &lt;Brunnen>.');
      expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(amendOwn.name);
      const typed = { code: 'ACDE-FGHJ', answer: 'Beim <Brunnen>.' };
      const shown = await pages.post(`${path}/zugang`, typed);
      expect([shown.status, shown.cookie]).toEqual([200, proof]);
      expect(shown.html).toMatch(/<textarea[^]*Beim &lt;Brunnen>\./);
      const wrong = await pages.post(`${path}/zugang`, { ...typed, code: 'ACDE-FGHK' });
      expect(wrong.html).toContain('value="Beim &lt;Brunnen>."');
      const kept = await pages.post(`${path}/antwort`, { answer: 'Beim Teich.' }, 'gemeinsam-form=mine');
      expect(kept.location).toBe(`${path}?antwort=offen`);
      expect((await pages.get(kept.location!, 'gemeinsam-form=mine')).html).toContain('Beim Teich.');
    });

    it('asks for a code and says the same whether one can be sent or not', async () => {
      opened('received');
      pages.requests.answer(askForAccess, () => ({}));
      const asked = await pages.post(`/mein-beitrag/${reference}/code`, {});
      expect([asked.status, asked.location]).toEqual([303, `/mein-beitrag/${reference}?neu=code`]);
      expect((await pages.get(asked.location!)).html).toContain(
        'Wenn zu diesem Beitrag ein Kontakt angegeben ist',
      );
      pages.requests.away(askForAccess);
      const away = await pages.post(`/mein-beitrag/${reference}/code`, {});
      expect([away.status, away.html.includes('Das geht gerade nicht')]).toEqual([503, true]);
    });

    it.each([
      ['', 'Bitte geben Sie den Code ein.'],
      ['WRONG-"ONE', 'Mit diesem Code geht es nicht'],
    ])('gives the code back with what is wrong: "%s"', async (code, problem) => {
      opened('received');
      const { status, html, cookie } = await pages.post(`/mein-beitrag/${reference}/zugang`, { code });
      expect([status, cookie]).toEqual([422, undefined]);
      expect(html).toContain('href="#code"');
      expect(html).toContain(problem);
      expect(html.includes('value="WRONG-&quot;ONE"')).toBe(code !== '');
    });

    it('says when it was wrong too often', async () => {
      opened('received');
      pages.requests.answer(openAccess, () => {
        throw new Refusal({
          code: 'intake.too-many-access-codes',
          kind: 'too-many',
          detail: 'too many',
          extra: { retryAfter: 431 },
        });
      });
      const { status, html } = await pages.post(`/mein-beitrag/${reference}/zugang`, { code: 'ACDE-FGHJ' });
      expect([status, html.includes('in 8 Minuten')]).toEqual([429, true]);
    });
  });

  describe('for its author', () => {
    const path = `/mein-beitrag/${reference}`;

    it('has what was written in its language, and what was chosen in that of the page', async () => {
      opened('in-review');
      const { html } = await pages.get(`${path}?lang=en`, proof);
      expect(html).toContain('<html lang="en"');
      for (const words of ['Trinkbrunnen', 'Im Sommer', 'Und Schatten.'])
        expect(html).toMatch(new RegExp(`<blockquote[^>]* lang="de"[^>]*>${words}`));
      expect(html).toMatch(/<blockquote(?![^>]* lang=)[^>]*>Inner City/);
      expect((await pages.get(path, proof)).html).toMatch(/<html lang="de"[^]*>Innere Stadt/);
    });

    it('opens with a code by a cookie of this contribution alone, shows everything, and closes', async () => {
      opened('in-review');
      pages.requests.answer(endAccess, () => ({}));
      const { status, location, headers } = await pages.post(`${path}/zugang`, { code: 'ACDE-FGHJ' });
      expect([status, location]).toEqual([303, path]);
      expect(headers.getSetCookie()).toEqual([`${proof}; Path=${path}; HttpOnly; SameSite=Lax`]);
      const { html } = await pages.get(path, proof);
      for (const words of [
        'kein &lt;Wasser>.',
        'Und Schatten.',
        'mara@example.org',
        'Eingang bestätigt',
        'per E-Mail: angekommen',
        'name="answer"',
        `${path}/zurueckziehen`,
        'Abmelden',
      ])
        expect(html).toContain(words);
      expect(html).not.toContain('Ist das Ihr Beitrag?');
      expect((await pages.get(`${path}?lang=en`, proof)).html).toMatch(/Sign out[^]*kein &lt;Wasser>/);
      const out = await pages.post(`${path}/abmelden`, {}, proof);
      expect(out.location).toBe(`${path}?neu=abgemeldet`);
      expect(out.headers.getSetCookie()[0]).toMatch(
        new RegExp(`^gemeinsam-access=; .*Path=${path}; Expires=Thu, 01 Jan 1970`),
      );
      expect(pages.requests.asked.at(-1)?.request.name).toBe(endAccess.name);
    });

    it('opens by a link with a button, so that looking at it spends nothing, and tells no other site', async () => {
      opened('returned');
      const link = `${path}/link/the-secret`;
      const shown = await pages.get(link);
      expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
      expect(shown.headers.get('cache-control')).toBe('no-store');
      expect(shown.html).toContain(`action="${link}"`);
      expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(openAccess.name);
      expect(await pages.post(link, {})).toMatchObject({ status: 303, location: path, cookie: proof });
      const used = await pages.post(`${path}/link/used`, {});
      expect([used.status, used.html.includes('schon verwendet')]).toEqual([404, true]);
    });

    it('says when it is not open any more, and takes the cookie back', async () => {
      opened('received');
      const { html, headers } = await pages.get(path, 'gemeinsam-access=old');
      expect(html).toContain('Ihr Zugang ist abgelaufen');
      expect(html).not.toContain('Wasser');
      expect(headers.getSetCookie()[0]).toMatch(/^gemeinsam-access=;/);
    });

    it('shows the rest when messages cannot be had', async () => {
      opened('received');
      pages.requests.away(listMessages);
      const { html } = await pages.get(path, proof);
      expect(html).toMatch(/Wasser[^]*Nachrichten können gerade nicht/);
    });

    it('takes an objection, keeps it when it is not received, and says that others decide', async () => {
      opened('declined');
      const objection = `${path}/widerspruch`;
      const page = await pages.get(path, proof);
      expect(page.html).toContain(`href="${objection}`);
      expect((await pages.get(objection)).location).toBe(path);
      expect((await pages.get(objection, proof)).html).toContain('Warum sehen Sie es anders?');
      const asked: unknown[] = [];
      pages.requests.answer(appealOwn, (input) => {
        asked.push(input);
        if (input.access !== 'opened')
          throw new Refusal({ code: 'intake.access-needed', kind: 'forbidden', detail: 'prove it' });
        return { status: 'appealed' as const, decisionDueAt: '2026-04-01T10:00:00Z' };
      });
      const text = 'Die Gasse <gehört> der Stadt.';
      const send = (words: string, cookie = proof) => pages.post(objection, { text: words }, cookie);
      expect((await send(' ')).html).toContain('Schreiben Sie, warum Sie es anders sehen.');
      for (const [cookie, status] of [
        ['gemeinsam-access=ended', 403],
        ['other=1', 403],
      ] as const) {
        const again = await send(text, cookie);
        expect([again.status, again.html.includes('Die Gasse &lt;gehört> der Stadt.')]).toEqual([
          status,
          true,
        ]);
      }
      const sent = await send(text);
      expect([sent.status, sent.location]).toEqual([303, `${path}?neu=widerspruch`]);
      expect(asked.at(-1)).toEqual({ reference, access: 'opened', text });
      opened('appealed');
      const there = `${path}?neu=widerspruch`;
      expect((await pages.get(there, proof)).html).toContain('Ihr Widerspruch ist angekommen.');
      // Whoever comes back to the address later reads what is so then.
      opened('declined-final');
      expect((await pages.get(there, proof)).html).not.toContain('Ihr Widerspruch ist angekommen.');
      pages.requests.away(appealOwn);
      const away = await send(text);
      expect([away.status, away.html.includes('Die Gasse &lt;gehört> der Stadt.')]).toEqual([503, true]);
    });

    it('asks once more before it is withdrawn', async () => {
      opened('published');
      pages.requests.answer(withdrawOwn, () => ({ status: 'withdrawn' as const }));
      expect((await pages.get(`${path}/zurueckziehen`)).location).toBe(path);
      expect((await pages.get(`${path}/zurueckziehen`, proof)).html).toContain('Ja, zurückziehen');
      expect((await pages.post(`${path}/zurueckziehen`, {})).location).toBe(path);
      expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(withdrawOwn.name);
      const done = await pages.post(`${path}/zurueckziehen`, {}, proof);
      expect(done.location).toBe(`${path}?neu=zurueckgezogen`);
      pages.requests.away(withdrawOwn);
      expect((await pages.post(`${path}/zurueckziehen`, {}, proof)).status).toBe(503);
    });
  });

  describe('with a question', () => {
    beforeEach(() => {
      opened('returned');
      decided('returned', 'Wo genau meinen Sie?');
    });

    it('takes the answer and leads back to the status', async () => {
      const amended: unknown[] = [];
      pages.requests.answer(amendOwn, (input) => {
        amended.push(input);
        return { status: 'in-review' as const, contributionVersion: 2 };
      });
      expect((await pages.get(`/mein-beitrag/${reference}`, proof)).html).toContain('Wo genau meinen Sie?');
      const answered = await pages.post(
        `/mein-beitrag/${reference}/antwort`,
        {
          answer: 'Bei der Haltestelle.',
        },
        proof,
      );
      expect([answered.status, answered.location]).toEqual([303, `/mein-beitrag/${reference}?antwort=da`]);
      expect(amended).toEqual([{ reference, text: 'Bei der Haltestelle.', access: 'opened' }]);
    });

    it('thanks for the answer while it is there and waits for a decision, whoever opens the address', async () => {
      const path = `/mein-beitrag/${reference}`;
      const answer = { text: 'Bei der Haltestelle.', at: '2026-03-03T10:00:00Z', channel: 'web' as const };
      const thanks = 'Danke, Ihr Text ist angekommen.';
      opened('in-review', [answer]);
      expect((await pages.get(`${path}?antwort=da`, proof)).html).toContain(thanks);
      expect((await pages.get(`${path}?antwort=da`)).html).not.toContain(thanks);
      opened('in-review');
      expect((await pages.get(`${path}?antwort=da`, proof)).html).not.toContain(thanks);
      opened('published', [answer]);
      expect((await pages.get(`${path}?antwort=da`, proof)).html).not.toContain(thanks);
      const news = `${path}?neu=zurueckgezogen`;
      const withdrawn = 'Ihr Beitrag ist zurückgezogen.';
      expect((await pages.get(news)).html).not.toContain(withdrawn);
      standsAt('withdrawn');
      const without = (await pages.get(path)).html.split(withdrawn).length;
      expect((await pages.get(news)).html.split(withdrawn)).toHaveLength(without + 1);
    });

    it('keeps the answer when it is too long, and when intake is away', async () => {
      const long = 'ä'.repeat(5001);
      const refused = await pages.post(`/mein-beitrag/${reference}/antwort`, { answer: long }, proof);
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(long);
      pages.requests.away(publicStatus);
      const away = await pages.post(
        `/mein-beitrag/${reference}/antwort`,
        { answer: 'Bei der Haltestelle.' },
        proof,
      );
      expect(away.status).toBe(503);
      expect(away.html).toContain('Bei der Haltestelle.');
    });

    it('leads to the page with what was typed instead of answering the POST', async () => {
      const path = `/mein-beitrag/${reference}`;
      const browser = (await pages.get(path, proof)).cookie;
      expect(browser).toMatch(/^gemeinsam-form=/);
      const cookie = `${browser}; ${proof}`;
      const long = 'Bei der Haltestelle. '.repeat(300);
      const refused = await pages.post(`${path}/antwort`, { answer: long }, cookie);
      expect(refused).toMatchObject({ status: 303, location: `${path}?antwort=offen` });
      const shown = await pages.get(refused.location!, cookie);
      expect(shown.html).toContain('href="#answer"');
      expect(shown.html).toContain(long.trim());
      expect((await pages.get(refused.location!, `gemeinsam-form=another; ${proof}`)).html).not.toContain(
        'Haltestelle',
      );
      pages.requests.away(amendOwn);
      const away = await pages.post(`${path}/antwort`, { answer: 'Beim Brunnen.' }, cookie);
      expect((await pages.get(away.location!, cookie)).html).toContain('Beim Brunnen.');
      const english = await pages.post(`${path}/merken?lang=en`, { answer: 'Beim Brunnen.' }, cookie);
      expect(english.location).toBe(`${path}?antwort=offen&lang=en`);
      expect((await pages.get(english.location!, cookie)).html).toMatch(/Your answer[^]*Beim Brunnen\./);
      expect([...pages.memory.values()].join()).not.toContain('Brunnen');
    });

    it('keeps the answer on the page when it was decided meanwhile', async () => {
      pages.requests.answer(amendOwn, () => {
        throw new Refusal({
          code: 'intake.contribution-already-decided',
          kind: 'conflict',
          detail: 'decided',
        });
      });
      opened('published');
      const { status, html } = await pages.post(
        `/mein-beitrag/${reference}/antwort`,
        {
          answer: 'Beim <Brunnen>.',
        },
        proof,
      );
      expect(status).toBe(409);
      expect(html).toContain('Das haben wir nicht mehr dazugenommen');
      expect(html).toContain('Beim &lt;Brunnen>.');
      expect(html).toContain('+43 1 505 00 10');
    });

    it('goes on with the answer in another language', async () => {
      const path = `/mein-beitrag/${reference}`;
      expect((await pages.get(path, proof)).html).toContain(`formaction="${path}/merken?lang=en"`);
      const { status, html } = await pages.post(`${path}/merken?lang=en`, { answer: 'Beim Brunnen.' }, proof);
      expect(status).toBe(200);
      expect(html).toContain('Your answer');
      expect(html).toContain('Beim Brunnen.');
      // Told already that nothing stands there; without that nobody is told before they send.
      const empty = await pages.post(`${path}/merken?lang=en`, { answer: ' ', checked: '1' }, proof);
      expect(empty.html).toContain('href="#answer"');
      expect(empty.html).toContain('name="checked" value="1"');
      expect((await pages.post(`${path}/merken?lang=en`, { answer: ' ' }, proof)).html).not.toContain(
        'href="#answer"',
      );
      const asked = pages.requests.asked.map(({ request }) => request.name);
      expect(asked).not.toContain(amendOwn.name);
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
