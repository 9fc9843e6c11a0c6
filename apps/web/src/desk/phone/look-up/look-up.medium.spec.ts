import {
  amendContribution,
  appealContribution,
  changeContact,
  type ContributionState,
  decisionsOf,
  type FoundForCaller,
  getProcess,
  lookUpForCaller,
  publicStatus,
  speakAccessCode,
  withdrawContribution,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AccessLogEntity } from '../../../auth/access-log.entity.js';
import { TestBrowser, type WebAnswer, WebUnderTest } from '../../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const reference = '4729130864';
const path = '/desk/phone/look-up';
const contributionId = '0190a000-0000-7000-8000-00000000000e';
const at = '2026-11-20T10:00:00.000Z';

const found = (status: ContributionState = 'in-review'): FoundForCaller => ({
  by: 'number',
  matches: [],
  reference,
  contributionId,
  contributionVersion: 1,
  process: { slug: 'ideen-fuers-graetzl', title: { de: 'Ideen fürs Grätzl', en: 'Ideas' } },
  status,
  receivedAt: at,
  decisionDueAt: '2099-12-12T10:00:00.000Z',
  ...(status === 'declined' && { appealUntil: '2099-01-01T10:00:00.000Z' }),
  timeline: [
    { state: 'received', at },
    { state: 'in-review', at },
  ],
  language: 'de',
  title: 'Mehr Bänke',
  channel: 'paper',
  replyWay: 'letter',
  reachable: { email: false, phone: false, address: true },
  may: {
    withdraw: status !== 'withdrawn',
    amend: status === 'in-review' || status === 'returned',
    changeContact: status !== 'withdrawn',
    appeal: status === 'declined',
  },
});

describe('looking up for a caller', () => {
  let web: WebUnderTest;
  let agent: TestBrowser;
  let token: string;
  let asked: Record<string, unknown[]>;
  let state: ContributionState;
  const note = (what: string, input: unknown): void => void (asked[what] ??= []).push(input);
  beforeAll(async () => {
    web = await WebUnderTest.start();
    agent = web.browser();
    await agent.signIn('agent');
    token = /name="_csrf" value="([^"]+)"/.exec((await agent.get('/account')).body)?.[1] ?? '';
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    asked = {};
    state = 'in-review';
    web.requests
      .answer(lookUpForCaller, ({ said }) => {
        note('look-up', said);
        return said.replace(/\D/g, '') === reference
          ? { found: [found(state)], near: [] }
          : { found: [], near: [reference], why: 'check-digit' as const };
      })
      .answer(publicStatus, () => found(state))
      .answer(decisionsOf, () => [
        {
          contributionId,
          outcome: 'returned',
          message: 'Welchen Platz meinen Sie?',
          reasons: [],
          decidedAt: at,
        } as never,
      ])
      .answer(getProcess, () => ({ ...testProcess(), id: contributionId, open: true }))
      .answer(
        amendContribution,
        (input) => (note('amend', input), { status: 'in-review' as const, contributionVersion: 2 }),
      )
      .answer(withdrawContribution, (input) => (note('withdraw', input), { status: 'withdrawn' as const }))
      .answer(changeContact, (input) => (note('contact', input), { replyWay: input.contact.wish }));
  });
  const post = (to: string, fields: Record<string, string> = {}) =>
    agent.post(`${path}${to}`, { _csrf: token, ...fields });
  const addressOf = async (said: string) => String((await post('', { said })).headers['location']);
  const look = async (said: string) => agent.get(await addressOf(said));

  it('leads to the one contribution, with its state to read aloud in its language, and is in the access log', async () => {
    const reply = await look(' 472-913-\u200b086-4\u2060 ');
    expect(reply.headers['location']).toBe(`${path}/${reference}`);
    const { body } = await agent.get(`${path}/${reference}?lang=en`);
    expect(body).toContain('Ihr Beitrag wartet auf die Prüfung durch einen Menschen.');
    expect(body).toContain('<p class="timeline-title">Waiting to be reviewed by a person</p></li>');
    expect(body).toContain('12. Dezember 2099');
    expect(body).toContain('What does the person want?');
    const seen = web.app.get(DataSource).getRepository(AccessLogEntity);
    expect(await seen.existsBy({ reference, what: 'phone.look-up' })).toBe(true);
    expect((await agent.get(`${path}/472-913-086-4?lang=de`)).status).toBe(200);
    for (const none of ['1234567890', 'abc', 'abc/add', 'abc/contact', 'abc/withdraw', '%20'])
      expect(`${none} ${(await agent.get(`${path}/${none}?lang=de`)).status}`).toBe(`${none} 404`);
  });

  it('offers what one slip turns into a mistyped number', async () => {
    const { body, status } = await look('4729130861');
    expect(status).toBe(200);
    expect(body).toContain('Die letzte Ziffer passt nicht');
    expect(body).toContain('unter dieser Telefonnummer gibt es keinen Beitrag');
    expect(body).toContain(`href="${path}/${reference}"`);
    expect(body).toContain('472-913-086-4');
  });

  it('lists who has that name or said those words, with the reason and in their language, and keeps who saw it', async () => {
    const named = {
      ...found(),
      by: 'name' as const,
      matches: [{ in: 'name' as const, passage: 'Änne <Beispiel>' }],
    };
    const saying = {
      ...found(),
      language: 'en' as const,
      reference: '4729130872',
      title: 'Benches',
      by: 'words' as const,
      matches: [
        { in: 'title' as const, passage: 'Benches' },
        { in: 'text' as const, passage: 'A bench, please.' },
      ],
    };
    const alike = { ...named, reference: '4729130883', by: 'similar' as const };
    web.requests.answer(lookUpForCaller, () => ({ found: [named, saying, alike], near: [], more: true }));
    const { body, status } = await look('Bank');
    expect(status).toBe(200);
    expect(body).toContain('Name: Änne &lt;Beispiel>');
    expect(body).toContain('<strong lang="en">Benches</strong>');
    expect(body).toContain('Im Titel: <q lang="en">Benches</q>');
    expect(body).toContain('Im Text: <q lang="en">A bench, please.</q>');
    expect(body.match(/Nur ähnlich/g)).toHaveLength(1);
    expect(body).toContain('Mehr als 3 Beiträge gefunden');
    expect(body).toContain('Es gibt mehr');
    const seen = web.app.get(DataSource).getRepository(AccessLogEntity);
    expect(await seen.existsBy({ reference: saying.reference, what: 'phone.look-up' })).toBe(true);
    // The only one of that name may still be somebody else.
    web.requests.answer(lookUpForCaller, () => ({ found: [named], near: [] }));
    expect((await look('Änne')).body).toContain('1 Beitrag gefunden');
    web.requests.answer(lookUpForCaller, () => ({ found: [], near: [], why: 'unknown-words' as const }));
    expect((await look('Änne')).body).toContain('Niemand mit diesem Namen');
  });

  it.each([
    [' ', 'Bitte geben Sie ein, was die Person sagt'],
    ['ab', 'mindestens drei Zeichen'],
    [`${'x'.repeat(60)}y`, 'höchstens 60 Zeichen'],
  ])('says what is wrong with %j, and keeps it', async (said, words) => {
    const { status, body } = await look(said);
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(body).toContain(said.trim() && `value="${said}"`);
    expect(asked['look-up']).toBeUndefined();
  });

  it('has an address for what is found, for this session and without what was said, in either language', async () => {
    web.requests.answer(lookUpForCaller, ({ said }) => ({
      found: [{ ...found(), by: 'name' as const, matches: [{ in: 'name' as const, passage: said }] }],
      near: [],
    }));
    const address = await addressOf('Änne');
    expect(address).toMatch(/^\/desk\/phone\/look-up\?asked=[0-9a-f-]{36}$/);
    // Going back and reloading ask for the address again.
    for (const [language, words] of [
      ['de', '1 Beitrag gefunden'],
      ['en', '1 contribution found'],
      ['de', '1 Beitrag gefunden'],
    ]) {
      const { body, status } = await agent.get(`${address}&lang=${language}`);
      expect(status).toBe(200);
      expect(body).toContain(words);
      expect(body).toContain('value="Änne"');
      expect(body).toContain(`${address}&amp;lang=`);
    }
    const colleague = web.browser();
    await colleague.signIn('agent');
    const { body } = await colleague.get(address);
    expect(body).toContain('Diese Suche ist nicht mehr da');
    expect(body).not.toContain('Änne');
  });

  it('shows a contribution of that phone beside those a slip leads to, instead of opening it', async () => {
    const byPhone = { ...found(), by: 'phone' as const };
    web.requests.answer(lookUpForCaller, () => ({
      found: [byPhone],
      near: ['4729130872'],
      why: 'check-digit' as const,
    }));
    const { body, status } = await look('6601234567');
    expect(status).toBe(200);
    expect(body).toContain('1 Beitrag unter dieser Telefonnummer');
    expect(body).toContain('Als Beitragsnummer kann das nicht stimmen');
    expect(body).toContain(`href="${path}/${reference}"`);
    expect(body).toContain(`href="${path}/4729130872"`);
    // A key opens one of them, not two.
    expect([...body.matchAll(/data-key="(Alt\+\d)"/g)].map(([, key]) => key)).toEqual(['Alt+1', 'Alt+2']);
  });

  it.each([
    ['+43 660 1234567', 'unknown-phone', 'Unter dieser Telefonnummer gibt es keinen Beitrag.'],
    ['100%', 'unknown-words', 'als ganze Wörter oder Wortanfänge'],
    ['%%%', 'nothing-to-look-for', 'kein Buchstabe und keine Ziffer'],
    ['472 913', 'not-ten-digits', 'diese hat 6'],
  ] as const)('says of %s what was looked for', async (said, why, words) => {
    web.requests.answer(lookUpForCaller, () => ({ found: [], near: [], why }));
    const { body } = await look(said);
    expect(body).toContain(words);
    expect(body.includes('zehn Ziffern, diese')).toBe(why === 'not-ten-digits');
  });

  it('says when it cannot look', async () => {
    web.requests.away(lookUpForCaller);
    const { status, body } = await look(reference);
    expect(status).toBe(503);
    expect(body).toContain(reference);
  });

  /** A step that has an address of its own; Back and Reload ask for that and send nothing again. */
  const step = async (rest: string, fields: Record<string, string>): Promise<WebAnswer> => {
    const led = await post(rest, fields);
    expect([led.status, led.headers['location']]).toEqual([
      303,
      expect.stringMatching(/\?typed=[\da-f-]{36}$/),
    ]);
    return agent.get(String(led.headers['location']));
  };

  it('withdraws once it was read out and confirmed', async () => {
    const page = await agent.get(`${path}/${reference}/withdraw`);
    expect(page.body).toContain('Das lässt sich nicht rückgängig machen');
    expect((await post(`/${reference}/withdraw`)).status).toBe(422);
    expect(asked['withdraw']).toBeUndefined();
    const done = await post(`/${reference}/withdraw`, { confirmed: 'yes' });
    expect(done.headers['location']).toBe(`${path}/${reference}?done=withdrawn`);
    expect(asked['withdraw']).toEqual([{ reference, channel: 'phone' }]);
  });

  it('adds what was read back, keeps the text when it cannot, and reads the question out', async () => {
    state = 'returned';
    expect((await agent.get(`${path}/${reference}/add`)).body).toContain('Welchen Platz meinen Sie?');
    expect((await step(`/${reference}/add/read-back`, { text: ' ' })).status).toBe(422);
    const text = 'Den Platz\nbeim <Markt>.';
    const readBack = await step(`/${reference}/add/read-back`, { text });
    expect(readBack.body).toContain('beim &lt;Markt>.');
    expect((await step(`/${reference}/add/change`, { text })).body).toContain('beim &lt;Markt>.');
    const unconfirmed = await step(`/${reference}/add`, { text });
    expect([unconfirmed.status, unconfirmed.body.includes('beim &lt;Markt>.')]).toEqual([422, true]);
    const { headers } = await post(`/${reference}/add/read-back`, { text });
    const stranger = web.browser();
    await stranger.signIn('lead');
    expect((await stranger.get(String(headers['location']))).headers['location']).toBe(
      `${path}/${reference}/add`,
    );
    // As a switch of the language on a page that was posted asks for it.
    expect((await agent.get(`${path}/${reference}/add/read-back`)).headers['location']).toBe(
      `${path}/${reference}/add`,
    );
    expect(asked['amend']).toBeUndefined();
    web.requests.away(amendContribution);
    const away = await post(`/${reference}/add`, { text, confirmed: 'yes' });
    expect(away.status).toBe(503);
    expect(away.body).toContain('beim &lt;Markt>.');
    web.requests.answer(
      amendContribution,
      (input) => (note('amend', input), { status: 'in-review' as const, contributionVersion: 2 }),
    );
    expect((await post(`/${reference}/add`, { text, confirmed: 'yes' })).headers['location']).toBe(
      `${path}/${reference}?done=added`,
    );
    expect(asked['amend']).toEqual([{ reference, text, channel: 'phone' }]);
  });

  it('reads out a code once the agent made sure who calls, and keeps that it was', async () => {
    web.requests.answer(speakAccessCode, (input) => {
      note('speak', input);
      return { code: 'ACDE-FGHJ', until: at };
    });
    expect((await agent.get(`${path}/${reference}`)).body).toContain(`href="${path}/${reference}/code"`);
    expect((await agent.get(`${path}/${reference}/code`)).body).toContain('Worum geht es darin');
    const missing = await post(`/${reference}/code`);
    expect([missing.status, missing.body.includes('href="#confirmed"')]).toEqual([422, true]);
    expect(asked['speak']).toBeUndefined();
    const made = String((await post(`/${reference}/code`, { confirmed: 'yes' })).headers['location']);
    // Loading the page again makes no other one.
    for (const told of [await agent.get(made), await agent.get(made)]) {
      expect(told.body).toContain('ACDE-FGHJ');
      expect(told.headers['cache-control']).toBe('no-store');
    }
    expect(asked['speak']).toEqual([{ reference }]);
    const seen = web.app.get(DataSource).getRepository(AccessLogEntity);
    expect(await seen.existsBy({ reference, what: 'phone.access-code' })).toBe(true);
    web.requests.away(speakAccessCode);
    expect((await post(`/${reference}/code`, { confirmed: 'yes' })).status).toBe(503);
    state = 'erased';
    expect((await agent.get(`${path}/${reference}/code`)).headers['location']).toMatch(/done=too-late/);
  });

  it('takes an objection down, reads it back, and keeps the words when it cannot pass them on', async () => {
    state = 'declined';
    const text = 'Die Gasse\ngehört <der Stadt>.';
    web.requests.answer(
      appealContribution,
      (input) => (note('appeal', input), { status: 'appealed' as const, decisionDueAt: at }),
    );
    const contribution = (await agent.get(`${path}/${reference}`)).body;
    expect(contribution).toContain(`href="${path}/${reference}/appeal"`);
    expect(contribution).toContain('Möglich bis 1. Jänner 2099');
    expect((await step(`/${reference}/appeal/read-back`, { text: ' ' })).body).toContain(
      'Schreiben Sie auf, warum die Person es anders sieht.',
    );
    const readBack = await step(`/${reference}/appeal/read-back`, { text });
    expect(readBack.body).toContain('gehört &lt;der Stadt>.');
    expect((await step(`/${reference}/appeal/change`, { text })).body).toContain('gehört &lt;der Stadt>.');
    expect((await step(`/${reference}/appeal`, { text })).status).toBe(422);
    expect(asked['appeal']).toBeUndefined();
    web.requests.away(appealContribution);
    const away = await post(`/${reference}/appeal`, { text, confirmed: 'yes' });
    expect([away.status, away.body.includes('gehört &lt;der Stadt>.')]).toEqual([503, true]);
    web.requests.answer(
      appealContribution,
      (input) => (note('appeal', input), { status: 'appealed' as const, decisionDueAt: at }),
    );
    const done = await post(`/${reference}/appeal`, { text, confirmed: 'yes' });
    expect(done.headers['location']).toBe(`${path}/${reference}?done=appealed`);
    expect(asked['appeal']).toEqual([{ reference, text, channel: 'phone' }]);
    state = 'appealed';
    const there = (await agent.get(`${path}/${reference}?done=appealed`)).body;
    expect(there).toContain('Eine Antwort ist bis 12. Dezember 2099 zugesagt.');
    expect(there).toContain('Andere Menschen als zuvor entscheiden darüber.');
    expect((await agent.get(`${path}/${reference}/appeal`)).headers['location']).toContain('too-late');
  });

  it.each(['add', 'contact', 'appeal'])(
    'keeps what is typed to %s in this tab until it was received',
    async (rest) => {
      if (rest === 'appeal') state = 'declined';
      const form = (await agent.get(`${path}/${reference}/${rest}`)).body;
      const [, name] = /<kept-typing name="(staff [^"]+)">/.exec(form) ?? [];
      expect(name).toMatch(new RegExp(`^staff [0-9a-f-]{36} ${path}/${reference}/${rest}$`));
      expect(form).toContain('kept-typing');
      expect(form).toMatch(/<(textarea|input)[^>]*autofocus/);
      const received = { add: 'added', contact: 'contact', appeal: 'appealed' }[rest]!;
      const there = (await agent.get(`${path}/${reference}?done=${received}`)).body;
      expect(there).toContain(`<kept-typing name="${name}" done>`);
      expect((await agent.get(`${path}/${reference}?done=too-late`)).body).not.toContain('kept-typing');
    },
  );

  it('counts no further than it looked, and says by phone what helps', async () => {
    const byPhone = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...found(),
        by: 'phone' as const,
        reference: String(4729130800 + index),
      }));
    web.requests.answer(lookUpForCaller, () => ({ found: byPhone(10), near: [], more: true }));
    const { body } = await look('01 505 00 71');
    expect(body).toContain('Mehr als 10 Beiträge unter dieser Telefonnummer');
    expect(body).toContain('fragen Sie nach der Beitragsnummer');
    expect(body).not.toContain('mit mehr Wörtern');
    web.requests.answer(lookUpForCaller, () => ({ found: byPhone(2), near: [] }));
    expect((await look('01 505 00 71')).body).toContain('>2 Beiträge unter dieser Telefonnummer');
  });

  it('says that a decision came first', async () => {
    web.requests.answer(amendContribution, () =>
      refuse('intake.contribution-already-decided', 'conflict', 'no'),
    );
    const reply = await post(`/${reference}/add`, { text: 'Zu spät', confirmed: 'yes' });
    expect(reply.headers['location']).toBe(`${path}/${reference}?done=too-late`);
    state = 'published';
    expect((await agent.get(`${path}/${reference}/add`)).headers['location']).toContain('too-late');
  });

  it('changes the way with consent to today’s text, read by whoever is signed in, and never fills in what was', async () => {
    const page = await agent.get(`${path}/${reference}/contact`);
    expect(page.body).toContain(testProcess().form.consent.version);
    expect(page.body).not.toMatch(/value="[^"]*@/);
    expect(page.body).not.toMatch(/autocomplete="(name|email|tel|street-address|on)"/);
    const wrong = await step(`/${reference}/contact/read-back`, { 'contact.wish': 'email' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('href="#contact-email"');
    expect(wrong.body).toContain('href="#consent"');
    const fields = { 'contact.wish': 'email', 'contact.email': 'mara@example.org', consent: 'yes' };
    const readBack = await step(`/${reference}/contact/read-back`, fields);
    expect(readBack.body).toContain('Wir antworten Ihnen per E-Mail.');
    expect(readBack.body).toContain('mara@example.org');
    expect((await step(`/${reference}/contact/change`, fields)).body).toContain('value="mara@example.org"');
    expect((await step(`/${reference}/contact`, fields)).status).toBe(422);
    expect(asked['contact']).toBeUndefined();
    const done = await post(`/${reference}/contact`, { ...fields, confirmed: 'yes' });
    expect(done.headers['location']).toBe(`${path}/${reference}?done=contact`);
    expect(asked['contact']).toMatchObject([
      {
        reference,
        channel: 'phone',
        contact: { wish: 'email', email: 'mara@example.org' },
        consent: {
          given: true,
          how: 'read-out',
          language: 'de',
          version: testProcess().form.consent.version,
        },
      },
    ]);
  });

  it('is for the phone desk', async () => {
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    expect((await moderator.get(path)).status).toBe(403);
  });
});
