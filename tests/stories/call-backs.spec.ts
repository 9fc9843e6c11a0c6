import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordCallEvent, serviceActor } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { Keyboard } from '../harness/keyboard.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { requestsTo } from '../harness/requests-to.js';

const list = '/desk/phone/call-backs';
const mine = `${list}?whose=mine`;
const task = /\/desk\/phone\/call-backs\/[0-9a-f-]{36}(\?done=\w+)?$/;
const day = 24 * 3_600_000;

describe('somebody calls in vain and is called back, by keyboard alone', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let account: StaffMember;
  let agent: Page;
  let lead: Page;
  let keys: Keyboard;
  /** Long enough to stand in no other number, id or hash by chance. */
  const ending = String(Date.now()).slice(-8);
  let calls = 0;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    account = await newStaff(sut, 'agent');
    agent = await browser.signedIn(account.email);
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

  interface Task {
    id: string;
    state: string;
    closed_because: string | null;
    calls: number;
  }
  /** What became of these calls, among the tasks of everybody. */
  const tasksOf = (callIds: string[], source = 'missed-call'): Promise<Task[]> =>
    sut.databases.rows<Task>(
      'notification',
      `select id, state, closed_because, (select count(*)::int from calls where callback_id = callbacks.id) as calls
       from callbacks where call_id = any($1) and source = $2`,
      [callIds, source],
    );
  const taskOf = (callIds: string[], source?: string): Promise<Task> =>
    eventually(async () => {
      const tasks = await tasksOf(callIds, source);
      expect(tasks).toHaveLength(1);
      return tasks[0]!;
    }, 30_000);
  /** The line of a task in the list, as long as somebody has to be called. */
  const lineOf = (page: Page, { id }: Task) =>
    page.locator('.agenda-row', { has: page.locator(`a[href="${list}/${id}"]`) });
  const overdue = async (): Promise<number> => {
    await lead.goto('/desk/phone/figures');
    return Number(/Overdue call-backs\s+(\d+)/.exec(await wordsOf(lead))![1]);
  };
  const withheldToday = async (): Promise<string> => {
    await agent.goto(list);
    return /(\S+) missed calls? of today had a withheld number/.exec(await wordsOf(agent))?.[1] ?? 'None';
  };
  let missed: string[];

  it('is one task however often the person called, and overdue for the lead to see', async () => {
    const overdueBefore = await overdue();
    missed = [await rings(number, 6), await rings(number, 5)];
    const one = await taskOf(missed);
    await agent.goto(list);
    await eventually(async () => {
      await agent.reload();
      expect(await lineOf(agent, one).innerText()).toContain('called 2 times');
    }, 30_000);
    expect(await lineOf(agent, one).innerText()).toContain('nobody yet');
    expect(await agent.locator('.agenda', { has: lineOf(agent, one) }).innerText()).toMatch(/^Overdue/);
    expect(await overdue()).toBe(overdueBefore + 1);
    expect(await wordsOf(lead)).toContain('Which questions take longest?');
    expect(await lead.locator('nav.places').innerText()).toContain(`${overdueBefore + 1} overdue`);
  });

  it('is taken by a key, with the number and what to say', async () => {
    await keys.leadOn('t', task);
    const words = await wordsOf(agent);
    expect(words).toContain('The call-back is yours.');
    expect(words.replace(/[^\d]/g, '')).toContain(number);
    expect(words).toContain('wir konnten nicht abheben');
    await lead.goto(list);
    expect(await lineOf(lead, await taskOf(missed)).innerText()).toContain(account.name);
  });

  it('waits for another time of day when nobody picks up', async () => {
    await keys.leadOn('2', /\?done=recorded$/);
    await agent.goto(mine);
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
    expect(await taskOf(missed)).toMatchObject({ state: 'done', closed_because: 'outcome', calls: 2 });
    await agent.goto(mine);
    expect(await wordsOf(agent)).toContain('You have no call-back right now.');
  });

  it('ends by itself when the person calls again and is answered', async () => {
    const first = await rings(other, 2);
    const one = await taskOf([first]);
    await agent.goto(list);
    expect(await lineOf(agent, one).innerText()).toContain('Missed call');
    const again = await rings(other, 1, true);
    await lineOf(agent, one).waitFor({ state: 'detached' });
    expect(await taskOf([first, again])).toMatchObject({ state: 'done', closed_because: 'called-again' });
  });

  it('is told of aloud and once, while somebody works in the list, and moves nothing then', async () => {
    const from = `431508${ending}`;
    const first = await rings(from, 2);
    const one = await taskOf([first]);
    await agent.goto(list);
    await agent.mouse.move(0, 0);
    const said = agent.locator('live-fragment#call-backs + [role=status]');
    await said.waitFor({ state: 'attached' });
    const heard: string[] = [];
    await agent.exposeFunction('heard', (words: string) => void heard.push(words));
    await said.evaluate((status) => {
      const { heard: tell } = window as unknown as { heard: (words: string | null) => void };
      new MutationObserver(() => tell(status.textContent)).observe(status, { childList: true });
    });
    await lineOf(agent, one).locator('a').first().focus();
    const again = await rings(from, 1, true);
    const news = agent.getByRole('button', { name: 'There is something new. Show it' });
    await news.waitFor();
    expect(await lineOf(agent, one).count()).toBe(1);
    await eventually(async () =>
      expect(
        await agent.getByRole('status').filter({ hasText: 'Call-backs: There is something new' }).count(),
      ).toBe(1),
    );
    await news.click();
    await lineOf(agent, one).waitFor({ state: 'detached' });
    expect(heard.filter((words) => words !== '')).toEqual(['Call-backs: There is something new. Show it']);
    expect(await said.textContent()).toBe('');
    expect(await taskOf([first, again])).toMatchObject({ state: 'done' });
  });

  it('says that nobody can call back who withholds the number', async () => {
    const before = await withheldToday();
    const now = before === 'None' ? 'One' : String(before === 'One' ? 2 : Number(before) + 1);
    const call = await rings('anonymous', 0);
    await eventually(async () => expect(await withheldToday()).toBe(now), 30_000);
    expect(await tasksOf([call])).toEqual([]);
  });

  it('is agreed on in a call, with a note', async () => {
    const call = await rings(`431507${ending}`, 0, true);
    await agent.goto(`${list}/new?call=${call}`);
    await keys.choose('choice', 'tomorrow-morning');
    await keys.type('note', 'about the bench');
    await keys.leadOn('Control+Enter', /\?done=agreed$/);
    expect(await lineOf(agent, await taskOf([call], 'agreed')).innerText()).toContain('about the bench');
    await agent.goto(mine);
    await keys.leadOn('n', task);
    expect(await wordsOf(agent)).toContain('about the bench');
  });

  it('says no number on the bus: events know a hash', async () => {
    const told = await eventually(async () => {
      const rows = await sut.databases.rows<{ envelope: unknown }>(
        'intake',
        `select envelope from outbox where type = 'intake.call.ended.v1' and envelope::text like any($1)`,
        [missed.map((id) => `%${id}%`)],
      );
      expect(rows).toHaveLength(missed.length);
      return JSON.stringify(rows);
    });
    expect(told).not.toContain(ending);
    expect(told).toContain('partyHash');
  });
});
