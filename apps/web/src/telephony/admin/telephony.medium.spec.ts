import { type CallView, listProcesses, recordCallEvent, type RequestInput } from '@gemeinsam/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConnectionStore } from '../connection.store.js';
import { SeatStore } from '../seat.store.js';
import { TestBrowser, WebUnderTest } from '../../web-under-test.fixture.js';

let web: WebUnderTest;
let admin: TestBrowser;
let recorded: RequestInput<typeof recordCallEvent>[];
const page = (path = '') => admin.get(`/admin/telephony${path}`, { accept: 'text/html' });
const post = async (path: string, fields: Record<string, string> = {}) =>
  admin.post(`/admin/telephony${path}`, { _csrf: TestBrowser.token(await page()), ...fields });
const addressOn = (body: string) => /<output class="secret">([^<]+)<\/output>/.exec(body)![1]!;
const ring = (address: string) =>
  fetch(web.url + new URL(address).pathname, {
    method: 'POST',
    body: new URLSearchParams({
      event: 'newCall',
      callId: '1',
      direction: 'in',
      from: '4315050012',
      to: 'amt',
    }),
  });

beforeAll(async () => {
  web = await WebUnderTest.start();
  web.requests
    .answer(listProcesses, () => [])
    .answer(recordCallEvent, (input) => {
      recorded.push(input);
      const call: CallView = {
        id: '01890000-0000-7000-8000-000000000001',
        direction: 'in',
        state: 'ringing',
        targets: [],
        declinedBy: [],
        rangAt: input.at,
        missed: false,
      };
      return { call, changed: true };
    });
  admin = web.browser();
  await admin.signIn('admin');
}, 60_000);
afterAll(() => web.stop());
beforeEach(() => {
  recorded = [];
});

describe('the administration of telephone systems', () => {
  it('says of nobody who has never signed in that calls may ring there', async () => {
    const ready = async () => (await page()).body.match(/nein, noch nie angemeldet/g)?.length ?? 0;
    const before = await ready();
    expect(before).toBeGreaterThan(0);
    await web.browser().signIn('agent');
    expect(await ready()).toBe(before - 1);
    expect((await page()).body).toMatch(/<td>ja<\/td>/);
  });

  it('shows the address of a new system once, and it works', async () => {
    const made = await post('/connections', { name: 'Amtsanlage', dialect: 'zammad' });
    const address = addressOn(made.body);
    expect(address.startsWith(`${web.config.PUBLIC_URL}/api/v1/cti/`)).toBe(true);
    expect((await ring(address)).status).toBe(200);
    const again = await page();
    expect(again.body).toContain('Amtsanlage');
    expect(again.body).not.toContain(address);
    expect((await post('/connections', { name: ' ' })).status).toBe(422);
  });

  it('renews the address; the old one is refused', async () => {
    const old = addressOn((await post('/connections', { name: 'Zweite', dialect: 'auto' })).body);
    const { id } = (await web.app.get(ConnectionStore, { strict: false }).list()).find(
      ({ name }) => name === 'Zweite',
    )!;
    const renewed = addressOn((await post(`/connections/${id}/rotate`)).body);
    expect([(await ring(old)).status, (await ring(renewed)).status]).toEqual([401, 200]);
    await post(`/connections/${id}/delete`);
    expect((await ring(renewed)).status).toBe(401);
  });

  it('keeps how a system writes and how it writes numbers', async () => {
    const store = web.app.get(ConnectionStore, { strict: false });
    const [connection] = await store.list();
    const path = `/connections/${connection!.id}`;
    await post(`${path}/format`, { dialect: 'zammad', numbers: 'outside-line' });
    expect(await store.byId(connection!.id)).toMatchObject({ dialect: 'zammad', numbers: 'outside-line' });
    expect((await page(path)).body).toMatch(/<option value="outside-line" selected[^>]*>mit einer Null/);
    const wrong = await post(`${path}/format`, { dialect: 'zz', numbers: 'zz' });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining('href="#dialect"')]);
    expect(wrong.body).toContain('href="#numbers"');
    expect(await store.byId(connection!.id)).toMatchObject({ dialect: 'zammad', numbers: 'outside-line' });
    const queue = await post(`${path}/queues`, { queue: 'Ideen', process: '', language: 'fr' });
    expect([queue.status, queue.body]).toEqual([422, expect.stringContaining('value="Ideen"')]);
    expect((await store.byId(connection!.id))!.queues).toEqual([]);
  });

  it('connects no system whose format is none of the list', async () => {
    const store = web.app.get(ConnectionStore, { strict: false });
    const before = (await store.list()).length;
    for (const dialect of [undefined, 'x', 'AUTO']) {
      const refused = await post('/connections', { name: 'Dritte', ...(dialect && { dialect }) });
      expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('href="#dialect"')]);
      expect(refused.body).toContain('value="Dritte"');
    }
    expect(await store.list()).toHaveLength(before);
  });

  it('tries a signed connection out through the real address, for the admin alone', async () => {
    const [connection] = await web.app.get(ConnectionStore, { strict: false }).list();
    const signing = await post(`/connections/${connection!.id}/signing`, { signed: 'yes' });
    expect(addressOn(signing.body)).toHaveLength(32);
    const result = await post(`/connections/${connection!.id}/trial`);
    expect(result.status).toBe(200);
    expect(result.body.match(/200 <code>\{\}<\/code>/g)).toHaveLength(3);
    expect(result.body.match(/aufgezeichnet<\/span>/g)).toHaveLength(3);
    const seats = await web.app.get(SeatStore, { strict: false }).list();
    const me = seats.find(({ email }) => email === 'admin@example.org')!;
    expect(recorded.map(({ connection: name, kind, targets }) => [name, kind, targets])).toEqual([
      ['test', 'ring', [me.staffId]],
      ['test', 'answer', undefined],
      ['test', 'hangup', undefined],
    ]);
    await post(`/connections/${connection!.id}/signing`, { signed: 'no' });
  });

  it('keeps what a queue means, and lets it go again', async () => {
    const store = web.app.get(ConnectionStore, { strict: false });
    const { id } = (await store.list())[0]!;
    await post(`/connections/${id}/queues`, { queue: '01 505 00 00', process: 'ideen', language: 'en' });
    expect((await store.byId(id))!.queues).toEqual([
      { name: '+4315050000', process: 'ideen', language: 'en' },
    ]);
    expect((await post(`/connections/${id}/queues`, { queue: '', language: 'de' })).status).toBe(422);
    await post(`/connections/${id}/queues/remove`, { queue: '+4315050000' });
    expect((await store.byId(id))!.queues).toEqual([]);
  });

  it('places people at extensions, one each', async () => {
    const seats = web.app.get(SeatStore, { strict: false });
    const [first, second] = await seats.list();
    await post(`/seats/${first!.staffId}`, { extension: '12', logins: 'Agnes, agnes.muster' });
    expect(await seats.of(first!.staffId)).toMatchObject({
      extension: '12',
      logins: ['agnes', 'agnes.muster'],
    });
    expect((await post(`/seats/${second!.staffId}`, { extension: '12', logins: '' })).status).toBe(422);
  });

  it('blocks numbers in any spelling and names what is wrong', async () => {
    expect((await post('/blocked', { number: 'keine', reason: '' })).body).toContain('href="#number"');
    for (const number of ['+43*', '+4*', '+43660999*', '+43 660', '+43 660 Max'])
      expect((await post('/blocked', { number, reason: 'Drohungen' })).status).toBe(422);
    await post('/blocked', { number: '0660 999 88 77', reason: 'Drohungen' });
    expect((await page()).body).toContain('+436609998877');
    await post('/blocked/remove', { number: '+436609998877' });
    expect((await page()).body).not.toContain('+436609998877');
  });

  it('is for admins alone, and described in the documentation', async () => {
    const agent = web.browser();
    await agent.signIn('agent');
    expect((await agent.get('/admin/telephony', { accept: 'text/html' })).status).toBe(403);
    const described = (await web.browser().get('/api/openapi.json')).json<{ paths: object }>();
    expect(described.paths).toHaveProperty(['/cti/{token}', 'post', 'requestBody']);
    expect((await web.browser().get('/api/docs')).body).toContain('Telefonanlagen');
  });
});
