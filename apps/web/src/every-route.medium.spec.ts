import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type TestBrowser, testPassword, WebUnderTest } from './web-under-test.fixture.js';
import { getPaperForm, type PaperForm, requests, type Role, roles as everyRole } from '@gemeinsam/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tellsToCall } from './shell/tells-to-call.fixture.js';
import { adminTexts } from './admin/admin.texts.js';
import { AccessLogEntity } from './auth/access-log.entity.js';
import { hashPassword } from './auth/password.js';
import { StaffStore } from './auth/staff.store.js';
import { declaredRoutes, type DeclaredRoute } from './every-route.fixture.js';
import {
  answerAboutPerson,
  emptyForm,
  person,
  personIn,
  someBlob,
  someId,
  someReference,
} from './person-in-every-answer.fixture.js';
import { SessionStore } from './auth/session.store.js';
import { ConnectionStore } from './telephony/connection.store.js';
import { SeatStore } from './telephony/seat.store.js';
import { shellTexts } from './shell/texts.js';

/** Served by hand, for everybody, and of no person: assets by their hash, and where telephone systems report. */
const servedByHand = new Set(['/assets/:name', '/api/v1/cti/:token']);
/** These end the session that the other routes are asked with. */
const endsSession = new Set(['/logout', '/account/password']);

let web: WebUnderTest;
let routes: DeclaredRoute[];
beforeAll(async () => {
  web = await WebUnderTest.start({
    RATE_LIMIT_PUBLIC_PER_MINUTE: '0',
    RATE_LIMIT_SUBMIT_PER_MINUTE: '0',
    RATE_LIMIT_STAFF_PER_MINUTE: '0',
    RATE_LIMIT_MISSES: '0',
  });
  routes = declaredRoutes(web);
  for (const request of requests) web.requests.answer(request, () => answerAboutPerson(request) as never);
  // A form is drawn for one reader and removed; here the next one reads it as well.
  web.blobs.remove = () => Promise.resolve();
  await web.blobs.put(someBlob, Buffer.from(person), { contentType: 'image/png' });
  await web.blobs.put(emptyForm, Buffer.from('%PDF-1.7'), { contentType: 'application/pdf' });
}, 60_000);
afterAll(() => web?.stop());

async function signedInAs(name: string, roles: readonly Role[]): Promise<TestBrowser> {
  const passwordHash = await hashPassword(testPassword);
  const staff = web.app.get(StaffStore, { strict: false });
  await staff.add({ email: `${name}@example.org`, name, roles, passwordHash });
  const browser = web.browser();
  await browser.signIn(name);
  return browser;
}

const samples: Readonly<Record<string, string>> = {
  reference: someReference,
  slug: 'parkbank',
  page: '1',
  field: 'title',
  name: 'calls.csv',
  service: 'intake',
  state: 'sent',
};
const addressOf = ({ path }: DeclaredRoute): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(samples[name] ?? someId)) +
  (path.endsWith('/call-backs/new') ? `?call=${someId}` : '');

interface Asked {
  status: number;
  location: string | null;
  headers: Headers;
  body: string;
}

/** As a browser asks for a page; of a stream only what comes at once, or what it says first when it shows somebody. */
async function ask(
  route: DeclaredRoute,
  browser: TestBrowser | undefined,
  { form = '', query = '', site = 'same-origin' } = {},
): Promise<Asked> {
  const closing = new AbortController();
  const answer = await fetch(web.url + addressOf(route) + query, {
    method: route.method,
    redirect: 'manual',
    signal: closing.signal,
    headers: {
      accept: 'text/html',
      'sec-fetch-site': site,
      ...(browser && { cookie: `gemeinsam=${browser.cookies.get('gemeinsam')}` }),
      ...(route.method === 'POST' && {
        'content-type': isApi(route) ? 'application/json' : 'application/x-www-form-urlencoded',
      }),
    },
    ...(route.method === 'POST' && { body: isApi(route) ? '{}' : form }),
  });
  const { status, headers } = answer;
  const streams = headers.get('content-type')?.startsWith('text/event-stream') === true;
  const body = streams ? await firstOf(answer, route.shows === 'nobody' ? 1 : 2) : await answer.text();
  closing.abort();
  return { status, location: headers.get('location'), headers, body };
}

async function firstOf(answer: Response, messages: number): Promise<string> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.split('\n\n').length <= messages) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  return text;
}

const isApi = ({ path }: DeclaredRoute): boolean => path.startsWith('/api/v1/');
const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;

describe('every route', () => {
  it('is one that says who may ask and what it shows', () => {
    const declared = new Set(routes.map(({ path }) => path));
    const others = web.served
      .filter(({ methods, url }) => methods.some((method) => /^(GET|POST)$/.test(method)) && url !== '/*')
      .map(({ url }) => url.replace(/(?<=.)\/$/, ''))
      .filter((url) => !declared.has(url) && !servedByHand.has(url));
    expect(others).toEqual([]);
    const silent = routes.filter(({ access, shows }) => access !== 'public' && shows === undefined);
    expect(silent.map(nameOf)).toEqual([]);
    const codes = new Set(
      routes.flatMap(({ shows }) => (shows === undefined || shows === 'nobody' ? [] : shows)),
    );
    for (const language of ['de', 'en'] as const)
      expect([...codes].filter((code) => adminTexts(language, false).seen[code] === undefined)).toEqual([]);
    expect(routes.length).toBeGreaterThan(170);
  });

  it.each<[string, readonly Role[] | 'nobody']>([
    ['anonymous', 'nobody'],
    ['without-role', []],
    ...everyRole.map((role): [string, readonly Role[]] => [`only-${role}`, [role]]),
  ])(
    'lets in whom it says and sends its headers (%s)',
    async (name, roles) => {
      const browser = roles === 'nobody' ? undefined : await signedInAs(name, roles);
      const wrong: string[] = [];
      for (const route of routes) {
        if (endsSession.has(route.path) || servedByHand.has(route.path)) continue;
        const answer = await ask(route, browser);
        const fault = wrongWith(route, roles, answer) ?? wrongHeader(route, answer);
        if (fault) wrong.push(`${nameOf(route)}: ${answer.status} ${fault}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

describe('every form', () => {
  it('is taken from pages of this site alone', async () => {
    const posted = routes.filter((route) => route.method === 'POST' && !isApi(route));
    expect(posted.length).toBeGreaterThan(100);
    const taken: string[] = [];
    for (const route of posted) {
      const { status, body } = await ask(route, undefined, { site: 'same-site' });
      if (status !== 403 || !body.includes('von einer anderen Website')) taken.push(nameOf(route));
    }
    expect(taken).toEqual([]);
  });
});

describe('every public page', () => {
  it.each(['', '?lang=en', '?easy=1', '?lang=en&easy=1'])(
    'has the same foot with the number to call, and the number wherever it says to call (%s)',
    async (preference) => {
      const feet = new Map<string, string[]>();
      const wrong: string[] = [];
      let pages = 0;
      for (const route of routes.filter(({ access }) => access === 'public')) {
        if (isApi(route) || servedByHand.has(route.path)) continue;
        const { body, headers } = await ask(route, undefined, { query: preference });
        if (!headers.get('content-type')?.startsWith('text/html') || !body.startsWith('<!')) continue;
        pages += 1;
        const foot = /<footer class="page-footer">(.*?)<\/footer>/s.exec(body)?.[1] ?? 'none';
        feet.set(foot, [...(feet.get(foot) ?? []), nameOf(route)]);
        const main = /<main.*<\/main>/s.exec(body)![0];
        for (const [place] of main.matchAll(/<(p|li)\b[^>]*>(?:(?!<\/?\1\b).)*<\/\1>/gs))
          if (tellsToCall.test(place) && !place.includes('href="tel:'))
            wrong.push(`${nameOf(route)}: ${place}`);
      }
      expect(pages).toBeGreaterThan(12);
      expect([...feet.values()].slice(1)).toEqual([]);
      expect([...feet.keys()][0]).toMatch(
        /href="tel:\+4315050010".*href="\/impressum".*href="\/datenschutz".*href="\/barrierefreiheit"/s,
      );
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

describe('a request for nothing', () => {
  it.each(['/%zz', '/%ff%fe', '/mein-beitrag/%ff', `/mein-beitrag/${'1'.repeat(5_000)}`])(
    'is answered by a page in the language of the visitor: %.30s',
    async (address) => {
      for (const [cookie, lang] of [
        ['', 'de'],
        ['lang=en', 'en'],
      ]) {
        const answer = await fetch(web.url + address, { headers: { cookie: cookie! } });
        const body = await answer.text();
        expect([answer.status, body.includes(`<html lang="${lang}"`)]).toEqual([
          address.startsWith('/mein') ? 422 : 404,
          true,
        ]);
        expect(body).toContain('href="tel:+4315050010"');
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      }
    },
  );

  it.each([
    ['/api/v1/%ff', 'web.no-such-call'],
    ['/api/v1/cti/x', 'web.no-such-call'],
    ['/api/%zz', 'web.not-found'],
  ])('is a problem under /api: %s', async (address, code) => {
    const answer = await fetch(web.url + address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({ status: 404, code });
  });

  const long = 'x'.repeat(20_000);
  it.each([
    ['a long address', `GET /?lang=en&q=${long} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'en'],
    ['a long head', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${long}\r\n\r\n`, 431, 'de'],
    ['an unknown method', 'FIND / HTTP/1.1\r\nHost: x\r\nCookie: a=b; lang=en\r\n\r\n', 400, 'en'],
    ['no HTTP', 'hello\r\n\r\n', 400, 'de'],
  ])('gets a page although it is none that can be read: %s', async (_what, bytes, status, lang) => {
    const [head, body] = await sentBytes(bytes);
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain("content-security-policy: default-src 'none'");
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(body).toContain(`<html lang="${lang}"`);
    expect(body).toContain(shellTexts(lang === 'en' ? 'en' : 'de', false).error.invalid.title);
    expect(body).toContain('href="tel:+4315050010"');
  });

  it('is a problem under /api although it cannot be read', async () => {
    const [head, body] = await sentBytes(`GET /api/v1/${long} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status: 431, code: 'web.invalid' });
  });
});

/** Head and body of what comes back for these bytes. */
async function sentBytes(bytes: string): Promise<[head: string, body: string]> {
  const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
  socket.end(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return [head, body];
}

/** What is wrong with who was let in; undefined when nothing is. A form without its token gets no further than the roles. */
function wrongWith(
  route: DeclaredRoute,
  roles: readonly Role[] | 'nobody',
  answer: Asked,
): string | undefined {
  const { access } = route;
  if (answer.status >= 500) return 'fails';
  const toLogin = answer.status === 401 || answer.location?.startsWith('/login?next') === true;
  if (access === 'public') return toLogin ? 'is public' : undefined;
  if (roles === 'nobody') return toLogin ? undefined : 'needs a login';
  const mayAsk = access === 'any' || access.some((role) => roles.includes(role));
  const words = shellTexts('de', false).error;
  const missing = isApi(route) ? 'web.role-missing' : words.forbidden.title;
  const expired = isApi(route) ? 'web.csrf' : words.formExpired.title;
  if (!mayAsk) return answer.status === 403 && answer.body.includes(missing) ? undefined : 'must be refused';
  if (route.method === 'POST')
    return answer.status === 403 && answer.body.includes(expired) ? undefined : 'needs the form token';
  return toLogin || answer.status === 403 ? 'must be let in' : undefined;
}

/** OWASP Secure Headers; nobody on the way keeps what one person may see. */
function wrongHeader(route: DeclaredRoute, { headers, status }: Asked): string | undefined {
  const policy = headers.get('content-security-policy') ?? '';
  if (!/default-src 'none'/.test(policy) || !/frame-ancestors 'none'/.test(policy) || /unsafe/.test(policy))
    return `policy ${policy}`;
  if (headers.get('x-content-type-options') !== 'nosniff') return 'may be sniffed';
  if (!/^(same-origin|no-referrer)$/.test(headers.get('referrer-policy') ?? '')) return 'tells referrers';
  if (headers.get('x-frame-options') !== 'DENY') return 'may be framed';
  if (headers.get('x-powered-by') !== null) return 'tells what runs';
  const kept = headers.get('cache-control') ?? '';
  if (route.access !== 'public' && status !== 301 && !/no-store/.test(kept)) return `is kept: ${kept}`;
  return undefined;
}

describe('every form of staff', () => {
  it('says the limit of a text before it is sent, and neither cuts nor loses one that is longer', async () => {
    const browser = await signedInAs('typist', everyRole);
    const limited: string[] = [];
    const unlimited = new Set<string>();
    const wrong: string[] = [];
    for (const route of await filledPages()) {
      const { body: page, headers } = await ask(route, browser);
      if (headers.get('content-type')?.startsWith('text/html') !== true) continue;
      for (const form of formsIn(page).filter(({ action }) => !keptByIntake.test(action)))
        for (const field of form.texts) {
          const name = `${form.action.replaceAll(/\b[\da-f-]{36}\b|\d{10}/g, ':id')} ${field.name}`;
          if (field.max === undefined) {
            unlimited.add(field.name);
            continue;
          }
          limited.push(name);
          const long = `Zehn Bänke ${'x'.repeat(field.max)}`;
          const fields = { ...form.hidden, ...filledIn(form.texts), [field.name]: long };
          let answer = await browser.post(form.action, fields);
          // The page that says so may have an address of its own.
          if (answer.status === 303) answer = await browser.get(String(answer.headers['location']));
          if (!answer.body.includes(long)) wrong.push(`${name}: lost`);
          if (!answer.body.includes(`id="${field.id}-error"`)) wrong.push(`${name}: without an error`);
        }
    }
    expect(wrong).toEqual([]);
    expect([...new Set(limited)]).toEqual([
      '/admin/staff name',
      '/admin/staff/:id name',
      '/admin/tokens name',
      '/admin/telephony/connections name',
      '/admin/telephony/blocked reason',
      '/admin/telephony/seats/:id extension',
      '/admin/telephony/connections/:id/queues queue',
      '/moderation/cases/:id message',
      '/moderation/reviews/:id note',
      '/messages/letters/returned reason',
      '/desk/phone/look-up/:id/add/read-back text',
      '/desk/phone/look-up/:id/appeal/read-back text',
      '/desk/phone/call-backs/new note',
      '/desk/paper/appeals text',
      '/desk/paper/forms/:id/discard reason',
    ]);
    // Nobody comes near the limit of these, or they have none: numbers, days, addresses, a form as JSON. They are refused whole.
    const short = [
      'arrivedOn',
      'copies',
      'day',
      'definition',
      'email',
      'logins',
      'number',
      'reference',
      'said',
      'time',
      'value',
    ];
    expect([...unlimited].filter((name) => !name.startsWith('contact.')).sort()).toEqual(short);
  }, 120_000);
});

/** The pages of staff, those of one account, seat and connection too, with what is shown in a state in which it can be changed. */
async function filledPages(): Promise<DeclaredRoute[]> {
  web.requests.answer(getPaperForm, () => ({
    ...(answerAboutPerson(getPaperForm) as PaperForm),
    emptiedAt: undefined,
    state: 'to-verify' as const,
  }));
  const get = <T>(store: Type<T>): T => web.app.get(store, { strict: false });
  await get(ConnectionStore).create({ name: 'Anlage', dialect: 'auto', createdBy: 'Amt' });
  const [connection] = await get(ConnectionStore).list();
  const [seat] = await get(SeatStore).list();
  const ids: Readonly<Record<string, string>> = {
    '/admin/staff/:id': seat!.staffId,
    '/admin/telephony/seats/:id': seat!.staffId,
    '/admin/telephony/connections/:id': connection!.id,
  };
  return routes
    .filter((route) => route.method === 'GET' && route.access !== 'public' && !isApi(route))
    .map((route) => ({ ...route, path: route.path.replace(':id', ids[route.path] ?? ':id') }));
}

/** Judged and kept by intake, which is played here: their own specs look after them. */
const keptByIntake = /^\/desk\/(phone\/drafts|paper\/forms)\/[^/]+(\/read-back)?$/;

interface TextOfForm {
  id: string;
  name: string;
  max?: number;
}

/** The posted forms of a page that are typed into, with the most characters that each text says it may have. */
function formsIn(page: string): { action: string; hidden: Record<string, string>; texts: TextOfForm[] }[] {
  return [...page.matchAll(/<form method="post" action="([^"]+)"(.*?)<\/form>/gs)].flatMap(
    ([, action = '', inside = '']) => {
      if (inside.includes('type="file"')) return [];
      const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const texts = [
        ...inside.matchAll(/<(?:textarea|input)(?![^>]*type="(?:hidden|radio|checkbox|password)")[^>]*>/g),
      ].map(([tag]): TextOfForm => {
        const id = /id="([^"]+)"/.exec(tag)?.[1] ?? '';
        const max = new RegExp(`<char-counter id="${id}-count" class="count" for="${id}" max="(\\d+)"`).exec(
          inside,
        )?.[1];
        return { id, name: /name="([^"]+)"/.exec(tag)?.[1] ?? '', ...(max && { max: Number(max) }) };
      });
      return [
        { action, hidden: Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])), texts },
      ];
    },
  );
}

const filledIn = (texts: readonly TextOfForm[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ name }) => [name, 'Zehn Bänke']));

describe('every stream', () => {
  it('ends with the session that it was opened with', async () => {
    const browser = await signedInAs('streaming', everyRole);
    const session = browser.cookies.get('gemeinsam')!;
    const streams: [string, Response][] = [];
    for (const route of routes.filter(({ method, access }) => method === 'GET' && access !== 'public')) {
      const answer = await fetch(web.url + addressOf(route), {
        redirect: 'manual',
        headers: { cookie: `gemeinsam=${session}` },
      });
      if (answer.headers.get('content-type')?.startsWith('text/event-stream'))
        streams.push([nameOf(route), answer]);
      else await answer.body?.cancel();
    }
    expect(streams.map(([name]) => name)).toEqual(
      expect.arrayContaining(['GET /desk/phone/ringing/events', 'GET /dashboard/events']),
    );
    await web.app.get(SessionStore, { strict: false }).end(session);
    const lasting: string[] = [];
    for (const [name, answer] of streams)
      if (!(await answer.text()).endsWith('event: over\ndata: over\n\n')) lasting.push(name);
    expect(lasting).toEqual([]);
  }, 60_000);
});

describe('every page of staff', () => {
  it('has the same ways to the desks above it', async () => {
    const browser = await signedInAs('walking', everyRole);
    const waysOn = new Map<string, string[]>();
    for (const route of routes.filter(({ method, access }) => method === 'GET' && access !== 'public')) {
      const { body } = await ask(route, browser);
      const header = /<header[^>]*>(.*?)<\/header>/s.exec(body)?.[1];
      if (header === undefined) continue;
      const nav = /<nav[^>]*>(.*?)<\/nav>/s.exec(header)?.[1] ?? '';
      const ways = [...nav.matchAll(/<a href="([^"?]*)/g)].map(([, href]) => href).join(' ');
      waysOn.set(ways, [...(waysOn.get(ways) ?? []), nameOf(route)]);
    }
    expect([...waysOn.values()].flat().length).toBeGreaterThan(20);
    expect([...waysOn.entries()].slice(1)).toEqual([]);
  }, 120_000);
});

describe('the access log', () => {
  it('has an entry for every route that shows somebody', async () => {
    const browser = await signedInAs('everything', everyRole);
    const log = web.app.get(DataSource).getRepository(AccessLogEntity);
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/account')).body)![1]!;
    const showed: string[] = [];
    const unrecorded: string[] = [];
    for (const route of routes) {
      if (route.access === 'public' || endsSession.has(route.path)) continue;
      const before = await log.count();
      const { body } = await ask(route, browser, { form: new URLSearchParams({ _csrf: csrf }).toString() });
      if (!personIn.test(body)) continue;
      showed.push(nameOf(route));
      if ((await log.count()) === before) unrecorded.push(nameOf(route));
    }
    expect(unrecorded).toEqual([]);
    // What was forgotten before; that they show somebody here proves that looking would find it.
    expect(showed).toEqual(
      expect.arrayContaining([
        'GET /messages/letters/:id/letters.pdf',
        'GET /moderation/crops/:contributionId/:field',
        'GET /desk/paper/forms/:id/crops/:field',
        'GET /desk/paper/forms/:id/pages/:page',
        'GET /desk/paper/alarms/:id/picture',
        'GET /desk/phone/drafts',
        'GET /desk/phone/drafts/:id',
        'GET /desk/phone/ringing/events',
        'GET /api/v1/paper/alarms/:id',
      ]),
    );
  }, 120_000);
});
