import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callResultSchema } from '@gemeinsam/contracts';
import { asShown } from '@gemeinsam/service-kit';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page, Request } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import { TestBrowser } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Keyboard } from '../harness/keyboard.js';
import { Moderator } from '../harness/moderator.js';
import { misplaced } from '../harness/layout-checks.js';
import { coveredControls, drawn } from '../harness/page-checks.js';
import { draftPage, saved } from '../harness/phone-desk.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { TelephoneSystem } from '../harness/telephone-system.js';

describe('keys act only where somebody means them', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  /** The addresses that are gone to by a key. */
  const leadsTo = async (page: Page, key: string): Promise<string[]> => {
    const asked: string[] = [];
    const note = (request: Request): void => {
      if (request.isNavigationRequest()) asked.push(request.url());
    };
    page.on('request', note);
    await page.keyboard.press(key);
    await drawn(page);
    page.off('request', note);
    return asked;
  };

  describe('letters, of somebody who decides (WCAG 2.2, 2.1.4)', () => {
    let page: Page;
    let keys: Keyboard;
    let everyone: Moderator;
    let caseId: string;
    const stateOf = async (): Promise<unknown> =>
      (
        await sut.databases.rows<{ state: string }>('moderation', 'select state from cases where id = $1', [
          caseId,
        ])
      )[0]?.state;
    const newCase = async (): Promise<void> => {
      const { body } = await sut.api.post<{ reference: string }>('/contributions', contributionBody());
      caseId = await everyone.caseOf(body.reference);
      await page.goto(`/moderation/cases/${caseId}`);
      await page.getByRole('button', { name: /Take this case/ }).click();
      await page.getByRole('link', { name: /^Decline/ }).waitFor();
      await page.waitForLoadState('load');
    };
    /** Where a key leads to, and what it does to the case. */
    const after = async (key: string): Promise<unknown> => [
      await leadsTo(page, key),
      await page.locator('dialog[open]').count(),
      await stateOf(),
    ];
    const nothing = [[], 0, 'open'];

    beforeAll(async () => {
      everyone = new Moderator(sut);
      page = await browser.signedIn((await newStaff(sut, 'moderator')).email);
      keys = new Keyboard(page);
      await newCase();
    });

    it('do nothing with the focus outside of list and case', async () => {
      await page.getByRole('link', { name: 'Deutsch' }).focus();
      for (const key of ['v', 'a', 'r', 'z', 'n']) expect(await after(key)).toEqual(nothing);
    });

    it('do nothing while a modifier is held that they were not told with', async () => {
      await page.getByRole('region', { name: 'Review' }).focus();
      for (const key of ['Shift+V', 'Control+Shift+V', 'Alt+V']) expect(await after(key)).toEqual(nothing);
    });

    it('lose no typed words by Escape: they are there when the form opens again', async () => {
      await page.getByRole('region', { name: 'Review' }).focus();
      await keys.leadOn('a', /\/decline/);
      // Begun at once, letters are words or nothing: the next case is not taken.
      expect(await keys.focused()).toMatchObject({ id: expect.stringMatching(/^reasonCodes-/) });
      for (const key of ['n', 'v']) expect(await after(key)).toEqual(nothing);
      await keys.leadOn('Escape', /\/moderation\/cases\/[0-9a-f-]{36}$/);
      await keys.leadOn('r', /\/return/);
      // Nobody types before they see where.
      await page.locator('#message:focus').waitFor();
      await page.keyboard.type('Konnten Sie');
      expect(await keys.focused()).toMatchObject({ id: 'message', value: 'Konnten Sie' });
      await page.locator('#message').fill('');
      await keys.leadOn('Escape', /\/moderation\/cases\/[0-9a-f-]{36}$/);
      await keys.leadOn('a', /\/decline/);
      await keys.type('message', 'Das haben wir besprochen.');
      await page.keyboard.press('Tab');
      await keys.leadOn('Escape', /\/moderation\/cases\/[0-9a-f-]{36}$/);
      await keys.leadOn('a', /\/decline/);
      expect(await page.locator('#message').inputValue()).toBe('Das haben wir besprochen.');
      await page.locator('#message').fill('');
      await page.keyboard.press('Tab');
      await keys.leadOn('Escape', /\/moderation\/cases\/[0-9a-f-]{36}$/);
    });

    it('publish with the focus on the case; the focus is on the notice then', async () => {
      await page.goto(`/moderation/cases/${caseId}`);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('desk-work');
      await keys.leadOn('v', /done=published/);
      expect((await keys.focused()).text).toContain('Published');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    });

    it('act everywhere with Alt and Shift', async () => {
      await newCase();
      await page.getByRole('link', { name: 'Deutsch' }).focus();
      await keys.leadOn('Alt+Shift+V', /done=published/);
      expect((await keys.focused()).text).toContain('Published');
    });

    it('are turned off in the account, which the keys say', async () => {
      await page.goto('/account');
      await keys.tabTo('letters');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await keys.leadOn('Enter', /\/account\?notice=keys$/);
      expect((await keys.focused()).text).toContain('Your keys are set.');
      expect(await page.getByRole('checkbox', { name: /Letters and digits/ }).isChecked()).toBe(false);
      await newCase();
      await page.getByRole('region', { name: 'Review' }).focus();
      for (const key of ['v', '?']) expect(await after(key)).toEqual(nothing);
      const publish = page.getByRole('button', { name: /^Publish/ });
      expect(await publish.getAttribute('aria-keyshortcuts')).toBe('Alt+Shift+v');
      await page.keyboard.press('Alt+Shift+?');
      const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      expect(await list.innerText()).toContain('Alt Shift V');
      await page.keyboard.press('Escape');
      await keys.leadOn('Alt+Shift+V', /done=published/);
    });
  });

  it('ask before what was typed is thrown away, and nothing is asked once it was sent', async () => {
    const admin = await browser.signedIn((await newStaff(sut, 'admin')).email);
    const asked: string[] = [];
    admin.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await admin.goto('/admin/tokens');
    await admin.locator('#name').pressSequentially('Import von Papier');
    await admin.getByRole('link', { name: 'Accounts', exact: true }).first().click();
    await eventually(() => Promise.resolve(expect(asked).toEqual(['beforeunload'])));
    expect(await admin.locator('#name').inputValue()).toBe('Import von Papier');
    await admin.locator('#name').fill('');
    await admin.getByRole('link', { name: 'Accounts', exact: true }).first().click();
    await admin.waitForURL(/\/admin\/staff/);
    expect(asked).toHaveLength(1);
    await admin.context().close();
  });

  describe('of calls', () => {
    let pbx: TelephoneSystem;
    let account: StaffMember;
    let agent: Page;
    let keys: Keyboard;
    const ending = String(Date.now()).slice(-6);
    let contribution: string;
    let task: string;
    const call = (which: 1 | 2 | 3 | 4) => ({
      callId: `keys-${which}-${ending}`,
      direction: 'in',
      from: `43150${which}${ending}`,
      to: '4315050000',
      'user[]': account.email,
    });
    const card = (which: 1 | 2 | 3) =>
      agent.locator('.rings > li', { hasText: asShown(`+43150${which}${ending}`) });
    /** What cannot be clicked, once the head of the desk has measured itself in this window. */
    const covered = async (): Promise<string[]> => {
      await drawn(agent);
      return coveredControls(agent);
    };
    const keysOf = (which: 1 | 2): Promise<(string | undefined)[]> =>
      card(which)
        .locator('[data-key]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['key']));

    beforeAll(async () => {
      pbx = await TelephoneSystem.connect(sut);
      account = await newStaff(sut, 'agent');
      agent = await browser.signedIn(account.email);
      keys = new Keyboard(agent);
      const sent = await sut.api.post<{ reference: string }>('/contributions', contributionBody());
      contribution = sent.body.reference;
      task = await missedCall();
      await agent.goto('/desk/phone/look-up');
    });
    /** Somebody rang in vain and is to be called back. */
    const missedCall = async (): Promise<string> => {
      await pbx.report({ event: 'newCall', ...call(4) });
      await pbx.report({ event: 'hangup', ...call(4), cause: 'cancel' });
      const [missed] = await sut.databases.rows<{ id: string }>(
        'intake',
        `select id from calls where external_id like '%' || $1`,
        [call(4).callId],
      );
      return eventually(async () => {
        const [toCall] = await sut.databases.rows<{ id: string }>(
          'notification',
          'select id from callbacks where call_id = $1',
          [missed!.id],
        );
        if (!toCall) throw new Error('nobody is to be called back yet');
        return toCall.id;
      }, 30_000);
    };

    it('belong to the call they are said of', async () => {
      const said = agent.locator('ring-panel [role=alert]');
      await pbx.report({ event: 'newCall', ...call(1) });
      await card(1).waitFor();
      expect(await said.textContent()).toContain(
        `Call from ${asShown(`+431501${ending}`)}, new. Open with F9, decline with F10.`,
      );
      await pbx.report({ event: 'newCall', ...call(2) });
      await card(2).waitFor();
      await eventually(async () =>
        expect(await said.textContent()).toContain(
          `Call from ${asShown(`+431502${ending}`)}, new. Open with Ctrl F9, decline with Ctrl F10.`,
        ),
      );
      expect(await keysOf(1)).toEqual(['F9', 'F10']);
      expect(await keysOf(2)).toEqual(['Ctrl+F9', 'Ctrl+F10']);
    });

    it('are not those of the context menu, and held down they are struck once', async () => {
      await agent.keyboard.press('Shift+F10');
      await agent.keyboard.press('Escape');
      await agent.evaluate(() => {
        const held = { key: 'F10', bubbles: true, cancelable: true, repeat: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', held));
      });
      const declined = await sut.databases.count(
        'intake',
        `select count(*) from calls where external_id like '%' || $1 and declined_by <> '{}'`,
        [ending],
      );
      expect(declined).toBe(0);
      expect(await Promise.all([card(1).count(), card(2).count()])).toEqual([1, 1]);
    });

    it.each([
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
      // 1280 at 400 % zoom (WCAG 2.2, 1.4.10).
      { width: 320, height: 256 },
    ])('and what rings lie on nothing that is used at $width × $height', async (size) => {
      await agent.setViewportSize(size);
      const found = `/desk/phone/look-up/${contribution}`;
      for (const path of [
        '/desk/phone',
        '/desk/phone/call-backs',
        `/desk/phone/call-backs/${task}`,
        '/desk/phone/look-up',
        found,
        `${found}/withdraw`,
      ]) {
        await agent.goto(path);
        await card(2).waitFor();
        expect([path, await covered()]).toEqual([path, []]);
      }
    });

    it('stay with it when the other caller hangs up, which is told politely and once', async () => {
      await pbx.report({ event: 'hangup', ...call(1), cause: 'cancel' });
      await card(1).waitFor({ state: 'detached' });
      expect(await agent.locator('ring-panel [role=status]').first().textContent()).toBe(
        `The call from ${asShown(`+431501${ending}`)} is not ringing any more.`,
      );
      expect(await keysOf(2)).toEqual(['Ctrl+F9', 'Ctrl+F10']);
      await agent.reload();
      await card(2).waitFor();
      expect(await keysOf(2)).toEqual(['Ctrl+F9', 'Ctrl+F10']);
    });

    it('open it', async () => {
      await agent.keyboard.press('F9');
      expect(agent.url()).toMatch(/\/withdraw$/);
      await keys.leadOn('Control+F9', draftPage);
      expect(await agent.locator('#contact-phone').inputValue()).toBe(`+431502${ending}`);
      expect((await keys.focused()).id).toBe('answers-title');
      await pbx.report({ event: 'newCall', ...call(3) });
      await card(3).waitFor();
      expect(await covered()).toEqual([]);
      await agent.setViewportSize({ width: 1280, height: 800 });
      expect(await covered()).toEqual([]);
    });

    it('leave room beside them: no hint on a label, the strip apart from the card, the caller column whole', async () => {
      await agent.evaluate(() => {
        window.scrollTo(0, 0);
        for (const column of document.querySelectorAll('.desk-list, .desk-help')) column.scrollTop = 0;
      });
      expect(await misplaced(agent)).toEqual([]);
      const strip = (await agent.locator('.desk-head').boundingBox())!;
      const ownCall = (await agent.locator('.desk-list .caller').boundingBox())!;
      expect(ownCall.y - (strip.y + strip.height)).toBeGreaterThanOrEqual(8);
      expect(await cutControls(agent)).toEqual([]);
    });

    it('ring while the caller hears what was written', async () => {
      const [draft] = draftPage.exec(agent.url())!;
      await agent.locator('#answers-title').fill('Bank am Platz');
      await agent.locator('#answers-idea').fill('Eine Bank im Schatten.');
      await agent.locator('#contact-wish').selectOption('none');
      await agent.locator('#consent').check();
      await saved(agent);
      await keys.leadOn('F8', /\/read-back$/);
      await card(3).waitFor();
      for (const size of [
        { width: 1280, height: 800 },
        { width: 360, height: 740 },
        { width: 320, height: 256 },
      ]) {
        await agent.setViewportSize(size);
        expect([size, await misplaced(agent), await covered()]).toEqual([size, [], []]);
      }
      await agent.setViewportSize({ width: 1280, height: 800 });
      // What is read out counts on: no call that rings moves the page, and both keys are its own.
      expect(await card(3).locator('[data-key]').count()).toBe(2);
      await pbx.report({ event: 'hangup', ...call(3), cause: 'cancel' });
      await card(3).waitFor({ state: 'detached' });
      expect(agent.url()).toContain(`${draft}/read-back`);
      await keys.leadOn('Alt+ArrowLeft', draftPage);
    });

    it('end no call by a digit, unless the focus is on how it ends', async () => {
      await pbx.report({ event: 'answer', ...call(2), answeringNumber: account.email });
      const ofCall = async () =>
        (
          await sut.databases.rows<{ state: string; result: string | null }>(
            'intake',
            `select state, result from calls where external_id like '%' || $1`,
            [call(2).callId],
          )
        )[0];
      await eventually(async () => expect(await ofCall()).toEqual({ state: 'talking', result: null }));
      for (const place of ['a[hreflang="de"]', '#consent', '#answers-title'])
        for (const key of ['5', 'Control+5']) {
          await agent.locator(place).first().focus();
          expect([place, key, await leadsTo(agent, key), await ofCall()]).toEqual([
            place,
            key,
            [],
            { state: 'talking', result: null },
          ]);
        }
      expect(await agent.locator('#answers-title').inputValue()).toContain('5');
      await agent.keyboard.press('Alt+h');
      await keys.leadOn('5', /\/done$|\/desk\/phone/);
      expect(await ofCall()).toMatchObject({ result: callResultSchema.options[4] });
      await pbx.report({ event: 'hangup', ...call(2), cause: 'normalClearing' });
    });
  });
});

/** Controls of the caller's column that cannot be brought into sight whole, by the window or by the column. */
const cutControls = (page: Page): Promise<string[]> =>
  page.locator('.desk-list').evaluate((column) => {
    const strip = document.querySelector('.desk-head')!;
    return [...column.querySelectorAll('input, select, button, a[href], summary')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const frame = column.getBoundingClientRect();
        const sticks = getComputedStyle(strip).position === 'sticky';
        const from = Math.max(frame.top, sticks ? strip.getBoundingClientRect().bottom : 0);
        const to = Math.min(frame.bottom, window.innerHeight);
        return left < frame.left || right > frame.right || top < from - 1 || bottom > to + 1;
      })
      .map((control) => control.id || (control.textContent ?? ''));
  });
