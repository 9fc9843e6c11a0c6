import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  eraseContributor,
  formatReferenceNumber,
  getProcess,
  listProcesses,
  operations,
  publicStatus,
  publishProcess,
  referenceNumberOf,
  listLetterBatches,
  markLetterReturned,
} from '@gemeinsam/contracts';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { sweepNow, testProcess } from '@gemeinsam/testing';
import { AccessLogRetention } from '../auth/access-log-retention.sweep.js';
import { AccessLog } from '../auth/access-log.service.js';
import { type Receipt, ReceiptStore } from '../public/kept/receipt.store.js';
import { StaffStore } from '../auth/staff.store.js';
import { TestBrowser, testPassword, WebUnderTest } from '../web-under-test.fixture.js';

const process = { ...testProcess(), id: '019ab000-0000-7000-8000-000000000001', open: true };
const reference = referenceNumberOf(12_345_678);
const letter = {
  id: '019ab000-0000-7000-8000-00000000dead',
  service: 'moderation' as const,
  consumer: 'moderation',
  eventId: '019ab000-0000-7000-8000-00000000eeee',
  eventType: 'intake.contribution.received.v1',
  key: '019ab000-0000-7000-8000-00000000cccc',
  reason: 'moderation.unknown-process',
  detail: 'the process is not known',
  attempts: 5,
  at: '2026-11-22T10:00:00.000Z',
};

describe('the administration', () => {
  let web: WebUnderTest;
  let admin: TestBrowser;
  let csrf: string;

  beforeAll(async () => {
    web = await WebUnderTest.start();
    admin = web.browser();
    await admin.signIn('admin');
    csrf = TestBrowser.token(await admin.get('/account'));
  }, 60_000);
  afterAll(() => web?.stop());
  beforeEach(() => {
    web.requests
      .answer(listProcesses, () => [process])
      .answer(getProcess, () => process)
      .answer(operations.moderation.listDeadLetters, () => [letter])
      .answer(operations.intake.listDeadLetters, () => [])
      .answer(operations.reporting.listDeadLetters, () => []);
  });
  const post = (path: string, fields: Record<string, string>) => admin.post(path, { _csrf: csrf, ...fields });
  const idOf = async (email: string) =>
    (await web.app.get(StaffStore, { strict: false }).forLogin(email))!.account.id;

  it.each(['staff', 'tokens', 'processes', 'dead-letters', 'access-log', 'erase'])(
    'shows %s to admins alone',
    async (place) => {
      expect((await admin.get(`/admin/${place}`)).status).toBe(200);
      const lead = web.browser();
      await lead.signIn('lead');
      expect((await lead.get(`/admin/${place}`)).status).toBe(403);
      expect((await web.browser().get(`/admin/${place}`)).status).toBe(303);
    },
  );

  it('makes an account whose owner chooses the password, once', async () => {
    const bad = await post('/admin/staff', { name: '', email: 'nothing' });
    expect(bad.status).toBe(422);
    const made = await post('/admin/staff', { name: 'N. Neu <b>', email: 'Neu@Example.org', roles: 'agent' });
    const path = /\/password\/[\w-]{32}/.exec(made.body)?.[0] ?? '';
    expect(path).not.toBe('');
    expect(made.body).toContain('N. Neu &lt;b>');
    const owner = web.browser();
    const wanted = 'fünf Stiegen bis zum Dach';
    const token = TestBrowser.token(await owner.get(path));
    expect((await owner.post(path, { _csrf: token, wanted })).headers['location']).toBe(
      '/login?notice=chosen',
    );
    expect((await owner.get(path)).status).toBe(404);
    expect((await owner.signIn('neu', wanted)).status).toBe(303);
    expect(
      (await post('/admin/staff', { name: 'Zwei', email: 'neu@example.org', roles: 'agent' })).status,
    ).toBe(422);
  });

  it.each([
    ['/admin/staff', { name: '\u200b\u2060', email: 'blank@example.org', roles: 'agent' }],
    ['/admin/staff', { name: '\u0000', email: 'blank@example.org', roles: 'agent' }],
    ['/admin/tokens', { name: '\u3164', roles: 'lead' }],
    ['/admin/tokens', { name: '\u0000', roles: 'lead' }],
    ['/admin/telephony/connections', { name: '\u00ad', dialect: 'auto' }],
  ])('%s wants a name that can be seen: %j', async (path, typed) => {
    expect((await post(path, typed)).status).toBe(422);
  });

  it('keeps what is left of a name without what cannot be stored', async () => {
    const made = await post('/admin/tokens', { name: 'Scan\u0000ner am Empfang', roles: 'lead' });
    expect([made.status, (await admin.get('/admin/tokens')).body.includes('Scanner am Empfang')]).toEqual([
      200,
      true,
    ]);
    const connection = await post('/admin/telephony/connections', {
      name: 'An\u0000lage Nord',
      dialect: 'auto',
    });
    expect([connection.status, (await admin.get('/admin/telephony')).body.includes('Anlage Nord')]).toEqual([
      200,
      true,
    ]);
  });

  it('makes accounts of addresses with signs and domains of all kinds, shown as they are written', async () => {
    for (const email of ['m&m@example.org', 'amt@Bürger.example'])
      expect((await post('/admin/staff', { name: 'N. Acht', email, roles: 'agent' })).status).toBe(200);
    const page = await admin.get('/admin/staff');
    expect(page.body).toContain('amt@bürger.example');
    expect(page.body).toContain('m&amp;m@example.org');
    expect(await idOf('amt@xn--brger-kva.example')).toBeDefined();
    const again = { name: 'N. Neun', email: 'amt@xn--brger-kva.example', roles: 'agent' };
    expect((await post('/admin/staff', again)).status).toBe(422);
  });

  it('says of an address with letters beyond ASCII before the @ what is wrong, and keeps it', async () => {
    const page = await post('/admin/staff', { name: 'N. Zehn', email: 'mära@example.org', roles: 'agent' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Vor dem @ sind keine Umlaute und Akzente möglich.');
    expect(page.body).toContain('value="mära@example.org"');
  });

  it('signs people out whose roles change, and keeps a last admin', async () => {
    const paper = web.browser();
    await paper.signIn('paper');
    const id = await idOf('paper@example.org');
    expect((await post(`/admin/staff/${id}`, { name: 'P. Zwei', roles: 'lead' })).status).toBe(303);
    expect((await paper.get('/account')).status).toBe(303);
    const own = await idOf('admin@example.org');
    const refused = await post(`/admin/staff/${own}`, { name: 'V. Sechs', roles: 'lead' });
    expect([refused.status, refused.body.includes('letzte Konto')]).toEqual([422, true]);
    expect(
      (await post(`/admin/staff/${own}`, { name: 'V. Sechs', roles: 'admin', action: 'disable' })).status,
    ).toBe(422);
  });

  it('locks a disabled account out at once', async () => {
    const id = await idOf('moderator2@example.org');
    const moderator = web.browser();
    await moderator.signIn('moderator2');
    await post(`/admin/staff/${id}`, { name: 'M. Vier', roles: 'moderator', action: 'disable' });
    expect((await moderator.get('/account')).status).toBe(303);
    expect((await web.browser().signIn('moderator2')).status).toBe(422);
    const link = await post(`/admin/staff/${id}/password-link`, {});
    expect([link.status, link.body.includes('ein Link würde nicht gelten')]).toEqual([409, true]);
    expect(link.body).not.toContain('class="secret"');
    await post(`/admin/staff/${id}`, { name: 'M. Vier', roles: 'moderator', action: 'enable' });
    expect((await web.browser().signIn('moderator2', testPassword)).status).toBe(303);
  });

  it('shows a token once and refuses it after it was revoked', async () => {
    const made = await post('/admin/tokens', { name: 'Scanner', roles: 'lead' });
    const token = /gm_[\w-]{43}/.exec(made.body)?.[0] ?? '';
    const page = await admin.get('/admin/tokens');
    expect([page.body.includes('Scanner'), page.body.includes(token)]).toEqual([true, false]);
    const call = () =>
      web.browser().get('/api/v1/messages?reference=1', { authorization: `Bearer ${token}` });
    expect((await call()).status).toBe(422);
    const id = /\/admin\/tokens\/([0-9a-f-]{36})\/revoke/.exec(page.body)?.[1];
    expect((await post(`/admin/tokens/${id}/revoke`, {})).status).toBe(303);
    expect((await call()).status).toBe(401);
  });

  it('lists dead letters of all services, names those away, retries and drops', async () => {
    const page = await admin.get('/admin/dead-letters?lang=en');
    expect(page.body).toContain('moderation.unknown-process');
    expect(page.body).toContain('Notification does not answer right now');
    web.requests
      .answer(operations.moderation.retryDeadLetter, () => ({ handled: 3, failed: 0 }))
      .answer(operations.moderation.dropDeadLetter, () => ({ dropped: true }));
    const retried = await post(`/admin/dead-letters/moderation/${letter.id}/retry`, {});
    expect((await admin.get(String(retried.headers['location']))).body).toContain('Handled: 3.');
    expect((await post(`/admin/dead-letters/moderation/${letter.id}/drop`, {})).status).toBe(303);
    expect((await post(`/admin/dead-letters/nobody/${letter.id}/drop`, {})).status).toBe(404);
  });

  it('shows who saw a contribution', async () => {
    const contributionId = '019ab000-0000-7000-8000-00000000cccc';
    const actor = { kind: 'staff' as const, id: 'x', name: 'M. Drei', roles: [] };
    await web.app
      .get(AccessLog, { strict: false })
      .record(actor, [{ what: 'moderation.case', contributionId }]);
    web.requests.answer(publicStatus, () => statusOf(contributionId));
    const page = await admin.get(`/admin/access-log?reference=${reference}&lang=de`);
    expect(page.body).toContain('M. Drei');
    expect(page.body).toContain('Fall geprüft');
    expect((await admin.get('/admin/access-log?reference=123')).status).toBe(422);
  });

  it('erases after a second look', async () => {
    const erased: string[] = [];
    web.requests
      .answer(publicStatus, () => statusOf('019ab000-0000-7000-8000-00000000cccc'))
      .answer(eraseContributor, ({ reference: number }) => {
        erased.push(number);
        return { status: 'erased' as const };
      });
    const look = await admin.get(`/admin/erase?reference=${reference}`);
    expect([look.status, erased.length]).toEqual([200, 0]);
    const receipts = web.app.get(ReceiptStore, { strict: false });
    const receipt = { reference, answers: { title: 'Zwirbeltanne' } } as unknown as Receipt;
    await receipts.keep('their-form', receipt);
    const done = await post('/admin/erase', { reference });
    expect([done.status, erased]).toEqual([303, [reference]]);
    expect(await receipts.find('their-form')).toBeUndefined();
    for (const wrong of ['abc', '', `${reference}1`]) {
      const again = await post('/admin/erase', { reference: wrong });
      expect([again.status, again.body.includes('href="#reference"')]).toEqual([422, true]);
    }
    expect((await post('/admin/erase', { reference: formatReferenceNumber(reference) })).status).toBe(303);
    expect(erased).toEqual([reference, reference]);
    web.requests.answer(eraseContributor, () => refuse('intake.contribution-not-found', 'not-found', 'no'));
    expect((await post('/admin/erase', { reference })).status).toBe(404);
  });

  it('forgets who saw what when it is evidence no more', async () => {
    const log = web.app.get(AccessLog, { strict: false });
    const clock = web.app.get(Clock, { strict: false });
    const actor = { kind: 'staff' as const, id: 'x', name: 'M. Vier', roles: [] };
    await log.record(actor, [{ what: 'moderation.case', reference }]);
    const { sweep } = web.app.get(AccessLogRetention, { strict: false });
    const now = clock.now.bind(clock);
    const after = async (days: number): Promise<number> => {
      clock.now = () => new Date(Date.now() + days * 86_400_000);
      await sweepNow(sweep);
      return (await log.list({ reference })).items.filter(({ actorName }) => actorName === 'M. Vier').length;
    };
    try {
      expect([await after(1094), await after(1096)]).toEqual([1, 0]);
    } finally {
      clock.now = now;
    }
  });

  it.each([
    ['nobody knows', () => refuse('intake.contribution-not-found', 'not-found', 'no such contribution')],
    ['no letter was sent for', () => ({ settled: false })],
  ])('keeps the form of a returned letter with a number that %s', async (_what, answer) => {
    web.requests
      .answer(listLetterBatches, () => ({ batches: [], waiting: 0 }))
      .answer(markLetterReturned, answer);
    const typed = { reference: '472-913-086-4', reason: 'unbekannt verzogen' };
    const { status, body } = await post('/messages/letters/returned', typed);
    expect(status).toBe(404);
    expect(body).toContain('Zu dieser Nummer gibt es keinen versandten Brief.');
    expect(body).toContain('value="unbekannt verzogen"');
    expect(body).toMatch(/value="472-?913-?086-?\d"/);
  });

  it('publishes a definition only after it was checked', async () => {
    const published: string[] = [];
    web.requests.answer(publishProcess, (given) => {
      published.push(given.slug);
      return published.length > 1
        ? refuse('intake.version-taken', 'conflict', 'the version is taken')
        : { ...process, ...given };
    });
    const wrong = await post('/admin/processes', {
      definition: JSON.stringify({ ...testProcess(), decisionDays: 0, extra: 1 }),
      action: 'publish',
    });
    expect([
      wrong.status,
      wrong.body.includes('/decisionDays'),
      wrong.body.includes('/extra'),
      published,
    ]).toEqual([422, true, true, []]);
    const unlikely = {
      ...testProcess(),
      slug: 'Ideen fürs Grätzl',
      closesAt: 'bald',
      phone: 'javascript:alert(1)',
    };
    const told = await post('/admin/processes', { definition: JSON.stringify(unlikely) });
    expect(told.status).toBe(422);
    for (const right of ['small letters', '2026-11-22T09:30:00+01:00', 'such as +43 1 505 00 10'])
      expect(told.body).toContain(right);
    const broken = await post('/admin/processes', { definition: '{' });
    expect([broken.status, broken.body]).toEqual([
      422,
      expect.stringContaining('Das ist kein gültiges JSON. Es stimmt nicht ab dem Zeichen 2.'),
    ]);
    const backwards = { ...testProcess(), opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-11-01T00:00:00Z' };
    const refused = await post('/admin/processes', { definition: JSON.stringify(backwards) });
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('later than opensAt')]);
    const definition = JSON.stringify(testProcess());
    expect((await post('/admin/processes', { definition })).status).toBe(200);
    expect(published).toEqual([]);
    expect((await post('/admin/processes', { definition, action: 'publish' })).status).toBe(303);
    expect((await post('/admin/processes', { definition, action: 'publish' })).status).toBe(409);
    const download = await admin.get(`/admin/processes/${process.slug}.json`);
    expect(Object.keys(download.json())).not.toContain('id');
  });

  const statusOf = (contributionId: string) => ({
    reference,
    process: { slug: process.slug, title: { de: 'Test', en: 'Test' } },
    status: 'in-review' as const,
    receivedAt: '2026-11-22T10:00:00.000Z',
    decisionDueAt: '2026-12-06T10:00:00.000Z',
    timeline: [],
    contributionId,
    contributionVersion: 1,
    language: 'de' as const,
  });
});
