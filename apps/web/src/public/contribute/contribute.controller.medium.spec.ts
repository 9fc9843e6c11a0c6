import {
  type ContributionState,
  findPublishedSimilar,
  formatReferenceNumber,
  publicStatus,
  receiveContribution,
  referenceNumberOf,
  withdrawSent,
} from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filled, publicPages, type Answered, type PublicPages } from '../public-pages.fixture.js';

const reference = referenceNumberOf(472913086);
const other = referenceNumberOf(472913087);
const form = '/mitmachen/test-process';

describe('the public form', () => {
  let pages: PublicPages;
  const received: unknown[] = [];

  beforeEach(async () => {
    pages = await publicPages();
    received.length = 0;
    pages.requests.answer(receiveContribution, (input) => {
      received.push(input);
      return {
        contributionId: '019ab000-0000-7000-8000-000000000002',
        reference,
        status: 'received' as const,
        receivedAt: pages.clock.now().toISOString(),
        decisionDueAt: '2026-12-12T00:00:00Z',
        repeated: received.length > 1,
      };
    });
  });
  afterEach(() => pages.close());

  const standsAt = (status: ContributionState): void => {
    pages.requests.answer(publicStatus, () => ({
      reference,
      process: { slug: 'test-process', title: { de: 'Ideen', en: 'Ideas' } },
      status,
      receivedAt: pages.clock.now().toISOString(),
      decisionDueAt: '2026-12-12T00:00:00Z',
      timeline: [],
      contributionId: '019ab000-0000-7000-8000-000000000002',
      contributionVersion: 1,
      language: 'de' as const,
    }));
  };

  it('shows every question of the definition without needing a script', async () => {
    const { status, html } = await pages.get(form);
    expect(status).toBe(200);
    expect(html).toContain('name="answers.title"');
    expect(html).toContain('name="answers.statements.trees"');
    expect(html).toContain('name="demographics.age"');
    expect(html).not.toMatch(/<script(?![^>]*type="module" src="\/assets\/)/);
    expect(html).not.toMatch(/ style=| onclick=/);
  });

  it('says how much may be written before it is sent, and offers the ways on which it answers', async () => {
    const { html } = await pages.get(form);
    expect(html).toMatch(/<char-counter[^>]* for="answers-title" max="120"/);
    const ways = [...html.matchAll(/name="contact\.wish"[^>]*value="(\w+)"/g)].map(([, way]) => way);
    expect(ways).toEqual(['email', 'letter', 'call', 'none']);
  });

  it('sends what was filled in once, and leads to the confirmation', async () => {
    const token = await pages.tokenOf('test-process');
    const answered = await pages.post(form, filled(token));
    expect(answered.status).toBe(303);
    expect(answered.location).toBe(`${form}/danke/${reference}`);
    expect(received).toEqual([
      expect.objectContaining({
        process: 'test-process',
        channel: 'web',
        answers: { title: 'Trinkbrunnen beim Spielplatz', idea: 'Im Sommer gibt es dort kein Wasser.' },
        contact: { wish: 'email', email: 'ida.muster@example.org' },
      }),
    ]);
  });

  it('confirms in the language of the page, with what was written in its own', async () => {
    const token = await pages.tokenOf('test-process');
    const chosen = { 'answers.district': '1', _read: 'de' };
    const { location, cookie } = await pages.post(form, { ...filled(token), ...chosen });
    standsAt('received');
    const english = await pages.get(`${location}?lang=en`, cookie);
    expect(english.html).toContain('<html lang="en"');
    expect(english.html).toMatch(/<blockquote[^>]* lang="de"[^>]*>Im Sommer gibt es dort/);
    expect(english.html).toMatch(/<blockquote(?![^>]* lang=)[^>]*>Inner City/);
    const german = await pages.get(location ?? '', cookie);
    expect(german.html).toMatch(/<html lang="de"[^]*>Innere Stadt/);
  });

  it('gives the same key to a form that is sent twice', async () => {
    const token = await pages.tokenOf('test-process');
    await Promise.all([pages.post(form, filled(token)), pages.post(form, filled(token))]);
    const keys = received.map((input) => (input as { idempotency: { key: string } }).idempotency.key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows the words only to the browser that sent them', async () => {
    const token = await pages.tokenOf('test-process');
    const answered = await pages.post(form, filled(token));
    standsAt('received');
    const own = await pages.get(answered.location ?? '', answered.cookie);
    expect(own.html).toContain('472-913-086-');
    expect(own.html).toContain('Im Sommer gibt es dort kein Wasser.');
    const again = await pages.get(answered.location ?? '', answered.cookie);
    expect(again.html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(await pages.get(answered.location ?? '')).toMatchObject({
      status: 303,
      location: `/mein-beitrag/${reference}`,
    });
    expect([...pages.memory.values()].join()).not.toContain('Sommer');
  });

  it('says to nobody else whether a number exists: one answer, which leads to where guesses are counted', async () => {
    const { cookie } = await pages.post(form, filled(await pages.tokenOf('test-process')));
    standsAt('received');
    pages.requests.asked.length = 0;
    for (const number of [other, `${reference.slice(0, 9)}${(Number(reference[9]) + 1) % 10}`, '12', 'x%2Fy'])
      for (const by of [undefined, cookie, 'gemeinsam-receipt=a.b.c'])
        expect(await pages.get(`${form}/danke/${number}`, by)).toMatchObject({
          status: 303,
          location: `/mein-beitrag/${number}`,
        });
    expect((await pages.get(`/mitmachen/nowhere/danke/${reference}?lang=en`)).location).toBe(
      `/mein-beitrag/${reference}?lang=en`,
    );
    expect(pages.requests.asked).toEqual([]);
  });

  it.each(['returned', 'published', 'declined', 'withdrawn', 'erased'] as const)(
    'does not say that one has just arrived which is %s by now',
    async (state) => {
      const sent = await pages.post(form, filled(await pages.tokenOf('test-process')));
      standsAt(state);
      const shown = await pages.get(sent.location ?? '', sent.cookie);
      expect([shown.status, shown.location]).toEqual([303, `/mein-beitrag/${reference}`]);
      expect(shown.html).not.toContain('Im Sommer');
    },
  );

  it('shows what was sent while nobody knows what became of it', async () => {
    const sent = await pages.post(form, filled(await pages.tokenOf('test-process')));
    pages.requests.away(publicStatus);
    expect((await pages.get(sent.location ?? '', sent.cookie)).html).toContain('Im Sommer');
  });

  it('keeps nothing of a form that comes again after it was erased, and leads to what is true', async () => {
    const token = await pages.tokenOf('test-process');
    pages.requests.answer(receiveContribution, () => ({
      contributionId: '019ab000-0000-7000-8000-000000000002',
      reference,
      status: 'erased' as const,
      receivedAt: pages.clock.now().toISOString(),
      decisionDueAt: '2026-12-12T00:00:00Z',
      repeated: true,
    }));
    const again = await pages.post(form, filled(token), 'gemeinsam-form=x');
    expect([again.status, again.location]).toEqual([303, `/mein-beitrag/${reference}`]);
    expect(pages.memory.size).toBe(0);
  });

  it.each([
    ['multipart/form-data; boundary=xx', '--xx--\r\n'],
    ['multipart/form-data', 'x'],
    ['application/x-www-form-urlencoded; charset=iso-8859-1', 'answers.title=B%E4nke'],
    ['text/plain', 'answers.title=x'],
  ])(
    'says that it cannot read a form sent as %s, and not that the page was open for long',
    async (type, body) => {
      for (const path of [form, `${form}/merken`, '/mein-beitrag/1/antwort']) {
        const answer = await fetch((await pages.app.getUrl()) + path, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        });
        const html = await answer.text();
        expect(answer.status).toBe(415);
        expect(html).toContain('Dieses Formular können wir nicht lesen');
        expect(html).not.toContain('steht noch hier');
      }
    },
  );

  it('names every bad field on top, keeps what was typed and escapes it', async () => {
    const token = await pages.tokenOf('test-process');
    const typed = {
      ...filled(token),
      'answers.title': '',
      'answers.idea': '<script>alert(1)</script> "Bäume"',
      'contact.email': 'ida',
      consent: '',
    };
    const { status, html } = await pages.post(form, typed);
    expect(status).toBe(422);
    expect(html).toContain('href="#answers-title"');
    expect(html).toContain('href="#contact-email">E-Mail-Adresse: ');
    expect(html).toContain('href="#consent"');
    expect(html).toContain('autofocus');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain(`value="${token}"`);
    expect(received).toHaveLength(0);
  });

  it('keeps everything when intake is away, and says so', async () => {
    const token = await pages.tokenOf('test-process');
    pages.requests.away(receiveContribution);
    const { status, html } = await pages.post(form, filled(token));
    expect(status).toBe(503);
    expect(html).toContain('Was Sie geschrieben haben, steht noch hier');
    expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(html).toContain(`value="${token}"`);
  });

  it('does not lose a contribution to the trap for programs', async () => {
    const token = await pages.tokenOf('test-process');
    const { status, html } = await pages.post(form, { ...filled(token), website: 'https://example.org' });
    expect(status).toBe(422);
    expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(html).not.toContain('value="https://example.org"');
    expect(received).toHaveLength(0);
  });

  it('takes no form that we did not make', async () => {
    const { status, html } = await pages.post(form, filled('a.b.c'));
    expect(status).toBe(422);
    expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(received).toHaveLength(0);
  });

  describe('in a browser that takes cookies', () => {
    /** What the browser holds after these answers. */
    const cookies = (...answers: Answered[]): string =>
      answers.flatMap(({ cookie }) => cookie ?? []).join('; ');
    const opened = async () => {
      const page = await pages.get(form);
      const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      return { page, token, browser: cookies(page) };
    };
    const another = { 'answers.idea': 'Im Sommer und im Winter gibt es dort kein Wasser.' };
    const keyReused = (input: { idempotency?: { key: string } }, token: string): void => {
      if (input.idempotency?.key === token.split('.')[0] && received.length > 1)
        throw new Refusal({
          code: 'intake.idempotency-key-reused',
          kind: 'conflict',
          detail: 'used before',
        });
    };
    /** A form that was sent, and is sent again with other words. */
    const sentTwice = async (state: ContributionState) => {
      standsAt(state);
      const { token, browser } = await opened();
      const first = await pages.post(form, filled(token), browser);
      const held = `${browser}; ${cookies(first)}`;
      pages.requests.answer(receiveContribution, (input) => {
        received.push(input);
        keyReused(input, token);
        return {
          contributionId: '019ab000-0000-7000-8000-000000000003',
          reference: other,
          status: 'received' as const,
          receivedAt: pages.clock.now().toISOString(),
          decisionDueAt: '2026-12-12T00:00:00Z',
          repeated: false,
        };
      });
      const asked = await pages.post(form, { ...filled(token), ...another }, held);
      const page = await pages.get(asked.location ?? '', held);
      const hidden = (name: string) =>
        new RegExp(`name="${name}" value="([^"]+)"`).exec(page.html)?.[1] ?? '';
      const again = (choice: Record<string, string>) =>
        pages.post(
          form,
          { ...filled(hidden('token')), ...another, earlier: hidden('earlier'), ...choice },
          held,
        );
      return { token, held, page, hidden, again };
    };

    it('no page is the answer to a POST: a slip leads to the form, with what was typed and what is wrong', async () => {
      const { token, browser } = await opened();
      const typed = { ...filled(token), 'answers.title': '', 'contact.email': 'ida' };
      const answered = await pages.post(form, typed, browser);
      expect([answered.status, answered.location]).toEqual([303, `${form}?formular=${token}`]);
      const shown = await pages.get(answered.location ?? '', browser);
      expect(shown.status).toBe(200);
      expect(shown.html).toContain('href="#answers-title"');
      expect(shown.html).toContain('Im Sommer gibt es dort kein Wasser.');
      expect(shown.html).toContain('value="ida"');
      expect(shown.html).toContain(`value="${token}"`);
      // Neither for another browser nor in the memory.
      expect((await pages.get(answered.location ?? '')).html).not.toContain('Im Sommer');
      expect((await pages.get(answered.location ?? '', 'gemeinsam-form=x')).html).not.toContain('Im Sommer');
      expect([...pages.memory.values()].join()).not.toContain('Sommer');
    });

    it('goes on in another language, in easy words, and with the faults in that language', async () => {
      const { token, browser } = await opened();
      await pages.post(form, { ...filled(token), 'answers.title': '' }, browser);
      const switched = await pages.post(`${form}/merken?lang=en`, filled(token), browser);
      expect(switched.status).toBe(303);
      const { html } = await pages.get(switched.location ?? '', `${browser}; lang=en`);
      expect(html).toContain('Send contribution');
      expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
      expect(html).toMatch(/<button type="submit" form="contribution" formaction="[^"]*easy=1/);
      // Enter in a field sends the form and does not switch: the first button of the form has no address of its own.
      expect(/<button[^>]*form="contribution"[^>]*>/.exec(html)?.[0]).not.toContain('formaction');
    });

    it.each([
      ['?lang=en', 'lang=en'],
      ['?easy=1', 'easy=1'],
    ])('says what is wrong in the other words, too (%s)', async (query, choice) => {
      const link = 'href="#contact-email"';
      const { token, browser } = await opened();
      const typed = { ...filled(token), 'contact.email': 'ida', 'answers.title': '' };
      const slip = await pages.post(form, typed, browser);
      const { html: told } = await pages.get(slip.location ?? '', browser);
      expect(told).toContain('name="checked" value="1"');
      // Put right meanwhile: the title. Still wrong: the address.
      const now = { ...typed, 'answers.title': 'Trinkbrunnen', checked: '1' };
      const switched = await pages.post(`${form}/merken${query}`, now, browser);
      const { html } = await pages.get(switched.location ?? '', `${browser}; ${choice}`);
      expect(html).toContain(link);
      expect(html).not.toContain('href="#answers-title"');
      // Without a cookie the page comes at once, and says the same.
      expect((await pages.post(`${form}/merken${query}`, now)).html).toContain(link);
      // Nobody is told before they send.
      const unsent = await pages.post(`${form}/merken${query}`, typed, browser);
      expect((await pages.get(unsent.location ?? '', browser)).html).not.toContain(link);
    });

    it('may be kept by the browser while it is empty, and by nobody with words in it, and forgets when it is told to', async () => {
      const { page, token, browser } = await opened();
      expect(page.headers.get('cache-control')).toBe('private, no-cache');
      // The number is the link beside the form, not the sentence around it.
      expect(page.html).toMatch(/<a class="tel-link" href="tel:[+\d]+">[+\d ]+<\/a>, /);
      await pages.post(`${form}/merken`, filled(token), browser);
      const typed = await pages.get(`${form}?formular=${token}`, browser);
      expect(typed.html).toContain('Im Sommer');
      expect(typed.headers.get('cache-control')).toBe('no-store');
      const cleared = await pages.post(`${form}/leeren`, filled(token), browser);
      expect([cleared.status, cleared.location]).toEqual([303, form]);
      expect((await pages.get(`${form}?formular=${token}`, browser)).html).not.toContain('Im Sommer');
    });

    it('sent again unchanged leads to the first receipt, by the same form, by a new one, in another language', async () => {
      standsAt('received');
      const { token, browser } = await opened();
      const first = await pages.post(form, filled(token), browser);
      const held = `${browser}; ${cookies(first)}`;
      const back = await pages.get(`${form}?formular=${token}`, held);
      expect(back.html).toContain('Das haben Sie schon gesendet');
      expect(back.html).toContain('Im Sommer gibt es dort kein Wasser.');
      const fresh = await opened();
      for (const [path, by] of [
        [form, token],
        [form, fresh.token],
        [`${form}?lang=en`, fresh.token],
      ] as const)
        expect((await pages.post(path, filled(by), held)).location).toBe(first.location);
      expect(received).toHaveLength(1);
    });

    it('asks the same when the browser came back with a new form', async () => {
      standsAt('received');
      const { token, browser } = await opened();
      const held = `${browser}; ${cookies(await pages.post(form, filled(token), browser))}`;
      const fresh = await opened();
      const asked = await pages.post(form, { ...filled(fresh.token), ...another }, held);
      const { html } = await pages.get(asked.location ?? '', held);
      expect(html).toContain(
        '<title>Dieses Formular haben Sie schon gesendet. Ersetzen oder dazu? – Gemeinsam',
      );
      expect(html).toMatch(/class="notice notice-warn" role="alert"[^>]* autofocus/);
      expect(html).toContain(`name="earlier" value="${token}"`);
      const unlike = { 'answers.title': 'Eine Bank', 'answers.idea': 'Beim Tor.' };
      expect((await pages.post(form, { ...filled(fresh.token), ...unlike }, held)).location).toMatch(
        /\/danke\//,
      );
    });

    it('sent again with other words asks whether it replaces the first', async () => {
      const { page, again, hidden, token } = await sentTwice('in-review');
      expect(page.html).toContain('Ersetzen oder dazu?');
      expect(page.html).toContain('im Winter gibt es dort kein Wasser');
      expect(hidden('earlier')).toBe(token);
      const withdrawn: unknown[] = [];
      pages.requests.answer(withdrawSent, (input) => {
        withdrawn.push(input);
        return { status: 'withdrawn' as const };
      });
      // Without an answer it is asked again, and nothing is sent.
      expect((await again({})).location).toMatch(/formular=/);
      expect(withdrawn).toEqual([]);
      const replaced = await again({ again: 'replace' });
      expect(replaced.location).toBe(`${form}/danke/${other}`);
      expect(withdrawn).toEqual([
        {
          idempotency: { scope: 'web-form:test-process', key: token.split('.')[0] },
          channel: 'web',
        },
      ]);
      const receipt = await pages.get(replaced.location ?? '', cookies(replaced));
      expect(receipt.html).toContain(
        `Dieser Beitrag ersetzt ${formatReferenceNumber(reference)}; jener ist zurückgezogen.`,
      );
      expect(receipt.html).not.toContain('gilt nur');
    });

    it('adds it when that is wanted, and takes nothing back', async () => {
      const { again } = await sentTwice('received');
      const added = await again({ again: 'add' });
      expect(added.location).toBe(`${form}/danke/${other}`);
      expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(withdrawSent.name);
    });

    it('does not offer to replace what is decided, and says so when it was decided meanwhile', async () => {
      const decided = await sentTwice('published');
      expect(decided.page.html).not.toContain('value="replace"');
      expect(decided.page.html).toContain('value="add"');
      pages.requests.answer(withdrawSent, () => {
        throw new Refusal({
          code: 'intake.contribution-already-decided',
          kind: 'conflict',
          detail: 'decided',
        });
      });
      const kept = await decided.again({ again: 'replace' });
      standsAt('received');
      const receipt = await pages.get(kept.location ?? '', cookies(kept));
      expect(receipt.html).toContain(`${formatReferenceNumber(reference)} ließ sich nicht mehr ersetzen`);
    });

    it('shows what was sent in one tab after something else was sent in another', async () => {
      const { token, held, again } = await sentTwice('received');
      const added = await again({ again: 'add' });
      const both = `gemeinsam-form=x; ${cookies(added)}`;
      expect((await pages.get(`${form}/danke/${reference}`, both)).html).toContain('Im Sommer gibt es dort');
      expect((await pages.get(`${form}/danke/${other}`, both)).html).toContain('Im Sommer und im Winter');
      // Sent once more as it was, the first is known again, too; and changed, it may still be replaced.
      expect((await pages.post(form, filled(token), both)).location).toBe(`${form}/danke/${reference}`);
      const changed = { ...filled(token), 'answers.idea': 'Beim Tor.' };
      const asked = await pages.post(form, changed, `${held}; ${cookies(added)}`);
      const { html } = await pages.get(asked.location ?? '', `${held}; ${cookies(added)}`);
      expect(html).toContain(`name="earlier" value="${token}"`);
      expect(html).toContain('value="replace"');
    });

    it('does not take what was replaced for received when it is sent once more', async () => {
      const { token, held, again } = await sentTwice('received');
      pages.requests.answer(withdrawSent, () => ({ status: 'withdrawn' as const }));
      const replaced = await again({ again: 'replace' });
      const once = await pages.post(form, filled(token), `${held}; ${cookies(replaced)}`);
      expect(once.location).toMatch(/formular=/);
    });

    it('says that the browser keeps what is typed only where a script does', async () => {
      const { page } = await opened();
      expect(page.html).toMatch(
        /<details class="kept-typing no-print" hidden>\s*<summary>Was Sie schreiben, merkt/,
      );
      const [without] = /<noscript><details[\s\S]*?<\/noscript>/.exec(page.html) ?? [''];
      expect(without).toContain('zwei Stunden');
      expect(without).toContain(`${form}/leeren`);
      expect(without).not.toContain('merkt sich Ihr Browser');
    });

    it.each<Record<string, string>>([{ again: 'zzz' }, { again: 'replace', earlier: 'a.b.c' }])(
      'asks once more when no button said what becomes of the earlier one (%j)',
      async (forged) => {
        const { again } = await sentTwice('received');
        const before = received.length;
        expect((await again(forged)).location).toMatch(/formular=/);
        expect(received).toHaveLength(before);
      },
    );

    it('lets nobody replace what another browser sent', async () => {
      const { hidden } = await sentTwice('received');
      const before = received.length;
      const asked = await pages.post(
        form,
        { ...filled(hidden('token')), ...another, earlier: hidden('earlier'), again: 'replace' },
        'gemeinsam-form=somebody-else',
      );
      expect(asked.location).toMatch(/formular=/);
      expect(received).toHaveLength(before);
      expect(pages.requests.asked.map(({ request }) => request.name)).not.toContain(withdrawSent.name);
    });
  });

  describe('when something like it is published', () => {
    const browser = 'gemeinsam-form=this-browser';
    const idea = {
      contributionId: '019ab000-0000-7000-8000-000000000077',
      language: 'de' as const,
      title: 'Ein Trinkbrunnen für den Spielplatz',
      excerpt: 'Die Kinder haben dort im Sommer kein Wasser.',
      supporters: 2,
    };
    const hiddenOf = (html: string) =>
      Object.fromEntries(
        [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
          ([, name, value]): [string, string] => [name!, value!],
        ),
      );
    let token: string;
    let step: Answered;
    beforeEach(async () => {
      pages.requests.answer(findPublishedSimilar, ({ text }) =>
        text.includes('Trinkbrunnen') ? [idea] : [],
      );
      token = await pages.tokenOf('test-process');
      step = await pages.post(form, filled(token), browser);
    });

    it('shows it before anything is sent, and looks the same after a reload', async () => {
      expect(step).toMatchObject({
        status: 303,
        location: `${form}/aehnlich?formular=${encodeURIComponent(token)}`,
      });
      const shown = await pages.get(step.location!, browser);
      expect(shown.html).toContain('Ein Trinkbrunnen für den Spielplatz');
      expect(shown.html).toContain('2 Personen unterstützen das');
      expect((await pages.get(step.location!, browser)).html).toBe(shown.html);
      expect(received).toEqual([]);
    });

    it('shows nobody else what was typed', async () => {
      const elsewhere = await pages.get(step.location!, 'gemeinsam-form=another');
      expect(elsewhere).toMatchObject({ status: 303 });
      expect(elsewhere.html).not.toContain('Im Sommer');
    });

    it('has everything in the form when the person goes back', async () => {
      const back = await pages.get(`${form}?formular=${encodeURIComponent(token)}`, browser);
      expect(back.html).toContain('value="Trinkbrunnen beim Spielplatz"');
      expect(back.html).toContain('Im Sommer gibt es dort kein Wasser.');
      expect(back.html).toContain('value="ida.muster@example.org"');
    });

    it('sends their own all the same', async () => {
      const { html } = await pages.get(step.location!, browser);
      const sent = await pages.post(form, { ...hiddenOf(html), similar: 'seen' }, browser);
      expect(sent.location).toBe(`${form}/danke/${reference}`);
      expect(received).toEqual([
        expect.objectContaining({
          answers: { title: 'Trinkbrunnen beim Spielplatz', idea: 'Im Sommer gibt es dort kein Wasser.' },
          contact: { wish: 'email', email: 'ida.muster@example.org' },
        }),
      ]);
      expect(received[0]).not.toHaveProperty('supports');
    });

    it('supports it instead, with what was typed, and the receipt names it', async () => {
      const { html } = await pages.get(step.location!, browser);
      const sent = await pages.post(form, { ...hiddenOf(html), supports: idea.contributionId }, browser);
      expect(received).toEqual([
        expect.objectContaining({
          supports: idea.contributionId,
          answers: { title: 'Trinkbrunnen beim Spielplatz', idea: 'Im Sommer gibt es dort kein Wasser.' },
        }),
      ]);
      const receipt = await pages.get(sent.location!, sent.cookie);
      expect(receipt.html).toMatch(/Sie unterstützen damit:.*Ein Trinkbrunnen für den Spielplatz/);
    });

    it('says when it is gone meanwhile, and keeps what was typed', async () => {
      const { html } = await pages.get(step.location!, browser);
      pages.requests.answer(receiveContribution, () => {
        throw new Refusal({
          code: 'intake.supported-not-there',
          kind: 'conflict',
          detail: 'the contribution to support is not there',
          fields: [{ pointer: '/supports', code: 'not-there', detail: 'a contribution of this process' }],
        });
      });
      const sent = await pages.post(form, { ...hiddenOf(html), supports: idea.contributionId }, browser);
      const again = await pages.get(sent.location!, browser);
      expect(again.html).toContain('nicht mehr veröffentlicht');
      expect(again.html).toContain('Im Sommer gibt es dort kein Wasser.');
    });

    it('is shown at once to a browser that takes no cookies, with everything that was typed', async () => {
      const shown = await pages.post(form, filled(token));
      expect(shown.status).toBe(200);
      expect(hiddenOf(shown.html)).toMatchObject({
        'answers.idea': 'Im Sommer gibt es dort kein Wasser.',
        'contact.email': 'ida.muster@example.org',
        consent: 'yes',
      });
      expect(received).toEqual([]);
    });

    it('does not stand in the way of what is unlike it, or when nobody can look', async () => {
      const unlike = { title: 'Bänke', idea: 'Mehr Bänke im Park.' };
      expect((await pages.post(form, filled(token, unlike), browser)).location).toMatch(/danke/);
      pages.requests.away(findPublishedSimilar);
      const second = await pages.tokenOf('test-process');
      expect((await pages.post(form, filled(second), browser)).location).toMatch(/danke/);
    });
  });

  it('keeps nothing where several people share a browser', async () => {
    const kiosk = await publicPages(undefined, { KEEP_TYPED: false });
    const page = await kiosk.get(form);
    const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.cookie).toBeUndefined();
    expect(page.html).not.toContain('<kept-typing');
    expect(page.html).toMatch(/<form[^>]*autocomplete="off"/);
    const wrong = await kiosk.post(form, { ...filled(token), 'answers.title': '' }, 'gemeinsam-form=x');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(kiosk.memory.size).toBe(0);
    await kiosk.close();
  });

  it('is of the language of the form that was sent, whatever another tab was switched to', async () => {
    const token = await pages.tokenOf('test-process');
    expect((await pages.get(form)).html).toContain('name="_read" value="de"');
    const slip = { ...filled(token), _read: 'de', 'answers.title': '' };
    expect((await pages.post(form, slip, 'lang=en')).html).toContain('<html lang="de"');
    const sent = await pages.post(form, { ...filled(token), _read: 'de' }, 'lang=en');
    expect(received).toEqual([expect.objectContaining({ language: 'de' })]);
    // The receipt that follows is in the same language.
    expect(sent.headers.getSetCookie().join()).toMatch(/lang=de(?!.*lang=en)/);
    // A button that switches counts for more; what is no language counts for nothing.
    for (const [path, read] of [
      [`${form}/merken?lang=en`, 'de'],
      [form, 'fr'],
    ] as const)
      expect((await pages.post(path, { ...slip, _read: read }, 'lang=en')).html).toContain('<html lang="en"');
  });

  it('speaks English and easy language on request, and remembers it', async () => {
    const { html, headers } = await pages.get(`${form}?lang=en`);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Send contribution');
    expect(headers.get('set-cookie')).toContain('lang=en');
    const remembered = await pages.get(form, 'lang=en');
    expect(remembered.html).toContain('Your idea');
  });
});
