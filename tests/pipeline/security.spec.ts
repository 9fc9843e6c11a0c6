import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { contributionReceivedV1, listProcesses, streamOf } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { Redis } from 'ioredis';
import { Api } from '../harness/api.js';
import { reloadUntil, TestBrowser } from '../harness/browser.js';
import { connectTo } from '../harness/bus-listener.js';
import { contributionBody, demoSlug } from '../harness/contribution-body.js';
import { Moderator } from '../harness/moderator.js';
import { pagesOf, type PageToVisit } from '../harness/pages.js';
import { uploadOf, type ScanFile } from '../harness/paper-sheets.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { runCommand } from '../harness/run-command.js';
import { StaffSession } from '../harness/staff-session.js';
import { WebVisitor } from '../harness/web-visitor.js';

const gigabyte = 1024 ** 3;
const megabyte = 1024 ** 2;
const limits = { submitPerMinute: 60, loginFailures: 5, batchMegabytes: 20 };

describe('the web door and what lies behind it', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;

  beforeAll(async () => {
    sut = await productUnderTest({
      RATE_LIMIT_SUBMIT_PER_MINUTE: String(limits.submitPerMinute),
      RATE_LIMIT_LOGIN_FAILURES: String(limits.loginFailures),
      UPLOAD_BATCH_MB: String(limits.batchMegabytes),
      UPLOAD_FILE_MB: '10',
    });
    browser = await TestBrowser.start(sut);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  describe('who may do what', () => {
    it('is checked by the service, not by what a page shows', async () => {
      const agent = await StaffSession.signIn(sut, 'agent');
      const moderator = await StaffSession.signIn(sut, 'moderator1');
      const nobody = '00000000-0000-7000-8000-000000000000';
      const asAgent = [
        '/moderation/next',
        `/moderation/cases/${nobody}`,
        `/moderation/cases/${nobody}/claim`,
        '/desk/paper/print',
        '/messages/letters',
        '/admin/staff',
        '/admin/tokens',
        '/admin/erase',
        '/admin/processes',
        `/admin/dead-letters/intake/${nobody}/retry`,
      ];
      for (const path of asAgent)
        expect(`${path} ${(await agent.post(path, { copies: '1', slug: demoSlug })).status()}`).toBe(
          `${path} 403`,
        );
      for (const path of [
        '/moderation',
        '/dashboard',
        '/admin/access-log',
        '/messages/ledger',
        '/dashboard/decisions.csv',
      ])
        expect(`${path} ${(await agent.get(path)).status()}`).toBe(`${path} 403`);
      const asModerator = [
        '/desk/phone/calls',
        `/desk/phone/drafts/${nobody}/send`,
        `/desk/phone/call-backs/${nobody}/outcome`,
        '/messages/letters',
        '/admin/tokens',
      ];
      for (const path of asModerator)
        expect(`${path} ${(await moderator.post(path)).status()}`).toBe(`${path} 403`);
      await Promise.all([agent.close(), moderator.close()]);
    });

    it('holds for tokens of another role, for wrong tokens, and for none', async () => {
      const paper = await sut.apiWith('paper');
      expect((await paper.get('/moderation/cases')).status).toBe(403);
      expect((await paper.post('/moderation/cases/claim', {})).status).toBe(403);
      expect((await paper.get('/reports/summary')).status).toBe(403);
      expect((await paper.get('/messages?reference=4729130865')).status).toBe(403);
      // As an operator makes one.
      const made = await runCommand(sut, 'token', ['--role', 'moderator', '--name', 'a program']);
      const moderator = new Api(sut.product.url, made.trim());
      expect((await moderator.get('/moderation/cases')).status).toBe(200);
      expect(
        (await moderator.post('/staff/contributions', { ...contributionBody(), channel: 'phone' })).status,
      ).toBe(403);
      for (const path of ['/moderation/cases', '/reports/summary', '/messages?reference=4729130865']) {
        expect((await sut.api.get(path)).status).toBe(401);
        expect((await sut.api.get(path, { authorization: 'Bearer gms_nobody' })).status).toBe(401);
      }
    });

    it('begins with an administrator whom an operator makes, and nobody makes a second one so', async () => {
      const make = (email: string) =>
        runCommand(sut, 'administrator', ['--email', email, '--name', 'N. Erste']);
      await expect(make('mära@example.org')).rejects.toMatchObject({
        stderr: expect.stringContaining('--email is an address'),
      });
      await expect(make('first@example.org')).rejects.toMatchObject({
        stderr: expect.stringContaining('Nothing was made'),
      });
      const others = await sut.databases.rows<{ staff_id: string }>(
        'web',
        `delete from staff_roles where role = 'admin' returning staff_id`,
      );
      const link = new URL((await make('first@example.org')).trim()).pathname;
      const visitor = new WebVisitor(sut.product.url);
      const wanted = 'sieben Stufen bis zum Garten';
      await visitor.post(link, { ...(await visitor.get(link)).hidden, wanted });
      const { hidden } = await visitor.get('/login');
      await visitor.post('/login', { ...hidden, email: 'first@example.org', password: wanted });
      expect((await visitor.get('/admin/staff')).status).toBe(200);
      for (const { staff_id: id } of others)
        await sut.databases.rows('web', `insert into staff_roles (staff_id, role) values ($1, 'admin')`, [
          id,
        ]);
    });

    it('holds on the direct line: not without its secret, and not for a role that may not', async () => {
      const { DIRECT_SECRET, MODERATION_DIRECT_URL } = sut.product.environmentOf('web') as Record<
        string,
        string
      >;
      const ask = (secret?: string) =>
        fetch(`${MODERATION_DIRECT_URL}/requests/list-cases`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(secret === undefined ? {} : { 'x-direct-secret': secret }),
          },
          body: JSON.stringify({
            actor: { kind: 'staff', id: 'someone', roles: ['agent'] },
            correlationId: 'security',
            input: {},
          }),
        });
      expect([401, 403]).toContain((await ask()).status);
      expect([401, 403]).toContain((await ask(`${DIRECT_SECRET}x`)).status);
      const asAgent = await ask(DIRECT_SECRET);
      expect(JSON.stringify(await asAgent.json())).toContain('forbidden');
    });

    it('holds on the bus: moderation cannot speak for intake, nor read what others ask', async () => {
      const bus = await connectTo(sut.product.environmentOf('moderation')['NATS_URL']!);
      const refusals: string[] = [];
      void (async () => {
        for await (const status of bus.status())
          refusals.push(
            JSON.stringify(status, (_, value: unknown) => (value instanceof Error ? value.message : value)),
          );
      })();
      const before = await sut.databases.count('intake', 'select count(*) from outbox');
      await expect(
        jetstream(bus).publish('intake.contribution.received.v1', '{}', { timeout: 3_000 }),
      ).rejects.toThrow(/permission|authorization|timeout/i);
      bus.subscribe('requests.intake.>', { callback: () => undefined });
      await eventually(() => {
        expect(refusals.join('\n')).toContain('intake.contribution.received.v1');
        expect(refusals.join('\n')).toContain('requests.intake.>');
      }, 10_000);
      expect(await sut.databases.count('intake', 'select count(*) from outbox')).toBe(before);
      await bus.close();
    });

    it('holds on the bus: nobody makes intake answer into its own stream', async () => {
      const web = await connectTo(sut.product.environmentOf('web')['NATS_URL']!);
      const operator = await connectTo(sut.product.operatorNatsUrl);
      const streams = await jetstreamManager(operator);
      const kept = async (): Promise<number> =>
        (await streams.streams.info(streamOf('intake'))).state.last_seq;
      const before = await kept();
      const inbox = `_INBOX.web.answers.${randomUUID()}`;
      const answers: string[] = [];
      web.subscribe(inbox, { callback: (_error, message) => void answers.push(message.string()) });
      // The second is answered after the first, on the same connection.
      for (const reply of [contributionReceivedV1.type, inbox])
        web.publish(listProcesses.subject, 'not sealed', { reply });
      await eventually(() => expect(answers).toHaveLength(1), 10_000);
      expect(await kept()).toBe(before);
      await web.close();
      await operator.close();
    });
  });

  describe('sessions and forms', () => {
    it('holds in Redis: notification reads and writes no session, and empties nothing', async () => {
      const redis = new Redis(sut.product.environmentOf('notification')['REDIS_URL']!);
      const session = 'gemeinsam:web:session:somebody';
      for (const [command, ...rest] of [
        ['GET', session],
        ['SET', session, '{}'],
        ['FLUSHALL'],
        ['KEYS', '*'],
      ])
        await expect(redis.call(command!, ...rest)).rejects.toThrow('NOPERM');
      redis.disconnect();
    });

    it('refuses a form without its token, with another session’s, and from another site', async () => {
      const [mine, other] = [await StaffSession.signIn(sut, 'agent'), await StaffSession.signIn(sut, 'lead')];
      const path = '/desk/phone/calls';
      const fields = { call: randomUUID(), process: demoSlug };
      const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
        mine.requests.post(path, { form, headers, maxRedirects: 0 });
      expect((await post(fields)).status()).toBe(403);
      expect((await post({ ...fields, _csrf: await other.csrf() })).status()).toBe(403);
      expect(
        (await post({ ...fields, _csrf: await mine.csrf() }, { 'sec-fetch-site': 'cross-site' })).status(),
      ).toBe(403);
      expect((await post({ ...fields, _csrf: await mine.csrf() })).status()).toBe(303);
      await Promise.all([mine.close(), other.close()]);
    });

    it('gives a new session at login, takes none that was brought along, and keeps cookies from scripts', async () => {
      const page = await browser.person();
      const brought = 'a'.repeat(43);
      await page.context().addCookies([{ name: 'gemeinsam', value: brought, url: sut.product.url }]);
      const signIn = async (): Promise<string> => {
        await page.goto('/login?notice=again');
        await page.locator('#email').fill('lead@example.org');
        await page.locator('#password').fill(sut.password);
        await page.locator('#password').press('Enter');
        await page.waitForURL(/\/dashboard/);
        const session = (await page.context().cookies()).find(({ name }) => name === 'gemeinsam')!;
        expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
        return session.value;
      };
      const first = await signIn();
      expect(first).not.toBe(brought);
      expect(await page.evaluate(() => document.cookie)).not.toContain(first);
      const second = await signIn();
      expect(second).not.toBe(first);
      // The session before is over.
      const old = await fetch(`${sut.product.url}/dashboard`, {
        headers: { cookie: `gemeinsam=${first}` },
        redirect: 'manual',
      });
      expect(old.status).toBe(303);
      await page.context().close();
    });
  });

  describe('what people write', () => {
    const script = `<script>window.owned=1</script><img src=x onerror="window.owned=1"><svg onload="window.owned=1">`;
    const formula = '=HYPERLINK("http://example.org/","click")';
    let pages: PageToVisit[];

    it('is shown as text wherever it is shown', async () => {
      const sent = await sut.api.post(
        '/contributions',
        contributionBody({
          answers: {
            title: `${formula} ${script}`,
            idea: `${script}\n+cmd|' /C calc'!A0`,
            place: script,
            district: '16',
          },
        }),
      );
      const reference = String(sent.body['reference']);
      const anna = new Moderator(sut);
      const caseId = await anna.caseOf(reference);
      const lead = await browser.staff('lead');
      await lead.goto(`/moderation/cases/${caseId}`);
      expect(await lead.locator('main').innerText()).toContain(script);
      await lead.goto('/moderation');
      await anna.decide(reference, 'published');
      const visitor = await browser.person();
      await visitor.goto(`/mein-beitrag/${reference}`);
      await reloadUntil(visitor, script);
      await lead.goto('/dashboard');
      await lead.goto(`/dashboard?process=${encodeURIComponent(script)}`);
      for (const page of [lead, visitor])
        expect(await page.evaluate(() => (window as { owned?: number }).owned)).toBeUndefined();
      for (const file of ['contributions', 'decisions', 'answers']) {
        const csv = await (await lead.request.get(`/dashboard/${file}.csv`)).text();
        const cells = csv
          .replace(/^\uFEFF/, '')
          .split(/[;\r\n]+/)
          .map((cell) => cell.replace(/^"/, ''));
        expect(cells.length).toBeGreaterThan(3);
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell) || cell.includes('<script'))).toEqual([]);
      }
      await Promise.all([lead.context().close(), visitor.context().close()]);
    });

    it('meets a policy without inline script on every page, and no page breaks it', async () => {
      pages = await pagesOf(sut);
      const [citizen, admin] = [await browser.person(), await browser.staff('admin')];
      const complaints: string[] = [];
      for (const page of [citizen, admin]) {
        page.on('console', (message) => {
          if (/content security policy|refused to/i.test(message.text()))
            complaints.push(`${page.url()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      }
      for (const { name, path, staff } of pages) {
        const page = staff ? admin : citizen;
        const reply = (await page.goto(path))!;
        const policy = reply.headers()['content-security-policy'] ?? '';
        if (
          !policy.includes("default-src 'none'") ||
          !/script-src 'self'(;|$)/.test(policy) ||
          policy.includes('unsafe')
        )
          complaints.push(`${name}: policy "${policy}"`);
        if (reply.headers()['x-content-type-options'] !== 'nosniff')
          complaints.push(`${name}: may be sniffed`);
        const html = await reply.text();
        for (const inline of html.match(
          /<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|<[a-z][^<>]*\s(on[a-z]+|style)=[^<>]*>/g,
        ) ?? [])
          complaints.push(`${name}: ${inline}`);
      }
      expect(complaints).toEqual([]);
      await Promise.all([citizen.context().close(), admin.context().close()]);
    });
  });

  describe('too much', () => {
    const flood = (path: string, headers: Record<string, string>, start: Buffer, announced?: number) =>
      new Promise<{ status: number | 'cut'; sent: number }>((resolve) => {
        const url = new URL(path, sut.product.url);
        let sent = 0;
        let over = false;
        const chunk = Buffer.alloc(256 * 1024, 0x20);
        const call = httpRequest(
          url,
          {
            method: 'POST',
            headers: {
              ...headers,
              ...(announced === undefined
                ? { 'transfer-encoding': 'chunked' }
                : { 'content-length': announced }),
            },
          },
          (reply) => {
            reply.resume();
            done(reply.statusCode ?? 'cut');
          },
        );
        const done = (status: number | 'cut'): void => {
          if (over) return;
          over = true;
          call.destroy();
          resolve({ status, sent });
        };
        call.on('error', () => done('cut'));
        const write = (): void => {
          while (!over && sent < 2 * gigabyte) {
            sent += chunk.length;
            if (!call.write(chunk)) return void call.once('drain', write);
          }
          if (!over) call.end();
        };
        call.write(start, write);
      });

    const boundary = 'gemeinsam-test';
    const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const fileStart = Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="scan.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7\n`,
    );

    it.each([
      ['announced', 2 * gigabyte],
      ['streamed', undefined],
    ] as const)('refuses two gigabytes early (%s)', async (_, announced) => {
      const paper = await sut.apiWith('paper');
      const json = { 'content-type': 'application/json' };
      const targets = [
        await flood('/api/v1/contributions', json, Buffer.from('{"process":"'), announced),
        await flood(
          `/mitmachen/${demoSlug}`,
          { 'content-type': 'application/x-www-form-urlencoded' },
          Buffer.from('token='),
          announced,
        ),
        await flood(
          '/api/v1/paper/batches',
          { ...multipart, authorization: `Bearer ${paper.token}` },
          fileStart,
          announced,
        ),
        await flood('/api/v1/paper/batches', multipart, fileStart, announced),
      ];
      const [contribution, form, batch, stranger] = targets;
      expect([contribution!.status, form!.status, batch!.status]).toEqual([413, 413, 413]);
      expect(stranger!.status).toBe(401);
      for (const { sent } of targets) expect(sent).toBeLessThan((limits.batchMegabytes + 60) * megabyte);
      expect((await sut.api.get('/processes')).status).toBe(200);
    });

    it('refuses a PDF bomb and a picture of monstrous size, and says so on the batch', async () => {
      const paper = await sut.apiWith('paper');
      const reply = await paper.post<{ id: string }>(
        '/paper/batches',
        uploadOf('Bomben', [pdfBomb(), monstrousPicture()]),
      );
      expect(reply.status).toBe(201);
      const { files, alarms } = await eventually(async () => {
        const { body } = await paper.get<{
          state: string;
          files: { name: string; state: string; problem?: string }[];
          alarms: { kind: string }[];
        }>(`/paper/batches/${reply.body.id}`);
        if (body.state !== 'read' && body.state !== 'failed') throw new Error(`the batch is ${body.state}`);
        return body;
      }, 120_000);
      expect(files.map(({ state }) => state)).toEqual(['failed', 'failed']);
      for (const { problem } of files) expect(problem).toMatch(/pixels|points|large/);
      expect(alarms.map(({ kind }) => kind)).toEqual(['bad-file', 'bad-file']);
      // Reading goes on for others, and the page says it in words.
      const clerk = await browser.staff('paper');
      await clerk.goto(`/desk/paper/batches/${reply.body.id}`);
      expect(await clerk.locator('main').innerText()).toMatch(/pixels|points|large/);
      await clerk.context().close();
    });

    it('slows down who guesses passwords, and says how long', async () => {
      const codes: number[] = [];
      const page = await browser.person();
      let retryAfter: string | undefined;
      for (let attempt = 0; attempt < limits.loginFailures + 2; attempt++) {
        await page.goto('/login');
        await page.locator('#email').fill('moderator2@example.org');
        await page.locator('#password').fill('wrong password');
        const [reply] = await Promise.all([
          page.waitForResponse((one) => one.request().method() === 'POST'),
          page.locator('#password').press('Enter'),
        ]);
        codes.push(reply.status());
        retryAfter = reply.headers()['retry-after'] ?? retryAfter;
      }
      expect(codes.slice(0, limits.loginFailures)).toEqual(
        Array.from({ length: limits.loginFailures }, () => 422),
      );
      expect(codes.at(-1)).toBe(429);
      expect(Number(retryAfter)).toBeGreaterThan(0);
      await page.context().close();
    });

    it('answers 429 with Retry-After to who sends too often, and goes on for others', async () => {
      const replies = await Promise.all(
        Array.from({ length: limits.submitPerMinute + 10 }, () => sut.api.post('/contributions', {})),
      );
      const refused = replies.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(10);
      expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused[0]!.body).toMatchObject({ status: 429, code: 'web.too-many-requests' });
      const agent = await sut.apiWith('agent');
      expect(
        (await agent.post('/staff/contributions', { ...contributionBody(), channel: 'phone' })).status,
      ).toBe(201);
    });
  });
});

/** A PDF of some hundred kilobytes whose only picture would be ten gigapixels. */
function pdfBomb(): ScanFile {
  const stream = deflateSync(Buffer.alloc(64 * megabyte), { level: 9 });
  const content = 'q 595 0 0 842 0 0 cm /Scan Do Q';
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Scan 4 0 R >> >> /Contents 5 0 R >>',
    ),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
      ),
      stream,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return { name: 'bombe.pdf', mime: 'application/pdf', bytes: Buffer.concat(parts) };
}

/** A PNG that says it is 60,000 by 60,000 pixels. */
function monstrousPicture(): ScanFile {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const bytes = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(8 * megabyte))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name: 'riesig.png', mime: 'image/png', bytes };
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
