import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { eventually } from '@gemeinsam/testing/eventually';
import { openAccess, publicStatus, referenceNumberOf } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { ConnectionStore } from '../telephony/connection.store.js';
import { makeFirstAdministrator } from './first-administrator.js';
import { ApiTokenStore } from './api-token.store.js';
import { Login } from './login.service.js';
import { hashPassword } from './password.js';
import { RedisConnection } from './redis-connection.provider.js';
import { SessionStore } from './session.store.js';
import { StaffStore } from './staff.store.js';
import { TestBrowser, testPassword, WebUnderTest } from '../web-under-test.fixture.js';

describe('signing in', () => {
  let web: WebUnderTest;
  beforeAll(async () => {
    // Guessing is limited here, whoever sends in how much.
    web = await WebUnderTest.start({ RATE_LIMIT_SUBMIT_PER_MINUTE: '0' });
  }, 60_000);
  afterAll(() => web?.stop());

  it('leads to the login and back', async () => {
    const browser = web.browser();
    const refused = await browser.get('/account?x=1');
    expect(refused.status).toBe(303);
    expect(refused.headers['location']).toBe('/login?next=%2Faccount%3Fx%3D1');
    const done = await browser.signIn('agent', testPassword, '/account?x=1');
    expect([done.status, done.headers['location']]).toEqual([303, '/account?x=1']);
    expect((await browser.get('/account')).body).toContain('A. Eins');
  });

  it('reads a name past what cannot be stored, and looks for no account behind nothing', async () => {
    expect((await web.browser().signIn('agent\u0000')).status).toBe(303);
    const browser = web.browser();
    const page = await browser.get('/login?next=%00');
    const answer = await browser.post('/login', {
      _csrf: TestBrowser.token(page),
      email: '\u0000',
      password: 'falsch\u0000',
    });
    expect(answer.status).toBe(422);
  });

  it('keeps the address that was typed over a switch of the language, and never the password', async () => {
    const browser = web.browser();
    const page = await browser.get('/login?next=/account');
    expect(page.body).toContain('<button type="submit" form="login" formaction="/login/form?lang=en"');
    const typed = { email: 'ada@example.org', password: 'geheim-und-lang', next: '/account' };
    const english = await browser.post('/login/form?lang=en', { ...typed, _csrf: TestBrowser.token(page) });
    expect(english.status).toBe(200);
    expect(english.body).toContain('<html lang="en"');
    expect(english.body).toContain('value="ada@example.org"');
    expect(english.body).toContain('name="next" value="/account"');
    expect(english.body).not.toContain('geheim-und-lang');
    expect((await browser.get('/login/form')).headers['location']).toBe('/login');
  });

  it('keeps the words of a form whose session had ended, for whoever sends them after signing in', async () => {
    const browser = web.browser();
    const page = '/desk/phone/call-backs/new?call=1';
    const sent = { _csrf: 'old', note: 'Zwei Worte & mehr', day: '2026-12-01' };
    const from = { referer: web.url + page };
    const send = (headers = {}) => browser.post('/desk/phone/call-backs/new', sent, { ...from, ...headers });
    const ended = await send();
    expect([ended.status, ended.body]).toEqual([
      401,
      expect.stringContaining('Nicht gesendet, Ihr Text ist noch da'),
    ]);
    expect(ended.body).toContain('name="note" value="Zwei Worte &amp; mehr"');
    expect(ended.body).toContain(`href="${page}"`);
    expect(ended.body).toMatch(/href="\/login[^"]*" target="_blank"/);
    expect(ended.body).not.toContain('Meinen Beitrag nachsehen');
    expect(ended.body).not.toContain('value="old"');
    await browser.signIn('agent');
    // Nothing is sent without who signed in having seen it.
    const anew = await send();
    expect([anew.status, anew.body]).toEqual([403, expect.stringContaining('Noch nicht gesendet')]);
    expect(anew.body).toContain('name="note" value="Zwei Worte &amp; mehr"');
    const token = TestBrowser.token(await browser.get('/account'));
    expect(token.length).toBeGreaterThan(20);
    expect(TestBrowser.token(anew).length).toBe(token.length);
    for (const site of ['cross-site', 'same-site'])
      expect((await send({ 'sec-fetch-site': site })).body).not.toContain('Zwei Worte');
    const other = await browser.post('/account/password', { _csrf: 'old', current: 'a', wanted: 'b' });
    expect(other.body).not.toContain('name="wanted" value');
  });

  it('never leads to another site', async () => {
    const done = await web.browser().signIn('agent', testPassword, '//evil.example');
    expect(done.headers['location']).toBe('/desk');
  });

  it('sets a cookie that scripts and other sites cannot use, and a new one at every login', async () => {
    const browser = web.browser();
    const first = await browser.signIn('agent');
    expect(String(first.headers['set-cookie'])).toMatch(
      /gemeinsam=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const before = browser.cookies.get('gemeinsam');
    const page = await browser.get('/login?notice=again');
    await browser.post('/login', {
      _csrf: TestBrowser.token(page),
      email: 'lead@example.org',
      password: testPassword,
    });
    expect(browser.cookies.get('gemeinsam')).not.toBe(before);
    const old = web.browser();
    old.cookies.set('gemeinsam', before!);
    expect((await old.get('/account')).status).toBe(303);
  });

  it('does not take over a session id that somebody else chose', async () => {
    const browser = web.browser();
    const fixed = 'A'.repeat(43);
    browser.cookies.set('gemeinsam', fixed);
    await browser.signIn('agent');
    expect(browser.cookies.get('gemeinsam')).not.toBe(fixed);
  });

  it('refuses a wrong password and an unknown account alike', async () => {
    const wrong = await web.browser().signIn('paper', 'falsch');
    const unknown = await web.browser().signIn('nobody', 'falsch');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const normal = (text: string) =>
      text.replaceAll(/name="_csrf" value="[^"]+"/g, '').replaceAll(/(paper|nobody)@example.org/g, '');
    expect(normal(unknown.body)).toBe(normal(wrong.body));
  });

  it('refuses a form that was not given to this browser', async () => {
    const page = await web.browser().get('/login');
    const other = web.browser();
    await other.get('/login');
    const answer = await other.post('/login', {
      _csrf: TestBrowser.token(page),
      email: 'agent@example.org',
      password: testPassword,
    });
    expect(answer.status).toBe(403);
    expect(other.cookies.has('gemeinsam')).toBe(false);
  });

  it('slows down who tries many passwords', async () => {
    const browser = web.browser();
    let answer = await browser.signIn('moderator2', 'falsch');
    for (let attempt = 0; attempt < 6 && answer.status === 422; attempt++)
      answer = await browser.signIn('moderator2', 'falsch');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await browser.signIn('moderator2')).status).toBe(429);
  });

  it('has a first administrator by a link, made only while nobody can administer', async () => {
    const staff = web.app.get(StaffStore, { strict: false });
    const person = { email: 'Erste@example.org', name: 'E. Erste' };
    expect(await makeFirstAdministrator(staff, person, new Date())).toBeUndefined();
    const empty = await WebUnderTest.start({ DEMO_STAFF_PASSWORD: '' });
    try {
      const first = empty.app.get(StaffStore, { strict: false });
      await makeFirstAdministrator(first, person, new Date());
      // The link was lost, so there is another one, for the same account.
      const secret = await makeFirstAdministrator(first, person, new Date());
      const browser = empty.browser();
      const _csrf = TestBrowser.token(await browser.get(`/password/${secret}`));
      expect((await browser.post(`/password/${secret}`, { _csrf, wanted: 'drei Wege im Wald' })).status).toBe(
        303,
      );
      expect((await browser.signIn('erste', 'drei Wege im Wald')).status).toBe(303);
      expect((await browser.get('/admin/staff')).status).toBe(200);
      expect((await first.list()).map(({ email, roles }) => [email, roles])).toEqual([
        ['erste@example.org', ['admin']],
      ]);
      expect(await makeFirstAdministrator(first, person, new Date())).toBeUndefined();
    } finally {
      await empty.stop();
    }
  }, 30_000);

  it('ends the session at sign-out, for every copy of the cookie', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const copy = web.browser();
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    const page = await browser.get('/account');
    const out = await browser.post('/logout', { _csrf: TestBrowser.token(page) });
    expect(out.headers['location']).toBe('/login?notice=signed-out');
    expect((await copy.get('/account')).status).toBe(303);
  });

  it('never says “signed out” while the session lives', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const stale = TestBrowser.token(await browser.get('/account'));
    const again = await browser.get('/login?notice=again');
    await browser.post('/login', {
      _csrf: TestBrowser.token(again),
      email: 'agent@example.org',
      password: testPassword,
    });
    const refused = await browser.post('/logout?lang=en', { _csrf: stale });
    expect([refused.status, refused.headers['location']]).toEqual([403, undefined]);
    expect(refused.body).toContain('You are still signed in');
    expect((await browser.get('/account')).status).toBe(200);
    const out = await browser.post('/logout', { _csrf: TestBrowser.token(refused) });
    expect(out.headers['location']).toBe('/login?notice=signed-out');
    expect((await browser.get('/account')).status).toBe(303);
  });

  it('takes no session that somebody wrote or moved in Redis', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const redis = web.app.get(RedisConnection, { strict: false });
    const keyOf = (id: string) => redis.key('session', createHash('sha256').update(id).digest('base64url'));
    const own = browser.cookies.get('gemeinsam')!;
    const other = randomBytes(32).toString('base64url');
    const kept = (await redis.client.get(keyOf(own)))!;
    const statusWith = async (cookie: string, words: string) => {
      await redis.client.set(keyOf(cookie), words, 'EX', 60);
      browser.cookies.set('gemeinsam', cookie);
      return (await browser.get('/account')).status;
    };
    expect(await statusWith(own, kept.slice(kept.indexOf('{')))).toBe(303);
    expect(await statusWith(own, kept.replace(/"epoch":\d+/, '"epoch":77'))).toBe(303);
    expect(await statusWith(own, 'null')).toBe(303);
    expect(await statusWith(other, kept)).toBe(303);
    expect(await statusWith(own, kept)).toBe(200);
  });

  it('ends what streams to an open page with its session, on every replica', async () => {
    const { DATABASE_URL, REDIS_PREFIX } = web.config;
    const replica = await WebUnderTest.start({ DATABASE_URL, REDIS_PREFIX });
    const staff = web.app.get(StaffStore, { strict: false });
    const ends: Record<string, (browser: TestBrowser, id: string) => Promise<unknown>> = {
      'signing-out': async (browser) => {
        const page = await browser.get('/account');
        await browser.post('/logout', { _csrf: TestBrowser.token(page) });
      },
      expiry: (browser) =>
        web.app.get(SessionStore, { strict: false }).end(browser.cookies.get('gemeinsam')!),
      roles: (_, id) => staff.change(id, () => ({ name: 'R. Rolle', roles: ['agent'], disabled: false })),
      disabling: (_, id) => staff.change(id, () => ({ name: 'D. Aus', roles: ['lead'], disabled: true })),
    };
    const heard = await Promise.all(
      Object.entries(ends).map(async ([name, endIt]) => {
        const passwordHash = await hashPassword(testPassword);
        const id = await staff.add({ email: `${name}@example.org`, name, roles: ['lead'], passwordHash });
        const browser = web.browser();
        await browser.signIn(name);
        const headers = { cookie: `gemeinsam=${browser.cookies.get('gemeinsam')}` };
        const streams = await Promise.all(
          [web, replica].flatMap(({ url }) =>
            ['/desk/phone/ringing/events', '/dashboard/events'].map((path) => fetch(url + path, { headers })),
          ),
        );
        await endIt(browser, id!);
        // The text is complete only when the server has ended the stream.
        const texts = await Promise.all(streams.map((stream) => stream.text()));
        return [
          name,
          streams.map(({ status }) => status),
          texts.map((text) => text.slice(-'event: over\ndata: over\n\n'.length)),
        ];
      }),
    );
    await replica.stop();
    const four = <T>(value: T): T[] => [value, value, value, value];
    expect(heard).toEqual(
      Object.keys(ends).map((name) => [name, four(200), four('event: over\ndata: over\n\n')]),
    );
  }, 60_000);

  it('lets one of six who use a password link at the same moment choose', async () => {
    const id = await web.app
      .get(StaffStore, { strict: false })
      .add({ email: 'neu@example.org', name: 'N. Neu', roles: ['agent'], passwordHash: null });
    const secret = await web.app.get(Login, { strict: false }).makePasswordLink(id!);
    // All six have the form before the first of them sends it: afterwards there is no page to open.
    const forms = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const browser = web.browser();
        return { browser, _csrf: TestBrowser.token(await browser.get(`/password/${secret}`)) };
      }),
    );
    const answers = await Promise.all(
      forms.map(async ({ browser, _csrf }, person) => {
        const wanted = `ein langes Passwort ${person}`;
        return { wanted, ...(await browser.post(`/password/${secret}`, { _csrf, wanted })) };
      }),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      303, 404, 404, 404, 404, 404,
    ]);
    const { wanted } = answers.find(({ status }) => status === 303)!;
    expect((await web.browser().signIn('neu', wanted)).status).toBe(303);
  });

  describe('guessing', () => {
    const from = (path: string, init: RequestInit = {}) => fetch(web.url + path, init);
    const statusesOf = async (ask: (attempt: number) => Promise<Response>): Promise<number[]> => {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 12; attempt++) statuses.push((await ask(attempt)).status);
      return statuses;
    };
    const tenThen429 = (missed: number) => [...Array.from({ length: 10 }, () => missed), 429, 429];

    it('of reference numbers ends after ten misses, by page and by API together, for right ones too', async () => {
      const right = referenceNumberOf(1);
      web.requests.answer(publicStatus, ({ reference }) =>
        reference === right
          ? refuse('web.spec-found-it', 'conflict', 'this number exists')
          : refuse('intake.contribution-not-found', 'not-found', 'no such number'),
      );
      const path = (number: string, attempt: number) =>
        attempt % 2 === 0 ? `/mein-beitrag/${number}` : `/api/v1/contributions/${number}`;
      expect((await from(path(right, 1))).status).toBe(409);
      expect(await statusesOf((attempt) => from(path(referenceNumberOf(1_000 + attempt), attempt)))).toEqual(
        tenThen429(404),
      );
      const refused = await from(path(right, 0));
      expect(refused.status).toBe(429);
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(60);
      expect(await refused.text()).toContain(`In ${Math.ceil(seconds / 60)} Minuten geht es weiter.`);
    });

    it('of codes ends after ten misses, and not of links', async () => {
      web.requests.answer(openAccess, ({ proof }) =>
        'link' in proof && proof.link === 'right'
          ? { access: 'opened' }
          : refuse('intake.access-code-not-valid', 'invalid', 'wrong, used or too old'),
      );
      const path = `/mein-beitrag/${referenceNumberOf(1)}`;
      const post = (to: string, code: string) =>
        from(`${path}/${to}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ code }) });
      web.requests.answer(publicStatus, ({ reference }) => ({
        reference,
        process: { slug: 'spec', title: { de: 'Ideen', en: 'Ideas' } },
        status: 'received' as const,
        receivedAt: '2026-03-01T09:00:00Z',
        decisionDueAt: '2026-03-15T09:00:00Z',
        timeline: [{ state: 'received' as const, at: '2026-03-01T09:00:00Z' }],
        contributionId: '019ab000-0000-7000-8000-000000000002',
        contributionVersion: 1,
        language: 'de' as const,
      }));
      expect(await statusesOf(() => post('zugang', 'ACDE-FGHJ'))).toEqual(tenThen429(422));
      expect(await statusesOf((attempt) => post('link/wrong', String(attempt)))).toEqual(tenThen429(404));
      expect((await post('link/right', '')).status).toBe(303);
    });

    it('of secrets ends after ten misses; who has the right one is taken in any case', async () => {
      const token = await web.app
        .get(ApiTokenStore, { strict: false })
        .create({ name: 'a program', roles: ['lead'], createdBy: 'admin' });
      const withToken = (secret: string) =>
        from('/api/v1/reports/summary', { headers: { authorization: `Bearer ${secret}` } });
      expect(await statusesOf((attempt) => withToken(`gm_${'x'.repeat(30)}${attempt}`))).toEqual(
        tenThen429(401),
      );
      expect((await withToken(token)).status).not.toBe(429);
      const line = await web.app
        .get(ConnectionStore, { strict: false })
        .create({ name: 'Amtsanlage', dialect: 'auto', createdBy: 'admin' });
      const report = (secret: string) =>
        from(`/api/v1/cti/${secret}`, { method: 'POST', body: new URLSearchParams({ direction: 'none' }) });
      expect(await statusesOf((attempt) => report(`wrong-${attempt}`))).toEqual(tenThen429(401));
      expect((await report(line)).status).toBe(200);
    });
  });

  it('needs the form token for what changes something', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const fields = { current: testPassword, wanted: 'ein anderes Passwort' };
    expect((await browser.post('/account/password', fields)).status).toBe(403);
    expect((await browser.post('/account/password', { ...fields, _csrf: 'x.y' })).status).toBe(403);
    const other = web.browser();
    await other.signIn('agent');
    const stolen = TestBrowser.token(await other.get('/account'));
    expect((await browser.post('/account/password', { ...fields, _csrf: stolen })).status).toBe(403);
  });

  it('changes the own password and ends the other sessions', async () => {
    const here = web.browser();
    const elsewhere = web.browser();
    await here.signIn('paper');
    await elsewhere.signIn('paper');
    const token = TestBrowser.token(await here.get('/account'));
    const short = await here.post('/account/password', {
      _csrf: token,
      current: testPassword,
      wanted: 'kurz',
    });
    expect(short.status).toBe(422);
    const done = await here.post('/account/password', {
      _csrf: token,
      current: testPassword,
      wanted: 'vier Bäume am Kanal',
    });
    expect(done.status).toBe(303);
    expect((await here.get('/account')).status).toBe(200);
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await web.browser().signIn('paper', 'vier Bäume am Kanal')).status).toBe(303);
    const same = await here.post('/account/password', {
      _csrf: TestBrowser.token(await here.get('/account')),
      current: 'vier Bäume am Kanal',
      wanted: 'vier Bäume am Kanal',
    });
    expect([same.status, same.body]).toEqual([422, expect.stringContaining('bisheriges Passwort')]);
    const { account } = (await web.app.get(StaffStore, { strict: false }).forLogin('paper@example.org'))!;
    const link = `/password/${await web.app.get(Login, { strict: false }).makePasswordLink(account.id)}`;
    const _csrf = TestBrowser.token(await here.get(link));
    expect((await here.post(link, { _csrf, wanted: 'vier Bäume am Kanal' })).status).toBe(422);
    expect((await here.post(link, { _csrf, wanted: 'fünf Bäume am Kanal' })).status).toBe(303);
  });

  it('lets no page of the session be shown again after sign-out', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const out = await browser.post('/logout', { _csrf: TestBrowser.token(await browser.get('/account')) });
    expect(out.headers['clear-site-data']).toBe('"cache"');
    // What staff typed in this tab is forgotten with it, but not by whoever only comes to sign in again.
    const forgets = '<kept-typing name="staff " done="all">';
    expect((await browser.get(String(out.headers['location']))).body).toContain(forgets);
    expect((await browser.get('/login?next=/desk/phone')).body).not.toContain('kept-typing');
  });

  it('logs who came in and who was kept out, without their names or addresses', async () => {
    const browser = web.browser();
    const since = web.logged.length;
    await browser.signIn('lead', 'falsch');
    await browser.signIn('lead');
    expect((await browser.get('/admin/staff')).status).toBe(403);
    await browser.post('/logout', { _csrf: TestBrowser.token(await browser.get('/account')) });
    await eventually(() => expect(web.logged.at(-1)?.['event']).toBe('logout'));
    const lines = web.logged.slice(since).filter(({ event }) => event !== undefined);
    const staffId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    const from = expect.stringMatching(/^[\w-]{22}$/);
    expect(lines).toEqual([
      expect.objectContaining({ event: 'login.failed', account: from, from }),
      expect.objectContaining({ event: 'login.succeeded', staffId, from }),
      expect.objectContaining({
        event: 'refused',
        status: 403,
        method: 'GET',
        route: '/admin/staff',
        actorKind: 'staff',
        actorId: staffId,
        time: expect.stringMatching(/Z$/),
      }),
      expect.objectContaining({ event: 'logout', staffId }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/lead@|127\.0\.0\.1|falsch/);
  });

  it('sends security headers with every page', async () => {
    const page = await web.browser().get('/login');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    for (const directive of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(policy).toContain(`${directive} 'none'`);
    expect(policy).not.toContain('unsafe-inline');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).not.toMatch(/<script>|<style| on[a-z]+=|style="/);
  });
});

describe('while strangers guess', () => {
  const known = (browser: TestBrowser) =>
    [...browser.cookies].filter(([name]) => name.startsWith('gemeinsam-device-'));
  const again = (browser: TestBrowser): TestBrowser => {
    const later = web.browser();
    for (const [name, value] of known(browser)) later.cookies.set(name, value);
    return later;
  };
  /** Failures at an account, each from another address, until no unknown device can try any more. */
  const guess = async (email: string): Promise<string[]> => {
    const login = web.app.get(Login, { strict: false });
    const results = [];
    for (let host = 1; host <= 21; host++)
      results.push(await login.signIn({ email, password: 'falsch', address: `192.0.2.${host}` }));
    return results.map((result) => (result.ok ? 'in' : result.reason));
  };
  const twentyThenThrottled = [...Array.from({ length: 20 }, () => 'wrong'), 'throttled'];
  let web: WebUnderTest;
  let moderator: TestBrowser;
  let guesses: string[];
  beforeAll(async () => {
    web = await WebUnderTest.start({ RATE_LIMIT_LOGIN_FAILURES: '1' });
    moderator = web.browser();
    await moderator.signIn('moderator1');
    guesses = await guess('moderator1@example.org');
  }, 60_000);
  afterAll(() => web?.stop());

  it('lets the owner in from a device that signed in before, at every replica', async () => {
    expect(guesses).toEqual(twentyThenThrottled);
    expect((await web.browser().signIn('moderator1')).status).toBe(429);
    const done = await again(moderator).signIn('moderator1');
    expect([done.status, done.headers['location']]).toEqual([303, '/account']);
    const { DATABASE_URL, REDIS_PREFIX } = web.config;
    const replica = await WebUnderTest.start({
      DATABASE_URL,
      REDIS_PREFIX,
      RATE_LIMIT_LOGIN_FAILURES: '1',
    });
    const there = replica.browser();
    for (const [name, value] of known(moderator)) there.cookies.set(name, value);
    expect((await there.signIn('moderator1')).status).toBe(303);
    expect((await replica.browser().signIn('moderator1')).status).toBe(429);
    await replica.stop();
  }, 30_000);

  it('knows a device for its own account alone, and slows it down by itself', async () => {
    const [[name, value] = []] = known(moderator);
    const other = web.browser();
    await other.signIn('lead');
    const [[otherName, token] = []] = known(other);
    expect(otherName).not.toBe(name);
    const stranger = web.browser();
    stranger.cookies.set(name!, token!);
    expect((await stranger.signIn('moderator1')).status).toBe(429);
    const owner = again(moderator);
    const answers = [];
    for (let tries = 0; tries < 2; tries++) answers.push((await owner.signIn('moderator1', 'falsch')).status);
    expect(answers).toEqual([422, 429]);
    expect(owner.cookies.get(name!)).toBe(value);
    expect((await owner.signIn('moderator1')).status).toBe(429);
  });

  it('knows the device at which the password was changed or chosen by a link, and no device of the password before', async () => {
    const staff = web.app.get(StaffStore, { strict: false });
    const passwordHash = await hashPassword(testPassword);
    const id = await staff.add({
      email: 'opfer@example.org',
      name: 'O. Pfer',
      roles: ['agent'],
      passwordHash,
    });
    const here = web.browser();
    const elsewhere = web.browser();
    for (const browser of [here, elsewhere]) await browser.signIn('opfer');
    const changed = await here.post('/account/password', {
      _csrf: TestBrowser.token(await here.get('/account')),
      current: testPassword,
      wanted: 'drei Brücken am Fluss',
    });
    expect(changed.status).toBe(303);
    expect(await guess('opfer@example.org')).toEqual(twentyThenThrottled);
    expect((await again(elsewhere).signIn('opfer', 'drei Brücken am Fluss')).status).toBe(429);
    expect((await again(here).signIn('opfer', 'drei Brücken am Fluss')).status).toBe(303);
    const secret = await web.app.get(Login, { strict: false }).makePasswordLink(id!);
    const fresh = web.browser();
    const form = await fresh.get(`/password/${secret}`);
    const chosen = await fresh.post(`/password/${secret}`, {
      _csrf: TestBrowser.token(form),
      wanted: 'zwei Wege im Wald',
    });
    expect(chosen.status).toBe(303);
    expect((await again(here).signIn('opfer', 'zwei Wege im Wald')).status).toBe(429);
    expect((await again(fresh).signIn('opfer', 'zwei Wege im Wald')).status).toBe(303);
  }, 60_000);
});

describe('reached by https', () => {
  it('promises https for all below it, and has cookies of this host alone', async () => {
    const web = await WebUnderTest.start({ PUBLIC_URL: 'https://mitwirkung.example.org' });
    try {
      const browser = web.browser();
      const page = await browser.get('/login?lang=en');
      expect(page.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      const done = await browser.signIn('agent');
      expect(done.status).toBe(303);
      const set = [page, done].flatMap(({ headers }) => headers['set-cookie'] ?? []);
      expect(set.length).toBeGreaterThan(3);
      expect(
        set.filter((cookie) => !/^__Host-[\w-]+=[^;]*; Path=\/; .*HttpOnly.*; Secure$/.test(cookie)),
      ).toEqual([expect.stringMatching(/^__Host-gemeinsam-form=; Path=\/; .*Expires=Thu, 01 Jan 1970/)]);
      expect((await browser.get('/account')).body).toContain('lang="en"');
      const copied = web.browser();
      copied.cookies.set('gemeinsam', browser.cookies.get('__Host-gemeinsam')!);
      expect((await copied.get('/account')).status).toBe(303);
    } finally {
      await web.stop();
    }
  }, 30_000);
});

describe('while Redis is away', () => {
  it('says so at the desks and goes on serving everyone', async () => {
    const web = await WebUnderTest.start({ REDIS_URL: 'redis://127.0.0.1:1' });
    try {
      const browser = web.browser();
      expect((await browser.signIn('agent')).status).toBe(503);
      browser.cookies.set('gemeinsam', 'A'.repeat(43));
      expect((await browser.get('/account')).status).toBe(503);
      expect((await browser.get('/login')).status).toBe(200);
      // Nobody knows whether that session lives, so nobody says that it ended.
      expect((await browser.post('/logout', { _csrf: 'x' })).status).toBe(503);
    } finally {
      await web.stop();
    }
  }, 30_000);
});
