import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordCallEvent, serviceActor } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { reloadUntil, TestBrowser, wordsOf } from '../harness/browser.js';
import { Keyboard } from '../harness/keyboard.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { requestsTo } from '../harness/requests-to.js';

const list = '/desk/phone/call-backs';
const task = /\/desk\/phone\/call-backs\/[0-9a-f-]{36}(\?done=\w+)?$/;
const day = 24 * 3_600_000;

describe('somebody calls in vain and is called back, by keyboard alone', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let agent: Page;
  let lead: Page;
  let keys: Keyboard;
  /** Long enough to stand in no other number, id or hash by chance. */
  const ending = String(Date.now()).slice(-8);
  let calls = 0;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    agent = await browser.staff('agent');
    lead = await browser.staff('lead');
    keys = new Keyboard(agent);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  /** What the telephone system reports of a call that rang so long ago; hanging up is told first, as it may be. */
  const rings = async (from: string, daysAgo: number, answered = false): Promise<string> => {
    const requests = requestsTo(sut);
    const externalId = `story-${ending}-${(calls += 1)}`;
    const at = (seconds: number): string =>
      new Date(Date.now() - daysAgo * day + seconds * 1_000).toISOString();
    const common = { connection: 'story', externalId, direction: 'in', from, to: '4315050000' } as const;
    const by = { actor: serviceActor('web') };
    const cause = answered ? ('normalClearing' as const) : ('cancel' as const);
    const { call } = await requests.ask(
      recordCallEvent,
      { ...common, kind: 'hangup', at: at(30), cause },
      by,
    );
    await requests.ask(recordCallEvent, { ...common, kind: 'ring', at: at(0) }, by);
    if (answered) {
      const answeredBy = { id: 'somebody', name: 'Somebody' };
      await requests.ask(recordCallEvent, { ...common, kind: 'answer', at: at(10), answeredBy }, by);
    }
    await requests.ask(recordCallEvent, { ...common, kind: 'hangup', at: at(30), cause }, by);
    return call.id;
  };
  const number = `431505${ending}`;
  const other = `431506${ending}`;

  it('is one task however often the person called, and overdue for the lead to see', async () => {
    await rings(number, 6);
    await rings(number, 5);
    await agent.goto(list);
    await reloadUntil(agent, 'called 2 times');
    expect(await wordsOf(agent)).toContain('Overdue');
    expect(await wordsOf(agent)).toContain('nobody yet');
    await lead.goto('/desk/phone/figures');
    const words = await wordsOf(lead);
    expect(words).toMatch(/Overdue call-backs\s+1/);
    expect(words).toContain('Which questions take longest?');
    expect(await lead.locator('nav').first().innerText()).toContain('1 overdue');
  });

  it('is taken by a key, with the number and what to say', async () => {
    await keys.leadOn('t', task);
    const words = await wordsOf(agent);
    expect(words).toContain('The call-back is yours.');
    expect(words.replace(/[^\d]/g, '')).toContain(number);
    expect(words).toContain('wir konnten nicht abheben');
    await lead.goto(list);
    expect(await wordsOf(lead)).toContain('A. Eins');
  });

  it('waits for another time of day when nobody picks up', async () => {
    await keys.leadOn('2', /\?done=recorded$/);
    expect(await wordsOf(agent)).toContain('Tries: 1');
    expect(await wordsOf(agent)).not.toContain('Overdue');
  });

  it('is moved by a key', async () => {
    await keys.leadOn('n', task);
    await keys.leadOn('Alt+1', /\?done=rescheduled$/);
    expect(await wordsOf(agent)).toContain('The call-back is moved.');
  });

  it('leads to a contribution when the person has something to say', async () => {
    await keys.leadOn('n', task);
    const address = agent.url();
    await keys.leadOn('b', /\/desk\/phone\/drafts\/[0-9a-f-]{36}$/);
    expect((await agent.locator('[name="contact.phone"]').inputValue()).replace(/[^\d]/g, '')).toContain(
      number,
    );
    await agent.goto(address);
  });

  it('ends when the person was reached', async () => {
    await keys.leadOn('1', /\?done=reached$/);
    expect(await wordsOf(agent)).toContain('Recorded: reached.');
    expect(await wordsOf(agent)).toContain('Nobody has to be called right now.');
    const [kept] = await sut.databases.rows(
      'notification',
      `select state, closed_because, (select count(*)::int from calls where callback_id = callbacks.id) as calls
       from callbacks where source = 'missed-call'`,
    );
    expect(kept).toEqual({ state: 'done', closed_because: 'outcome', calls: 2 });
  });

  it('ends by itself when the person calls again and is answered', async () => {
    await rings(other, 2);
    await reloadUntil(agent, 'Missed call');
    await rings(other, 1, true);
    await reloadUntil(agent, 'Nobody has to be called right now.');
    const [kept] = await sut.databases.rows(
      'notification',
      `select state from callbacks where closed_because = 'called-again'`,
    );
    expect(kept).toEqual({ state: 'done' });
  });

  it('says that nobody can call back who withholds the number', async () => {
    await rings('anonymous', 0);
    await reloadUntil(agent, 'One missed call of today had a withheld number.');
    expect(await wordsOf(agent)).toContain('Nobody has to be called right now.');
  });

  it('is agreed on in a call, with a note', async () => {
    const call = await rings(`431507${ending}`, 0, true);
    await agent.goto(`${list}/new?call=${call}`);
    await keys.choose('choice', 'tomorrow-morning');
    await keys.type('note', 'about the bench');
    await keys.leadOn('Control+Enter', /\?done=agreed$/);
    expect(await wordsOf(agent)).toContain('about the bench');
    await keys.leadOn('n', task);
    expect(await wordsOf(agent)).toContain('about the bench');
  });

  it('says no number on the bus: events know a hash', async () => {
    const told = await eventually(async () => {
      const rows = await sut.databases.rows<{ envelope: unknown }>(
        'intake',
        `select envelope from outbox where type = 'intake.call.ended.v1'`,
      );
      if (rows.length === 0) throw new Error('nothing told yet');
      return JSON.stringify(rows);
    });
    expect(told).not.toContain(ending);
    expect(told).toContain('partyHash');
  });
});
