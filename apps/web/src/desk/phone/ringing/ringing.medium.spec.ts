import { currentCalls, declineCall, getCall, recordCallEvent } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refuse } from '@gemeinsam/service-kit';
import { CallNews } from '../../../telephony/call-news.service.js';
import { ConnectionStore } from '../../../telephony/connection.store.js';
import { type Seat, SeatStore } from '../../../telephony/seat.store.js';
import { TestBrowser, WebUnderTest } from '../../../web-under-test.fixture.js';
import type { PersonalCall } from './rings.js';

let web: WebUnderTest;
let token: string;
let agnes: TestBrowser;
let leo: TestBrowser;
let agent: Seat;
let lead: Seat;
let calls: Map<string, PersonalCall>;
const streams: AbortController[] = [];

/** Intake in a few lines: enough to ring, answer, decline and end. */
function playIntake(): void {
  web.requests
    .answer(recordCallEvent, (input) => {
      const id = `01890000-0000-7000-8000-${input.externalId.padStart(12, '0')}`;
      const before = calls.get(id);
      const isShown = /^\d+$/.test(input.from ?? '');
      const states = { ring: 'ringing', answer: 'talking', hangup: 'ended' } as const;
      const call: PersonalCall = {
        ...before,
        id,
        direction: 'in',
        ...(isShown && { caller: '+4315050012' }),
        targets: input.targets ?? before?.targets ?? [],
        declinedBy: before?.declinedBy ?? [],
        rangAt: before?.rangAt ?? input.at,
        missed: false,
        draftId: '01890000-0000-7000-8000-00000000d0d0',
        person: { grade: isShown ? 'unknown' : 'withheld', earlier: [], missedCalls: 0 },
        state: states[input.kind],
        answeredBy: input.answeredBy ?? before?.answeredBy,
      };
      calls.set(id, call);
      return { call, changed: true };
    })
    .answer(currentCalls, () => [...calls.values()].filter(({ state }) => state !== 'ended'))
    .answer(
      getCall,
      ({ id }) => calls.get(id) ?? refuse('intake.call-not-found', 'not-found', 'no such call'),
    )
    .answer(declineCall, ({ id }, { actor }) => {
      const call = calls.get(id)!;
      calls.set(id, { ...call, declinedBy: [...call.declinedBy, actor.id] });
      return calls.get(id)!;
    });
}

beforeAll(async () => {
  web = await WebUnderTest.start();
  token = await web.app
    .get(ConnectionStore, { strict: false })
    .create({ name: 'Amtsanlage', dialect: 'auto', createdBy: 'admin' });
  const seats = await web.app.get(SeatStore, { strict: false }).list();
  agent = seats.find(({ email }) => email === 'agent@example.org')!;
  lead = seats.find(({ email }) => email === 'lead@example.org')!;
  agnes = web.browser();
  leo = web.browser();
  await agnes.signIn('agent');
  await leo.signIn('lead');
}, 60_000);
afterAll(() => web.stop());
beforeEach(async () => {
  calls = new Map();
  playIntake();
  for (const seat of [agent, lead])
    await web.app.get(SeatStore, { strict: false }).setReady(seat.staffId, true);
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.abort();
});

/** Follows the stream as a page does; `html` is what the panel shows now. */
async function follow(browser: TestBrowser): Promise<{ html: string; messages: number; changed: string[] }> {
  const seen = { html: '', messages: 0, changed: [] as string[] };
  const abort = new AbortController();
  streams.push(abort);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${web.url}/desk/phone/ringing/events`, {
    headers: { cookie },
    signal: abort.signal,
  });
  expect(answer.status).toBe(200);
  void (async () => {
    let text = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts)
        if (part.startsWith('event: call\ndata: ')) seen.changed.push(part.slice(18));
        else if (part.startsWith('data: ')) {
          seen.html = JSON.parse(part.slice(6)) as string;
          seen.messages++;
        }
    }
  })().catch(() => undefined);
  await eventually(async () => expect(seen.messages).toBeGreaterThan(0));
  return seen;
}
const report = (event: string, more: Record<string, string> = {}) =>
  fetch(`${web.url}/api/v1/cti/${token}`, {
    method: 'POST',
    body: new URLSearchParams({
      event,
      callId: '7',
      direction: 'in',
      from: '4315050012',
      to: 'amt',
      ...more,
    }),
  });
const rings = (seen: { html: string }) => seen.html.includes('ring-new');

describe('a call', () => {
  it('rings at the right agent alone', async () => {
    const [mine, theirs] = await Promise.all([follow(agnes), follow(leo)]);
    await report('newCall', { user: agent.name });
    await eventually(async () => expect(rings(mine)).toBe(true));
    expect(rings(theirs)).toBe(false);
    expect(mine.html).toContain('/desk/phone/drafts/01890000-0000-7000-8000-00000000d0d0');
  });

  it('that is for nobody in particular rings at whoever is ready', async () => {
    await web.app.get(SeatStore, { strict: false }).setReady(lead.staffId, false);
    const [mine, theirs] = await Promise.all([follow(agnes), follow(leo)]);
    await report('newCall');
    await eventually(async () => expect(rings(mine)).toBe(true));
    expect(rings(theirs)).toBe(false);
  });

  it('is gone when somebody else answers, and becomes the talk of the one who did', async () => {
    const [mine, theirs] = await Promise.all([follow(agnes), follow(leo)]);
    await report('newCall');
    await eventually(async () => expect([rings(mine), rings(theirs)]).toEqual([true, true]));
    await report('answer', { answeringNumber: 'lead@example.org' });
    await eventually(async () => expect([rings(mine), rings(theirs)]).toEqual([false, false]));
    expect(theirs.html).toContain('data-talking');
    expect(mine.html).not.toContain('data-talking');
    await report('hangup');
    await eventually(async () => expect(theirs.html).not.toContain('data-talking'));
    // Everybody hears that it changed, also whose list shows nothing of it: a page about it may be open.
    const [id] = calls.keys();
    await eventually(async () => expect(mine.changed).toEqual([id, id, id]));
  });

  it('that runs says since when and what is written of it, and of a number that is not shown only that', async () => {
    const mine = await follow(agnes);
    await report('newCall', { user: agent.name, from: 'anonymous' });
    await eventually(async () => expect(rings(mine)).toBe(true));
    expect(mine.html).toContain('data-words="Anruf von Nummer unbekannt."');
    const [[id, call]] = [...calls] as [[string, PersonalCall]];
    calls.set(id, {
      ...call,
      draft: { title: 'Mehr <Bänke>', language: 'de' },
      answeredAt: '2026-03-02T13:03:00Z',
    });
    await report('answer', { answeringNumber: 'agent@example.org', from: 'anonymous' });
    await eventually(async () => expect(mine.html).toContain('data-talking'));
    expect(mine.html).toContain('Anruf läuft seit 14:03');
    expect(mine.html).toContain('lang="de">Mehr &lt;Bänke');
    expect(mine.html.match(/unbekannt/gi)).toHaveLength(2);
  });

  it('is one of two that are seen beside the newest talk, which stands first; the others are folded away', async () => {
    const at = (hour: number) => `2026-03-02T0${hour}:00:00Z`;
    for (const hour of [1, 2, 3, 4])
      await report('newCall', { user: agent.name, callId: `1${hour}`, from: `431505001${hour}` });
    const ids = [...calls.keys()];
    ids.forEach((id, index) =>
      calls.set(id, {
        ...calls.get(id)!,
        state: index === 3 ? 'ringing' : 'talking',
        answeredBy: index === 3 ? undefined : { id: agent.staffId, name: agent.name },
        rangAt: at(index + 1),
      }),
    );
    const mine = await follow(agnes);
    await eventually(async () => expect(mine.html.match(/data-call="/g)).toHaveLength(4));
    const shown = [...mine.html.matchAll(/data-call="([^"]+)"/g)].map(([, id]) => id);
    expect(shown).toEqual([ids[2], ids[3], ids[1], ids[0]]);
    const folded = mine.html.slice(mine.html.indexOf('<details data-keeps-keys'));
    expect(folded).toContain('und 1 weitere');
    expect(folded.match(/data-call="/g)).toHaveLength(1);
  });

  it('never hides the call I am on, however many ring', async () => {
    const at = (hour: number) => `2026-03-02T0${hour}:00:00Z`;
    for (const hour of [1, 2, 3, 4])
      await report('newCall', { user: agent.name, callId: `2${hour}`, from: `431505002${hour}` });
    const ids = [...calls.keys()];
    ids.forEach((id, index) => calls.set(id, { ...calls.get(id)!, rangAt: at(index + 1) }));
    const answeredBy = { id: agent.staffId, name: agent.name };
    calls.set(ids[0]!, { ...calls.get(ids[0]!)!, state: 'talking', answeredBy });
    const mine = await follow(agnes);
    await eventually(async () => expect(mine.html.match(/data-call="/g)).toHaveLength(4));
    const seen = mine.html.slice(0, mine.html.indexOf('<details'));
    expect([...seen.matchAll(/data-call="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids.slice(0, 3));
    expect(seen).toContain('data-talking');
  });

  it('that is declined is silent for me alone', async () => {
    const [mine, theirs] = await Promise.all([follow(agnes), follow(leo)]);
    await report('newCall');
    await eventually(async () => expect([rings(mine), rings(theirs)]).toEqual([true, true]));
    const account = await agnes.get('/account', { accept: 'text/html' });
    const [id] = calls.keys();
    const answer = await agnes.post(`/desk/phone/ringing/${id}/decline`, {
      _csrf: TestBrowser.token(account),
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/desk/phone']);
    await eventually(async () => expect([rings(mine), rings(theirs)]).toEqual([false, true]));
  });

  it('shows again on every page that is loaded while it rings', async () => {
    await report('newCall', { user: agent.name });
    for (let load = 0; load < 2; load++) {
      const seen = await follow(agnes);
      await eventually(() => expect(rings(seen)).toBe(true));
    }
  });

  it('does not ring once a break was taken, in every open page', async () => {
    const [one, two] = await Promise.all([follow(agnes), follow(agnes)]);
    await report('newCall');
    await eventually(async () => expect([rings(one), rings(two)]).toEqual([true, true]));
    const account = await agnes.get('/account', { accept: 'text/html' });
    const answer = await agnes.send({
      method: 'POST',
      url: '/desk/phone/ringing/ready',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-fragment': '1' },
      payload: new URLSearchParams({ _csrf: TestBrowser.token(account), ready: 'no' }).toString(),
    });
    expect(answer.status).toBe(204);
    await eventually(async () => expect([rings(one), rings(two)]).toEqual([false, false]));
  });

  it('is found by asking when no news come', async () => {
    const mine = await follow(agnes);
    const news = web.app.get(CallNews, { strict: false });
    // As if Redis were away and another replica had taken the report.
    Object.defineProperty(news, 'hears', { configurable: true, value: false });
    const tell = news.tell.bind(news);
    news.tell = () => undefined;
    try {
      await report('newCall');
      // Within fifteen seconds, if the pages of the test before had it ask seldom.
      await eventually(async () => expect(rings(mine)).toBe(true), 25_000);
    } finally {
      news.tell = tell;
      Reflect.deleteProperty(news, 'hears');
    }
  }, 60_000);
});
