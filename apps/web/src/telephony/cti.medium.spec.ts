import { type CallView, recordCallEvent, type RequestInput } from '@gemeinsam/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing';
import { DataSource, IsNull, Not } from 'typeorm';
import { WebUnderTest } from '../web-under-test.fixture.js';
import { BlockedCallerStore } from './blocked-caller.store.js';
import { ConnectionStore } from './connection.store.js';
import { ReportEntity } from './report.entity.js';
import { SeatStore } from './seat.store.js';
import { signatureOf } from './signature.js';
import { formOf, incomingSamples, outgoingSamples } from './zammad-samples.fixture.js';

type Recorded = RequestInput<typeof recordCallEvent>;
let web: WebUnderTest;
let connections: ConnectionStore;
let token: string;
let recorded: Recorded[];

const callOf = (input: Recorded): CallView => ({
  id: '01890000-0000-7000-8000-000000000001',
  direction: input.direction ?? 'in',
  state: 'ringing',
  targets: input.targets ?? [],
  declinedBy: [],
  rangAt: input.at,
  missed: false,
});
const intakeIsThere = () =>
  web.requests.answer(recordCallEvent, (input) => {
    recorded.push(input);
    return { call: callOf(input), changed: true };
  });

beforeAll(async () => {
  web = await WebUnderTest.start({ RATE_LIMIT_PUBLIC_PER_MINUTE: '5', RATE_LIMIT_SUBMIT_PER_MINUTE: '5' });
  connections = web.app.get(ConnectionStore, { strict: false });
  token = await connections.create({ name: 'Amtsanlage', dialect: 'auto', createdBy: 'admin' });
}, 60_000);
afterAll(() => web.stop());
beforeEach(() => {
  recorded = [];
  intakeIsThere();
});

const post = async (
  body: string | FormData,
  headers: Record<string, string> = {},
  to: string = token,
): Promise<{ status: number; text: string; type: string }> => {
  const answer = await fetch(`${web.url}/api/v1/cti/${to}`, { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
};
const json = (value: object, headers: Record<string, string> = {}, to?: string) =>
  post(JSON.stringify(value), { 'content-type': 'application/json', ...headers }, to);
const form = (value: Record<string, string>, to?: string) =>
  post(new URLSearchParams(value).toString(), { 'content-type': 'application/x-www-form-urlencoded' }, to);
const reports = () => web.app.get(DataSource).getRepository(ReportEntity);
const ring = { event: 'newCall', from: '4315050012', to: 'beteiligung', direction: 'in', callId: '1' };

describe('the samples of the documentation of the generic CTI', () => {
  const samples = [...incomingSamples, ...outgoingSamples];
  it.each(samples)('$event $direction as JSON, form and multipart form', async (sample) => {
    const multipart = new FormData();
    for (const [name, value] of formOf(sample)) multipart.append(name, value);
    const pairs = new URLSearchParams(formOf(sample)).toString();
    const answers = [
      await json(sample),
      await post(pairs, { 'content-type': 'application/x-www-form-urlencoded' }),
      await post(multipart),
    ];
    expect(answers).toEqual(
      Array(3).fill({ status: 200, text: '{}', type: 'application/json; charset=utf-8' }),
    );
    const [first, ...others] = recorded.map((report) => ({ ...report, at: undefined }));
    expect(others).toEqual([first, first]);
    expect(first).toMatchObject({
      externalId: sample['callId'],
      direction: sample['direction'],
      from: '+493023125741',
      to: '+492214710334',
    });
  });
});

describe('a report', () => {
  it('with a wrong token is 401', async () => {
    // As the generic CTI of the telephone systems has it, not as the API: they know no problem+json.
    expect(await json(ring, {}, 'wrong')).toMatchObject({ status: 401, text: '{"error":"invalid token"}' });
    expect(recorded).toEqual([]);
  });

  it('with a wrong direction is 422 and says so', async () => {
    const answer = await json({ ...ring, direction: 'sideways' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      422,
      { error: "direction must be 'in' or 'out'" },
    ]);
  });

  it('is taken whatever else is in it', async () => {
    const strange = [
      '',
      '{"event": ',
      '[]',
      'null',
      'event=newCall',
      '\u0000',
      '{"event":"dtmf","dtmf":"1"}',
    ];
    for (const body of strange)
      expect((await post(body, { 'content-type': 'application/json' })).status).toBe(200);
    expect((await json({ ...ring, callId: 'x'.repeat(900), from: 7, user: { a: 1 } })).status).toBe(200);
    expect((await post('event=newCall&callId=9', { 'content-type': 'text/strange' })).status).toBe(200);
  });

  it('loses only what cannot be stored', async () => {
    const broken = {
      ...ring,
      event: 'answer',
      callId: 'b\u0000\ud800',
      from: '4315050012\u0000',
      to: '\u0000',
      queue: '\ud800',
    };
    expect((await json(broken)).status).toBe(200);
    expect((await form({ ...ring, callId: '7\u0000', from: 'a\u0000b' })).status).toBe(200);
    expect(recorded).toMatchObject([
      { externalId: 'b\ufffd', from: '+4315050012', queue: '\ufffd' },
      { externalId: '7', from: 'ab' },
    ]);
    expect(recorded[0]?.to).toBeUndefined();
  });

  it('is kept for later without what a database cannot take', async () => {
    web.requests.away(recordCallEvent);
    // The 120 characters that are kept of a number end in the middle of a pair.
    expect((await json({ ...ring, callId: 'cut', from: `${'x'.repeat(119)}🌳` })).status).toBe(200);
    const [row] = await reports().findBy({ callId: 'cut' });
    expect(row?.parked).toMatchObject({ from: `${'x'.repeat(119)}\ufffd` });
    await reports().delete({ callId: 'cut' });
  });

  it('is never one too many', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => json(ring)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('names the staff it rings at by name, login and extension', async () => {
    const seats = web.app.get(SeatStore, { strict: false });
    const agent = (await seats.list()).find(({ email }) => email.startsWith('agent'))!;
    await seats.place(agent.staffId, { extension: '42', logins: ['agnes'] });
    await json({ ...ring, user: ['Nobody', agent.name] });
    await json({ ...ring, to: '42' });
    for (const answeringNumber of ['42', 'agnes', 'AGNES', agent.email, agent.staffId])
      await json({ ...ring, event: 'answer', answeringNumber });
    await json({ ...ring, event: 'answer', caller: agent.name });
    expect(recorded.slice(0, 2).map(({ targets }) => targets)).toEqual([[agent.staffId], [agent.staffId]]);
    expect(recorded.slice(2).map(({ answeredBy }) => answeredBy)).toEqual(
      Array(6).fill({ id: agent.staffId, name: agent.name }),
    );
  });

  it('of a queue brings its process and language', async () => {
    const [connection] = await connections.list();
    await connections.setQueue(connection!.id, { name: 'beteiligung', process: 'ideen', language: 'en' });
    await json(ring);
    expect(recorded[0]).toMatchObject({ queue: 'beteiligung', process: 'ideen', language: 'en' });
    await connections.removeQueue(connection!.id, 'beteiligung');
  });

  it('shows in the list with masked numbers alone', async () => {
    await json({ ...ring, from: '436601234567', callId: 'masked' });
    const rows = await eventually(async () => {
      const found = await reports().findBy({ callId: 'masked' });
      if (found.length === 0) throw new Error('not there yet');
      return found;
    });
    expect(rows).toMatchObject([
      { fromNumber: '•••567', toNumber: 'beteiligung', made: 'recorded', parked: null },
    ]);
  });
});

describe('a blocked caller', () => {
  it('is rejected in every spelling, and the call is over for us', async () => {
    await web.app
      .get(BlockedCallerStore, { strict: false })
      .add({ number: '+436609998877', reason: 'Drohungen', blockedBy: 'admin' });
    for (const from of ['436609998877', '+43 660 9998877', '0660/999 88 77'])
      expect(JSON.parse((await json({ ...ring, from })).text)).toEqual({ action: 'reject', reason: 'busy' });
    await json({ ...ring, event: 'hangup', from: '436609998877', cause: 'busy' });
    expect(recorded.map(({ kind, cause }) => [kind, cause])).toEqual(Array(4).fill(['hangup', 'blocked']));
  });
});

describe('a number without a plus', () => {
  it('is read as the connection says, sipgate with its country code', async () => {
    const id = (await connections.list()).find(({ name }) => name === 'Amtsanlage')!.id;
    const asked = { ...ring, from: '006642123456' };
    await json(asked);
    await connections.setFormat(id, { dialect: 'auto', numbers: 'outside-line' });
    await json(asked);
    await connections.setFormat(id, { dialect: 'auto', numbers: 'auto' });
    await json({ ...ring, from: '385911234567' });
    await json({ ...ring, from: '385911234567', xcid: 'x' });
    expect(recorded.map(({ from }) => from)).toEqual([
      '+6642123456',
      '+436642123456',
      '+43385911234567',
      '+385911234567',
    ]);
  });
});

describe('other dialects', () => {
  it('sipgate is told where to report answer and hangup', async () => {
    const call = {
      from: '4315050012',
      to: '4315050000',
      direction: 'in',
      callId: 's1',
      xcid: 'x',
      origCallId: 's1',
    };
    const answer = await form({ event: 'newCall', ...call });
    const url = `${web.config.PUBLIC_URL}/api/v1/cti/${token}`;
    expect(answer.type).toContain('application/xml');
    expect(answer.text).toContain(`<Response onAnswer="${url}" onHangup="${url}"/>`);
    const rejected = await form({ event: 'newCall', ...call, from: '436609998877' });
    expect(rejected.text).toContain('<Reject reason="busy"/>');
  });

  it('placetel is understood by its events', async () => {
    const call = { from: '4315050012', to: '4315050000', call_id: 'p1' };
    for (const [event, more] of [
      ['IncomingCall', {}],
      ['CallAccepted', { peer: 'nobody' }],
      ['HungUp', { type: 'accepted' }],
    ] as const)
      expect((await form({ event, ...call, ...more })).text).toBe('{}');
    expect(recorded.map(({ kind, direction, cause }) => [kind, direction, cause])).toEqual([
      ['ring', 'in', undefined],
      ['answer', undefined, undefined],
      ['hangup', undefined, 'normalClearing'],
    ]);
  });
});

describe('a connection with a secret', () => {
  it('takes signed reports of the last five minutes alone, and the same one again without harm', async () => {
    const signedToken = await connections.create({ name: 'Signiert', dialect: 'zammad', createdBy: 'admin' });
    const connection = (await connections.list()).find(({ name }) => name === 'Signiert')!;
    const secret = (await connections.setSigning(connection.id, true))!;
    const body = Buffer.from(JSON.stringify(ring));
    const at = (seconds: number) => ({
      'x-gemeinsam-signature': signatureOf(secret, body, new Date(Date.now() + seconds * 1000)),
    });
    const statuses = [];
    for (const headers of [
      at(0),
      at(0),
      at(-290),
      at(-310),
      at(310),
      {},
      { 'x-gemeinsam-signature': 't=1,v1=0' },
    ])
      statuses.push((await json(ring, headers, signedToken)).status);
    expect(statuses).toEqual([200, 200, 200, 401, 401, 401, 401]);
  });
});

describe('while intake is away', () => {
  it('reports are taken, kept whole, and delivered in any order when it is back', async () => {
    web.requests.away(recordCallEvent);
    for (const event of ['newCall', 'answer', 'hangup'])
      expect((await json({ ...ring, callId: 'parked', event })).status).toBe(200);
    const parked = () => reports().findBy({ callId: 'parked', parked: Not(IsNull()) });
    expect(await parked()).toHaveLength(3);
    intakeIsThere();
    await eventually(async () => expect(await parked()).toEqual([]));
    expect(recorded.map(({ kind }) => kind).sort((a, b) => a.localeCompare(b))).toEqual([
      'answer',
      'hangup',
      'ring',
    ]);
    expect(recorded.every(({ from }) => from === '+4315050012')).toBe(true);
  }, 30_000);
});
