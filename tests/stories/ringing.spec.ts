import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asShown } from '@gemeinsam/service-kit';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import { TestBrowser } from '../harness/browser.js';
import { axeComplaints, namelessControls } from '../harness/page-checks.js';
import { callScreen, saved } from '../harness/phone-desk.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { type Report, TelephoneSystem } from '../harness/telephone-system.js';

describe('a telephone system reports calls', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let pbx: TelephoneSystem;
  let account: StaffMember;
  let agent: Page;
  const ending = String(Date.now()).slice(-6);
  const call = (callId: string) => ({
    callId: `${callId}-${ending}`,
    direction: 'in',
    from: `431505${ending}`,
    to: '4315050000',
  });
  const cards = (page: Page) => page.locator('.rings > li:visible');

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    pbx = await TelephoneSystem.connect(sut);
    account = await newStaff(sut, 'agent');
    agent = await browser.signedIn(account.email);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  it('and a call rings on the page of the agent who waits, once aloud, also after a reload', async () => {
    await agent.goto('/desk/phone');
    await pbx.report({ event: 'newCall', ...call('first') });
    await cards(agent).waitFor();
    const number = asShown(`+431505${ending}`);
    expect(await cards(agent).innerText()).toMatch(/^Call ringing[^]*new/);
    expect(await cards(agent).innerText()).toContain(number);
    const said = agent.locator('ring-panel [role=alert]');
    expect(await said.textContent()).toContain(`Call from ${number}, new. Open with F9`);
    await agent.reload();
    await cards(agent).waitFor();
    expect(await said.textContent()).toBe('');
    expect(await agent.title()).toMatch(/^☎ /);
    expect(await axeComplaints(agent)).toEqual([]);
    expect(await namelessControls(agent)).toEqual([]);
  });

  it('and the idle page goes to the call that I have answered', async () => {
    await pbx.report({ event: 'answer', ...call('first'), answeringNumber: account.email });
    await agent.waitForURL(/\/desk\/phone\/drafts\/[0-9a-f-]{36}$/);
    expect(await agent.locator('input[name="contact.phone"]').inputValue()).toContain(`505${ending}`);
    await pbx.report({ event: 'hangup', ...call('first'), cause: 'normalClearing' });
  });

  it('and while I type, the page stays, the focus too, and F10 silences the call for me alone', async () => {
    const lead = await browser.signedIn((await newStaff(sut, 'lead')).email);
    await lead.goto('/desk/phone/drafts');
    await lead.keyboard.press('F4');
    await lead.getByText('Calls ring at your desk.').waitFor();
    await callScreen(agent);
    const field = agent.locator('input[name="answers.title"]');
    await field.fill('Mehr Bä');
    const before = agent.url();
    await pbx.report({ event: 'newCall', ...call('second') });
    await Promise.all([cards(agent).waitFor(), cards(lead).waitFor()]);
    await agent.keyboard.type('nke');
    expect(await field.inputValue()).toBe('Mehr Bänke');
    // Whether the answer or the stream is quicker, nothing of what is typed meanwhile is lost.
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await agent.route('**/decline', async (route) => {
      const reply = await route.fetch();
      await answered;
      await route.fulfill({ response: reply });
    });
    await agent.keyboard.press('F10');
    await agent.keyboard.type(' am');
    await cards(agent).waitFor({ state: 'detached' });
    await agent.keyboard.type(' Platz');
    const declined = agent.waitForResponse('**/decline');
    answer();
    await declined;
    await agent.keyboard.type('!');
    expect([await field.inputValue(), agent.url()]).toEqual(['Mehr Bänke am Platz!', before]);
    expect(await cards(lead).count()).toBe(1);
    await lead.keyboard.press('F9');
    await lead.waitForURL(/\/desk\/phone\/drafts\/[0-9a-f-]{36}$/);
    await pbx.report({ event: 'hangup', ...call('second'), cause: 'cancel' });
    await lead.close();
  });

  it('and who takes a break hears nothing', async () => {
    await agent.goto('/desk/phone/drafts');
    await agent.keyboard.press('F4');
    await agent.getByText('Calls do not ring at your desk.').waitFor();
    await pbx.report({ event: 'newCall', ...call('third') });
    await agent.reload();
    expect(await cards(agent).count()).toBe(0);
    await agent.keyboard.press('F4');
    await cards(agent).waitFor();
    await pbx.report({ event: 'hangup', ...call('third'), cause: 'cancel' });
    await cards(agent).waitFor({ state: 'detached' });
  });

  it('and a caller who rings off unanswered takes nothing from the agent who has the call open', async () => {
    await pbx.report({ event: 'newCall', ...call('fourth') });
    await cards(agent).waitFor();
    await agent.keyboard.press('F9');
    await callScreen(agent);
    await pbx.report({ event: 'hangup', ...call('fourth'), cause: 'cancel' });
    await agent.getByText('Nobody picked up. What you write stays.').waitFor();
    await agent.keyboard.press('Alt+q');
    await agent.keyboard.type('Mehr Bänke');
    await saved(agent);
    expect(await agent.locator('draft-state [role=status]').textContent()).toBe('saved');
    expect(await agent.locator('.draft-notice').count()).toBe(0);
    await agent.reload();
    await callScreen(agent);
    // After what stands there, not before it.
    await agent.keyboard.press('Alt+q');
    await agent.keyboard.type(' am Platz');
    expect(await agent.locator('#answers-title').inputValue()).toBe('Mehr Bänke am Platz');
    await saved(agent);
  });

  it('and in a low window one who writes sees the field and, below it, the call with its key', async () => {
    await agent.emulateMedia({ reducedMotion: 'reduce' });
    await agent.setViewportSize({ width: 320, height: 256 });
    await agent.reload();
    await callScreen(agent);
    const field = () =>
      agent.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        const sign = document.querySelector('.ring-sign')?.getBoundingClientRect();
        return { id: document.activeElement!.id, top, bottom, end: sign?.height ? sign.top : innerHeight };
      });
    const first = await field();
    expect(first.id).toBe('answers-title');
    expect(first.top).toBeGreaterThanOrEqual(0);
    expect(first.bottom).toBeLessThanOrEqual(first.end);
    await agent.keyboard.press('Alt+w');
    const before = await field();
    await pbx.report({ event: 'newCall', ...call('fifth') });
    const sign = agent.locator('.ring-sign:visible');
    await sign.waitFor();
    expect(await sign.innerText()).toMatch(/^☎[^]*F9$/);
    const after = await field();
    expect(after.bottom).toBeLessThanOrEqual(after.end);
    // Browsers keep it in place to the pixel, not to its parts.
    expect(Math.abs(after.top - before.top)).toBeLessThan(1.5);
    await pbx.report({ event: 'hangup', ...call('fifth'), cause: 'cancel' });
    await sign.waitFor({ state: 'detached' });
    await agent.setViewportSize({ width: 1280, height: 800 });
    await agent.emulateMedia({ reducedMotion: null });
  });

  it('and one key leads through every required part to reading back', async () => {
    await agent.keyboard.press('F2');
    await agent.keyboard.press('Alt+q');
    const led: string[] = [];
    for (let presses = 0; presses < 25 && !agent.url().endsWith('/read-back'); presses++) {
      const at = agent.locator(':focus');
      led.push((await at.getAttribute('id')) ?? '');
      if (led.at(-1) === 'answers-idea') await at.fill('Damit alle rasten können.');
      if (led.at(-1) === 'contact-wish') await at.selectOption('none');
      if (led.at(-1) === 'consent') await at.check();
      await agent.keyboard.press('Control+Enter');
      if (led.includes('contact-wish') && (await agent.locator('#consent').isChecked()))
        await agent.waitForURL(/\/read-back$/);
    }
    expect(led.indexOf('contact-wish')).toBeGreaterThan(led.indexOf('answers-title'));
    expect(led).toContain('consent');
    expect(agent.url()).toMatch(/\/read-back$/);
    expect(await agent.locator('.error-summary li').allInnerTexts()).toEqual([]);
    expect(await agent.locator('.desk-list h2').count()).toBe(0);
  });

  it('and ends in one record for each order, in three dialects, with duplicates', async () => {
    const numbers = { from: `431506${ending}`, to: '4315050000' };
    const push = { direction: 'in', ...numbers };
    const dialects: Record<string, (id: string) => Report[]> = {
      zammad: (callId) => [
        { event: 'newCall', callId, ...push, 'user[]': account.email },
        { event: 'answer', callId, ...push, answeringNumber: account.email },
        { event: 'hangup', callId, ...push, cause: 'normalClearing' },
      ],
      sipgate: (callId) => [
        { event: 'newCall', callId, ...push, 'user[]': account.email, xcid: 'x', origCallId: callId },
        { event: 'answer', callId, ...push, user: account.email, userId: 'w0' },
        { event: 'hangup', callId, ...push, cause: 'normalClearing' },
      ],
      placetel: (id) => [
        { event: 'IncomingCall', call_id: id, ...numbers, peer: account.email },
        { event: 'CallAccepted', call_id: id, ...numbers, peer: account.email },
        { event: 'HungUp', call_id: id, ...numbers, type: 'accepted' },
      ],
    };
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const [dialect, reportsOf] of Object.entries(dialects))
      for (const [turn, order] of orders.entries()) {
        const reports = reportsOf(`${dialect}-${ending}-${turn}`);
        // Each once in this order, one of them again in between and at the end.
        for (const index of [order[0]!, order[1]!, order[turn % 2]!, order[2]!, order[0]!])
          expect((await pbx.report(reports[index]!)).status).toBe(200);
      }
    const records = await eventually(async () => {
      const rows = await sut.databases.rows<{ record: string; calls: string }>(
        'intake',
        `select row_to_json(r)::text as record, count(*)::text as calls
         from (select direction, state, caller, called, queue, answered_by, targets, cause, missed,
             rang_at <= answered_at and answered_at <= ended_at as in_order
           from calls where external_id ~ $1) r
         group by record`,
        [`^(zammad|sipgate|placetel)-${ending}-`],
      );
      if (rows.reduce((sum, row) => sum + Number(row.calls), 0) !== 18) throw new Error(JSON.stringify(rows));
      return rows;
    });
    expect(records.map(({ calls }) => calls)).toEqual(['18']);
    expect(JSON.parse(records[0]!.record)).toMatchObject({
      direction: 'in',
      state: 'ended',
      caller: `+431506${ending}`,
      called: '+4315050000',
      cause: 'normalClearing',
      missed: false,
      in_order: true,
    });
  });
});
