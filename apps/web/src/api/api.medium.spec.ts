import { gzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimCase,
  contentsOf,
  createBatch,
  formatReferenceNumber,
  getProcess,
  listAlarms,
  listCases,
  listProcesses,
  type PaperAlarm,
  type PaperBatch,
  publicStatus,
  referenceNumberOf,
  receiveContribution,
  renderForm,
  type Role,
  settleAlarm,
  signOffBatch,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess, eventually } from '@gemeinsam/testing';
import { ApiTokenStore } from '../auth/api-token.store.js';
import { AccessLog } from '../auth/access-log.service.js';
import { TestBrowser, WebUnderTest } from '../web-under-test.fixture.js';
import { batchWith } from '../desk/paper/batches/batch.fixture.js';

const process = { ...testProcess(), id: '019ab000-0000-7000-8000-000000000001', open: true };
const reference = referenceNumberOf(472_913_086);
const good = { process: process.slug, answers: { title: 'Bank', idea: 'Eine Bank.' }, consent: true };
interface ProblemBody {
  status: number;
  code: string;
  detail?: string;
  errors?: { pointer: string; code: string }[];
}

describe('the JSON API', () => {
  let web: WebUnderTest;
  const tokens = new Map<Role, string>();
  const received: unknown[] = [];

  beforeAll(async () => {
    web = await WebUnderTest.start({
      RATE_LIMIT_SUBMIT_PER_MINUTE: '0',
      UPLOAD_FILE_MB: '1',
      UPLOAD_BATCH_MB: '2',
    });
    for (const role of ['agent', 'paper', 'moderator', 'lead'] as const)
      tokens.set(
        role,
        await web.app
          .get(ApiTokenStore, { strict: false })
          .create({ name: role, roles: [role], createdBy: 'test' }),
      );
  }, 60_000);
  afterAll(() => web?.stop());
  beforeEach(() => {
    received.length = 0;
    const bySlug = (slug: string) =>
      slug === process.slug ? process : refuse('intake.process-not-found', 'not-found', 'no such process');
    web.requests
      .answer(listProcesses, () => [process])
      .answer(getProcess, ({ slug }) => bySlug(slug))
      .answer(receiveContribution, (input) => {
        received.push(input);
        return {
          contributionId: '019ab000-0000-7000-8000-000000000002',
          reference,
          status: 'received' as const,
          receivedAt: '2026-11-22T10:00:00.000Z',
          decisionDueAt: '2026-12-06T10:00:00.000Z',
          repeated: input.idempotency?.key === 'again',
        };
      });
  });

  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    web.browser().send({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload:
        typeof body === 'string' || Buffer.isBuffer(body)
          ? (body as Buffer<ArrayBuffer>)
          : JSON.stringify(body),
    });
  const as = (role: Role) => ({ authorization: `Bearer ${tokens.get(role)}` });

  it('accepts a contribution with what is needed alone', async () => {
    const answer = await send('/contributions', good);
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toBe('/api/v1/contributions/' + reference);
    expect(answer.json()).toEqual({
      reference,
      status: 'received',
      receivedAt: '2026-11-22T10:00:00.000Z',
      statusUrl: `${web.config.PUBLIC_URL}/mein-beitrag/${reference}`,
    });
    expect(received[0]).toMatchObject({
      channel: 'web',
      language: 'de',
      contact: { wish: 'none' },
      consent: { given: true, version: process.form.consent.version, language: 'de', how: 'ticked' },
    });
  });

  it.each(['mara@bürger.example', 'm&m@example.org'])('takes %s as it was typed', async (email) => {
    const contact = { wish: 'email', email };
    expect((await send('/contributions', { ...good, contact })).status).toBe(201);
    expect(received[0]).toMatchObject({ contact });
  });

  it('says of letters beyond ASCII before the @ that these are what is wrong', async () => {
    const contact = { wish: 'email', email: 'mära@example.org' };
    const answer = await send('/contributions', { ...good, contact });
    expect([answer.status, received]).toEqual([422, []]);
    expect(answer.json<ProblemBody>().errors).toMatchObject([
      { pointer: '/contact/email', code: 'email-beyond-ascii' },
    ]);
  });

  it('passes on nothing that cannot be stored, from path, query, body or parts', async () => {
    await send('/contributions', { ...good, answers: { title: 'Ba\u0000nk', 'id\u0000ea': 'Eine\ud800' } });
    expect(received[0]).toMatchObject({ answers: { title: 'Bank', idea: 'Eine\ufffd' } });
    web.requests.answer(listCases, () => ({ items: [], total: 0 }));
    const cases = await web.browser().get('/api/v1/moderation/cases?process=a%00b', as('moderator'));
    expect([cases.status, web.requests.asked.at(-1)?.input]).toEqual([
      200,
      expect.objectContaining({ process: 'ab' }),
    ]);
    expect((await web.browser().get('/api/v1/processes/%00')).status).toBe(422);
    expect((await web.browser().get(`/api/v1/processes/${process.slug}%00`)).status).toBe(200);
  });

  it('tells when a key had been used before', async () => {
    const answer = await send('/contributions', good, { 'idempotency-key': 'again' });
    expect([answer.status, answer.headers['idempotent-replayed']]).toEqual([201, 'true']);
    expect(received[0]).toMatchObject({
      idempotency: { key: 'again', scope: expect.stringMatching(/^api:/) },
    });
  });

  it('names every bad field at once, those of the form and unknown ones too', async () => {
    const answer = await send('/contributions', {
      process: process.slug,
      answers: { title: 'x'.repeat(400), nonsense: 'x' },
      contact: { wish: 'email', email: 'no address', fax: '1' },
      consent: false,
      languge: 'de',
    });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json<ProblemBody>();
    const pointers = problem.errors?.map((error) => error.pointer).sort();
    expect(pointers).toEqual([
      '/answers/nonsense',
      '/answers/title',
      '/consent',
      '/contact/email',
      '/contact/fax',
      '/languge',
    ]);
  });

  it('names an unknown process', async () => {
    const answer = await send('/contributions', { ...good, process: 'nowhere' });
    expect(answer.status).toBe(422);
    expect(answer.json<ProblemBody>().errors).toMatchObject([
      { pointer: '/process', code: 'unknown-process' },
    ]);
  });

  it('refuses what is not JSON, by form or by name', async () => {
    expect((await send('/contributions', '{"process": ')).status).toBe(400);
    expect((await send('/contributions', '')).status).toBe(400);
    expect(
      (await send('/contributions', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415);
    expect(
      (await send('/contributions', '--x--', { 'content-type': 'multipart/form-data; boundary=x' })).status,
    ).toBe(415);
    expect((await send('/contributions', '[1]')).status).toBe(422);
    const packed = await send('/contributions', gzipSync(JSON.stringify(good)), {
      'content-encoding': 'gzip',
    });
    expect([packed.status, packed.json()]).toMatchObject([415, { code: 'web.content-encoding' }]);
  });

  it('refuses bytes that are no UTF-8 instead of guessing letters, and what is nested without end', async () => {
    const latin1 = Buffer.from(JSON.stringify({ ...good, answers: { title: 'Bänke für alle' } }), 'latin1');
    const answer = await send('/contributions', latin1);
    expect([answer.status, received]).toEqual([400, []]);
    expect(answer.json<ProblemBody>().detail).toContain('UTF-8');
    const bom = await send('/contributions', `\ufeff${JSON.stringify(good)}`);
    expect(bom.status).toBe(201);
    const deep = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    expect((await send('/contributions', deep)).status).toBe(400);
    for (const url of ['/login', '/nowhere'])
      expect(
        (
          await web.browser().send({
            method: 'POST',
            url,
            headers: { 'content-type': 'application/json' },
            payload: deep,
          })
        ).status,
      ).toBe(400);
  });

  it.each([false, 'yes', 1, null, []])('says what would be consent, when it is %j', async (consent) => {
    expect((await send('/contributions', { ...good, consent })).json<ProblemBody>().errors).toMatchObject([
      { pointer: '/consent', detail: 'must be true, or an object with given: true' },
    ]);
  });

  it('says of an answer that is none what would be one, and of a process without a name which field it is', async () => {
    const answer = await send('/contributions', { ...good, process: '', answers: { title: null } });
    expect(answer.json<ProblemBody>().errors).toMatchObject([
      { pointer: '/process' },
      { pointer: '/answers/title', detail: expect.stringContaining('a text, a number') },
    ]);
  });

  it('refuses a body that is too long, announced or not', async () => {
    expect((await send('/contributions', JSON.stringify({ ...good, x: 'x'.repeat(300_000) }))).status).toBe(
      413,
    );
    expect(await sendSlowly('/api/v1/contributions', 'application/json', Infinity)).toMatchObject({
      status: 413,
    });
    const announced = await sendSlowly('/api/v1/contributions', 'application/json', 0, {
      'content-length': String(2 ** 31),
    });
    expect(announced.status).toBe(413);
  });

  it('says what is allowed where', async () => {
    const answer = await web.browser().send({ method: 'DELETE', url: '/api/v1/contributions/' + reference });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect((await web.browser().get('/api/v1/nothing')).json<ProblemBody>().code).toBe('web.no-such-call');
  });

  it('tells a mistyped reference number from an unknown one', async () => {
    web.requests.answer(publicStatus, () => refuse('intake.contribution-not-found', 'not-found', 'unknown'));
    expect(
      (
        await web
          .browser()
          .get(`/api/v1/contributions/${reference.slice(0, 9)}-${(Number(reference[9]) + 1) % 10}`)
      ).json(),
    ).toMatchObject({ status: 404, code: 'web.reference-check-digit' });
    expect(
      (await web.browser().get(`/api/v1/contributions/${formatReferenceNumber(reference)}`)).json(),
    ).toMatchObject({ status: 404, code: 'intake.contribution-not-found' });
  });

  it('says when intake is away, and keeps nothing', async () => {
    web.requests.away(receiveContribution);
    const answer = await send('/contributions', good);
    expect([answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([503, true]);
  });

  it('keeps staff calls for tokens with the role', async () => {
    const entry = {
      ...good,
      channel: 'phone',
      externalId: 'call-1',
      capturedAt: '2026-11-20T10:00:00+01:00',
    };
    expect((await send('/staff/contributions', entry)).status).toBe(401);
    expect(
      (await send('/staff/contributions', entry, { authorization: 'Bearer gm_wrongwrongwrongwrongwrong' }))
        .status,
    ).toBe(401);
    expect((await send('/staff/contributions', entry, as('moderator'))).status).toBe(403);
    expect((await send('/staff/contributions', entry, as('agent'))).status).toBe(201);
    expect(received[0]).toMatchObject({
      channel: 'phone',
      capturedAt: '2026-11-20T10:00:00+01:00',
      consent: { how: 'read-out' },
      idempotency: { key: 'external:call-1', scope: expect.stringMatching(/^token:/) },
    });
  });

  it('takes a session instead of a token, with its form token', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const csrf = TestBrowser.token(await browser.get('/account'));
    const entry = (headers: Record<string, string>) =>
      browser.send({
        method: 'POST',
        url: '/api/v1/staff/contributions',
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify({ ...good, channel: 'phone' }),
      });
    expect((await entry({})).status).toBe(403);
    expect((await entry({ 'x-csrf-token': csrf })).status).toBe(201);
  });

  it('never fills in whoever entered it for the person who spoke', async () => {
    const browser = web.browser();
    await browser.signIn('agent');
    const csrf = TestBrowser.token(await browser.get('/account'));
    const { contact: _contact, ...nothingKnown } = good as Record<string, unknown>;
    const sent = await browser.send({
      method: 'POST',
      url: '/api/v1/staff/contributions',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      payload: JSON.stringify({ ...nothingKnown, channel: 'phone' }),
    });
    expect(sent.status).toBe(201);
    const { consent, idempotency: _idempotency, ...said } = received.at(-1) as Record<string, unknown>;
    expect(JSON.stringify(said)).not.toMatch(/agent@example\.org|A\. Eins/);
    expect((said['contact'] as object | undefined) ?? {}).not.toHaveProperty('email');
    expect((said['contact'] as object | undefined) ?? {}).not.toHaveProperty('name');
    expect(consent).toMatchObject({ how: 'read-out' });
  });

  it('gives a moderator the words with the case and remembers that they saw them', async () => {
    const found = {
      id: '019ab000-0000-7000-8000-0000000000c1',
      contributionId: '019ab000-0000-7000-8000-000000000002',
      process: process.slug,
      channel: 'web' as const,
      language: 'de' as const,
      state: 'open' as const,
      version: 2,
      contributionVersion: 1,
      receivedAt: '2026-11-22T10:00:00.000Z',
      dueAt: '2026-12-06T10:00:00.000Z',
      needsSecond: false,
      decisions: [],
      maySecond: false,
      mayTakeBack: false,
    };
    web.requests
      .answer(claimCase, ({ process: wanted }) => (wanted === 'empty' ? null : found))
      .answer(contentsOf, () => [contentOf(found.contributionId)]);
    expect((await send('/moderation/cases/claim', { process: 'empty' }, as('moderator'))).status).toBe(204);
    const claimed = await send('/moderation/cases/claim', {}, as('moderator'));
    expect(claimed.json()).toMatchObject({ id: found.id, version: 2, contribution: { title: 'Bank' } });
    const log = await web.app.get(AccessLog, { strict: false }).list({ reference });
    expect(log.items).toMatchObject([{ actorName: 'moderator', what: 'api.case-claimed', reference }]);
  });

  it('gives the printable form as a PDF, and keeps no copy of it', async () => {
    await web.blobs.put('forms/one.pdf', Buffer.from('%PDF-1.7 form'), { contentType: 'application/pdf' });
    web.requests.answer(renderForm, () => ({ blobKey: 'forms/one.pdf', pages: 2 }));
    const answer = await web.browser().get(`/api/v1/processes/${process.slug}/form.pdf?language=en`);
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7 form',
    ]);
    await eventually(() => expect([...web.blobs.blobs.keys()]).not.toContain('forms/one.pdf'));
  });

  describe('scans', () => {
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.alloc(5_000, 7),
    ]);
    const asked = (request: { name: string }): Record<string, unknown> =>
      web.requests.asked.findLast((one) => one.request.name === request.name)?.input as Record<
        string,
        unknown
      >;
    const upload = async (
      files: { name: string; content: Buffer }[],
      headers: Record<string, string> = as('paper'),
    ) => {
      const form = new FormData();
      form.set('name', 'Montag');
      for (const file of files) form.append('files', new Blob([new Uint8Array(file.content)]), file.name);
      return fetch(`${web.url}/api/v1/paper/batches`, { method: 'POST', body: form, headers });
    };
    beforeEach(() => {
      web.requests.answer(createBatch, ({ name, files }): PaperBatch => ({
        id: '019ab000-0000-7000-8000-0000000000b1',
        name,
        state: 'waiting',
        createdAt: '2026-11-22T10:00:00.000Z',
        createdBy: 'token',
        files: files.map((file) => ({
          name: `${file.name} ${file.mime} ${file.size} ${file.sha256.slice(0, 8)}`,
          pages: 0,
          pagesRead: 0,
          state: 'waiting',
        })),
        source: 'api',
        pagesTotal: 0,
        pagesRead: 0,
        balance: emptyBalance,
        fieldsOpen: 0,
        formsReady: 0,
        alarms: [],
        forms: [],
      }));
    });

    it('go into the blob store by their content, whatever their name says', async () => {
      const answer = await upload([{ name: 'scan.pdf', content: png }]);
      expect(answer.status).toBe(201);
      const batch = (await answer.json()) as PaperBatch;
      expect([batch.name, batch.files[0]?.name]).toEqual([
        'Montag',
        expect.stringMatching(/^scan.pdf image\/png 5008 [0-9a-f]{8}$/),
      ]);
      const kept = [...web.blobs.blobs.values()].find((blob) => blob.contentType === 'image/png');
      expect(kept?.content.equals(png)).toBe(true);
    });

    it.each([
      ['\u0001\u0007\u001b', 'scan'],
      ['a\u0001b\u009f.pdf', 'a b .pdf'],
      ['../../etc/a.pdf', 'a.pdf'],
    ])('have a name that can be shown (%j)', async (given, name) => {
      await upload([{ name: given, content: png }]);
      expect(asked(createBatch)).toMatchObject({ files: [{ name }] });
    });

    it('are taken in without what is no scan, which is passed on by name and not kept', async () => {
      const before = web.blobs.blobs.size;
      const answer = await upload([
        { name: 'a.png', content: png },
        { name: 'liste.pdf', content: Buffer.from('<script>alert(1)</script>') },
        { name: 'leer.png', content: Buffer.alloc(0) },
        { name: 'b.png', content: Buffer.concat([png, Buffer.from('b')]) },
      ]);
      expect(answer.status).toBe(201);
      expect(asked(createBatch)).toMatchObject({
        source: 'api',
        files: [{ name: 'a.png' }, { name: 'b.png' }],
        refused: [
          { name: 'liste.pdf', problem: 'no-scan' },
          { name: 'leer.png', problem: 'no-scan' },
        ],
      });
      expect(web.blobs.blobs.size).toBe(before + 2);
    });

    it('are refused when none of them is a scan, and nothing is left behind', async () => {
      const before = web.blobs.blobs.size;
      const answer = await upload([
        { name: 'a.png', content: Buffer.alloc(70_000, 97) },
        { name: 'b.png', content: Buffer.from('<script>alert(1)</script>') },
      ]);
      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({
        code: 'web.file-type',
        errors: [{ pointer: '/files/a.png' }, { pointer: '/files/b.png' }],
      });
      expect(web.blobs.blobs.size).toBe(before);
    });

    it('sent again with the same key are the same batch for intake, and another one for another sender', async () => {
      const keyOf = async (role: 'paper' | 'lead', key: string): Promise<unknown> => {
        await upload([{ name: 'a.png', content: png }], { ...as(role), 'idempotency-key': key });
        return asked(createBatch)['key'];
      };
      const first = await keyOf('paper', 'box-7');
      expect(first).toMatch(/^[0-9a-f-]{36}$/);
      expect(await keyOf('paper', 'box-7')).toBe(first);
      expect(await keyOf('paper', 'box-8')).not.toBe(first);
      expect(await keyOf('lead', 'box-7')).not.toBe(first);
    });

    it('sent again are answered with the word that they were there, and other ones under the key are refused', async () => {
      const scan = [{ name: 'a.png', content: png }];
      const send = () => upload(scan, { ...as('paper'), 'idempotency-key': 'box-9' });
      expect((await send()).headers.get('idempotent-replayed')).toBeNull();
      expect(asked(createBatch)).toMatchObject({ name: 'Montag', unnamed: false });
      web.requests.answer(createBatch, () => ({ ...batchWith(), repeated: true }));
      const again = await send();
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
      expect(await again.json()).not.toHaveProperty('repeated');
      web.requests.answer(createBatch, () =>
        refuse(
          'intake.idempotency-key-reused',
          'conflict',
          'the same key was used before with other content',
        ),
      );
      const other = await send();
      expect([other.status, await other.json()]).toMatchObject([
        409,
        { code: 'intake.idempotency-key-reused' },
      ]);
    });

    it('have alarms that a program can see and settle, but not where their pictures lie', async () => {
      const alarm: PaperAlarm = {
        id: '019ab000-0000-7000-8000-0000000000a1',
        batch: { id: '019ab000-0000-7000-8000-0000000000b1', name: 'Montag' },
        kind: 'unreadable',
        file: 'scan.pdf',
        page: 3,
        pages: 1,
        detail: 'no-code',
        imageKey: 'paper/secret-place.jpg',
        ways: ['rescan', 'assign', 'discard'],
      };
      web.requests.answer(listAlarms, () => ({ items: [alarm], open: 1 }));
      web.requests.answer(settleAlarm, (input) => ({
        ...alarm,
        ways: [],
        settled: { way: input.way, at: '2026-11-22T10:00:00.000Z', by: 'token' },
      }));
      const list = await web.browser().get('/api/v1/paper/alarms', as('paper'));
      expect(list.json()).toMatchObject({ open: 1, items: [{ picture: true, ways: alarm.ways }] });
      expect(list.body).not.toContain('secret-place');
      const settle = (body: unknown) =>
        web.browser().send({
          method: 'POST',
          url: `/api/v1/paper/alarms/${alarm.id}/settle`,
          headers: { ...as('paper'), 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        });
      const done = await settle({ way: 'assign', serial: '0412-7385', page: 2 });
      expect([done.status, done.json()['settled']]).toMatchObject([200, { way: 'assign' }]);
      expect(asked(settleAlarm)).toEqual({ id: alarm.id, way: 'assign', serial: '0412-7385', page: 2 });
      expect((await settle({ way: 'discard', reason: ' ' })).status).toBe(422);
      expect((await settle({ way: 'eat' })).json()).toMatchObject({
        errors: [{ pointer: '/way', detail: 'one of discard, replace, own-form, assign' }],
      });
      expect((await settle({ way: 'rescan', files: [] })).status).toBe(422);
    });

    it('are signed off with or without a note, or refused with what is open', async () => {
      web.requests.answer(signOffBatch, () =>
        refuse('intake.paper-batch-open', 'conflict', 'open', { extra: emptyBalance }),
      );
      const answer = await web.browser().send({
        method: 'POST',
        url: '/api/v1/paper/batches/019ab000-0000-7000-8000-0000000000b1/sign-off',
        headers: as('paper'),
      });
      expect([answer.status, answer.json()]).toMatchObject([
        409,
        { code: 'intake.paper-batch-open', pages: 0, openAlarms: 0 },
      ]);
    });

    it('are refused when one is too large, or all together', async () => {
      const large = Buffer.concat([png, Buffer.alloc(1_100_000)]);
      expect((await upload([{ name: 'a.png', content: large }])).status).toBe(413);
      const half = Buffer.concat([png, Buffer.alloc(900_000)]);
      expect((await upload([1, 2, 3].map((n) => ({ name: `${n}.png`, content: half })))).status).toBe(413);
    });

    it('are refused early when two gigabytes are announced, or simply flow', async () => {
      const type = 'multipart/form-data; boundary=xx';
      const announced = await sendSlowly('/api/v1/paper/batches', type, 0, {
        ...as('paper'),
        'content-length': String(2 ** 31),
      });
      expect(announced.status).toBe(413);
      const head = Buffer.concat([
        Buffer.from('--xx\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\n'),
        png,
      ]);
      const flowing = await sendSlowly('/api/v1/paper/batches', type, Infinity, as('paper'), head);
      expect(flowing.status).toBe(413);
      expect(flowing.sent).toBeLessThan(50_000_000);
    });

    it.each([
      [
        'breaks off in a file',
        'multipart/form-data; boundary=xx',
        (whole: Buffer) => whole.subarray(0, -300),
      ],
      [
        'breaks off early in a file',
        'multipart/form-data; boundary=xx',
        (whole: Buffer) => whole.subarray(0, 260),
      ],
      [
        'breaks off in the head of a file',
        'multipart/form-data; boundary=xx',
        (whole: Buffer) => whole.subarray(0, 180),
      ],
      ['breaks off in a field', 'multipart/form-data; boundary=xx', (whole: Buffer) => whole.subarray(0, 60)],
      ['names no boundary', 'multipart/form-data', (whole: Buffer) => whole],
      ['names another boundary', 'multipart/form-data; boundary=yy', (whole: Buffer) => whole],
      ['is none', 'multipart/form-data; boundary=xx', () => Buffer.from('Guten Tag')],
    ])('whose body %s are refused at once, and nothing is kept', async (_what, type, cut) => {
      const whole = Buffer.concat([
        Buffer.from(
          '--xx\r\nContent-Disposition: form-data; name="name"\r\n\r\nMontag\r\n' +
            '--xx\r\nContent-Disposition: form-data; name="files"; filename="liste.txt"\r\n\r\nkein Scan\r\n' +
            '--xx\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\n',
        ),
        png,
        Buffer.from('\r\n--xx--\r\n'),
      ]);
      const before = web.blobs.blobs.size;
      const answer = await fetch(`${web.url}/api/v1/paper/batches`, {
        method: 'POST',
        headers: { ...as('paper'), 'content-type': type },
        body: new Uint8Array(cut(whole)),
        signal: AbortSignal.timeout(10_000),
      });
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { code: 'web.upload-cut-off', detail: expect.stringContaining('multipart/form-data') },
      ]);
      expect(web.blobs.blobs.size).toBe(before);
    });

    it('need the role', async () => {
      const answer = await sendSlowly('/api/v1/paper/batches', 'multipart/form-data; boundary=xx', 0, {
        ...as('agent'),
        'content-length': '100',
      });
      expect(answer.status).toBe(403);
    });
  });

  it('refuses days that are the wrong way round, naming the field', async () => {
    const answer = await web.browser().get('/api/v1/reports/summary?from=2026-03-03&to=2026-03-02', {
      authorization: `Bearer ${tokens.get('lead')}`,
    });
    expect([answer.status, answer.json<ProblemBody>().errors]).toMatchObject([422, [{ pointer: '/from' }]]);
  });

  it('describes itself', async () => {
    const document = (await web.browser().get('/api/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { security: unknown[] }>>;
    }>();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/contributions',
      '/contributions/{reference}',
      '/cti/{token}',
      '/messages',
      '/moderation/cases',
      '/moderation/cases/claim',
      '/paper/alarms',
      '/paper/alarms/{id}',
      '/paper/alarms/{id}/reopen',
      '/paper/alarms/{id}/settle',
      '/paper/batches',
      '/paper/batches/{id}',
      '/paper/batches/{id}/cancel',
      '/paper/batches/{id}/resume',
      '/paper/batches/{id}/sign-off',
      '/processes',
      '/processes/{slug}',
      '/processes/{slug}/form-layout.json',
      '/processes/{slug}/form.pdf',
      '/reports/summary',
      '/staff/contributions',
    ]);
    expect(document.paths['/contributions']?.['post']?.security).toEqual([]);
    const page = await web.browser().get('/api/docs?lang=en');
    expect(page.status).toBe(200);
    expect(page.body).toContain('id="sendContribution"');
  });

  /** Sends without end until it is answered. */
  function sendSlowly(
    path: string,
    type: string,
    bytes: number,
    headers: Record<string, string> = {},
    head = Buffer.from('{"a":"'),
  ) {
    return new Promise<{ status: number; sent: number }>((resolve, reject) => {
      let sent = 0;
      let answered = false;
      const request = httpRequest(
        web.url + path,
        { method: 'POST', headers: { 'content-type': type, ...headers } },
        (response) => {
          answered = true;
          response.resume().once('end', () => request.destroy());
          resolve({ status: response.statusCode ?? 0, sent });
        },
      );
      request.on('error', (error) => (answered ? undefined : reject(error)));
      const chunk = Buffer.alloc(64_000, 97);
      const more = () => {
        while (!answered && sent < bytes) {
          sent += chunk.length;
          if (!request.write(chunk)) return void request.once('drain', more);
        }
      };
      request.write(head);
      more();
    });
  }
});

const emptyBalance = { ...batchWith().balance };

const contentOf = (contributionId: string) => ({
  contributionId,
  reference,
  version: 1,
  process: process.slug,
  formVersion: testProcess().form.version,
  channel: 'web' as const,
  language: 'de' as const,
  title: 'Bank',
  answers: { title: 'Bank' },
  amendments: [],
  replyWay: 'email' as const,
  consent: {
    given: true as const,
    version: '1',
    language: 'de' as const,
    how: 'ticked' as const,
    at: '2026-11-22T10:00:00.000Z',
  },
  capturedAt: '2026-11-22T10:00:00.000Z',
  receivedAt: '2026-11-22T10:00:00.000Z',
});

describe('rate limits', () => {
  it('answer 429 with the time to wait, per address', async () => {
    const web = await WebUnderTest.start({
      RATE_LIMIT_PUBLIC_PER_MINUTE: '20',
      RATE_LIMIT_SUBMIT_PER_MINUTE: '1',
      TRUSTED_PROXIES: '1',
    });
    try {
      web.requests.answer(listProcesses, () => [process]);
      const from = (address: string) =>
        web.browser().get('/api/v1/processes', { 'x-forwarded-for': address });
      let last = await from('192.0.2.1');
      for (let call = 0; call < 25 && last.status === 200; call++) last = await from('192.0.2.1');
      expect(last.status).toBe(429);
      expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
      expect(last.headers['content-type']).toContain('application/problem+json');
      expect((await from('192.0.2.2')).status).toBe(200);
      const page = await web.browser().get('/login', { 'x-forwarded-for': '192.0.2.1' });
      expect([page.status, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
      expect(page.body).toMatch(/<a [^>]*href="\/login"><span>Noch einmal versuchen/);
      const to = { 'x-forwarded-for': '192.0.2.3' };
      for (const [path, name] of [
        ['/mitmachen/ideen?formular=x', 'answers.idea'],
        ['/mein-beitrag/4729130864/antwort', 'answer'],
      ] as const) {
        const send = () => web.browser().post(path, { token: 'x', [name]: 'Zwei <Linden>.' }, to);
        await send();
        const refused = await send();
        expect(refused.status).toBe(429);
        expect(refused.body).toContain('ist nicht angekommen, was Sie gerade senden wollten');
        expect(refused.body).toContain(`<form method="post" action="${path}">`);
        expect(refused.body).toContain(`name="${name}" value="Zwei &lt;Linden>."`);
        expect(refused.body).toContain('Zwei &lt;Linden>.</blockquote>');
      }
      const large = { answer: 'ä'.repeat(300_000) };
      const tooLarge = await web.browser().post('/mein-beitrag/4729130864/antwort', large);
      expect(tooLarge.status).toBe(413);
      expect(tooLarge.body).toContain('Gehen Sie im Browser einen Schritt zurück');
    } finally {
      await web.stop();
    }
  }, 30_000);
});
