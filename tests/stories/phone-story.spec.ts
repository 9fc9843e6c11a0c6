import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReferenceNumber } from '@gemeinsam/contracts';
import { asShown } from '@gemeinsam/service-kit';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { demoSlug } from '../harness/contribution-body.js';
import { Keyboard } from '../harness/keyboard.js';
import { Moderator } from '../harness/moderator.js';
import { axeComplaints, namelessControls } from '../harness/page-checks.js';
import { callScreen, draftPage, referenceOn, saved } from '../harness/phone-desk.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { TelephoneSystem } from '../harness/telephone-system.js';

describe('a call at the phone desk, by keyboard alone, from ring to next call', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let pbx: TelephoneSystem;
  let account: StaffMember;
  let agent: Page;
  let keys: Keyboard;
  let reference: string;
  let timesBefore: number;
  const ending = String(Date.now()).slice(-6);
  const phone = `+43 1 505 ${ending}`;
  const call = { callId: `story-${ending}`, direction: 'in', from: `431505${ending}`, to: '4315050000' };

  /** What axe finds, and controls a screen reader has no name for. */
  const complaints = async (): Promise<string[]> => [
    ...(await axeComplaints(agent)),
    ...(await namelessControls(agent)),
  ];
  /** Jumps by its key to a text field and types. */
  const write = async (key: string, id: string, text: string): Promise<void> => {
    await agent.keyboard.press(key);
    expect((await keys.focused()).id).toBe(id);
    await agent.keyboard.press('Control+A');
    await agent.keyboard.type(text);
    expect((await keys.focused()).value).toBe(text);
  };
  const confirmAll = async (): Promise<void> => {
    while (await agent.locator('[data-confirm]').isEnabled()) await agent.keyboard.press('j');
  };

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    pbx = await TelephoneSystem.connect(sut);
    account = await newStaff(sut, 'agent');
    timesBefore = await sut.databases.count('intake', 'select coalesce(max(id), 0) from question_times');
    agent = await browser.person({ viewport: { width: 1280, height: 800 } });
    keys = new Keyboard(agent);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  it('signs in and waits', async () => {
    await agent.goto('/login');
    await keys.type('email', account.email);
    await keys.type('password', sut.password);
    await keys.leadOn('Enter', /\/desk\/phone$/);
    expect(await wordsOf(agent)).toContain('Ready for calls');
    expect(await complaints()).toEqual([]);
    await agent.keyboard.press('F4');
    await agent.locator('h1', { hasText: 'You are taking a break' }).waitFor();
    expect(await wordsOf(agent)).not.toContain('Ready for calls');
    await agent.keyboard.press('F4');
    await agent.locator('h1', { hasText: 'Ready for calls' }).waitFor();
  });

  it('opens the draft of a ringing call with a key, and answers', async () => {
    await pbx.report({ event: 'newCall', ...call });
    await agent.locator('.rings > li:visible').waitFor();
    expect(await complaints()).toEqual([]);
    await keys.leadOn('F9', draftPage);
    await callScreen(agent);
    expect(await wordsOf(agent)).toContain('Nothing has come from this number yet.');
    await pbx.report({ event: 'answer', ...call, answeringNumber: account.email });
    expect(await agent.locator('#contact-phone').inputValue()).toBe(`+431505${ending}`);
    await eventually(async () =>
      expect(await agent.locator('.caller-state').innerText()).toContain('Call in progress'),
    );
  });

  it('lists every shortcut under ?', async () => {
    // The focus is in a question, where a question mark is one.
    await agent.keyboard.press('Alt+Shift+?');
    const list = agent.locator('dialog.key-list');
    await list.waitFor();
    const words = await list.innerText();
    for (const key of ['Alt Q', 'Alt W', 'Alt P', 'Alt A', 'Alt K', 'Alt G', 'Alt J', 'Alt H', 'F8'])
      expect(words).toContain(key);
    expect(await complaints()).toEqual([]);
    await agent.keyboard.press('Escape');
  });

  it('takes down what the caller says, each part by its key; the agent’s words stay apart', async () => {
    await agent.keyboard.press('Alt+p');
    await keys.choose('callLanguage', 'de');
    await agent.waitForLoadState('load');
    await callScreen(agent);
    await eventually(async () => expect(await wordsOf(agent)).toContain('Willkommen bei Ideen fürs Grätzl'));
    await agent.keyboard.press('Alt+a');
    await agent.keyboard.type('call');
    await write('Alt+q', 'answers-title', 'Bankerl bei der Haltestelle');
    await write('Alt+w', 'answers-idea', 'Meine Mutter kann nicht lange stehen, bitte ein Bankerl.');
    await write('Alt+k', 'summary', 'Sitzgelegenheit an der Haltestelle');
    await agent.keyboard.press('Alt+r');
    await agent.keyboard.type('16');
    await agent.keyboard.press('Alt+u');
    await keys.choose('answers.statements.benches-everywhere', 'agree');
    await agent.keyboard.press('Alt+j');
    await agent.keyboard.press('Space');
    await saved(agent);
    expect(await wordsOf(agent)).not.toContain('Nobody is writing here yet');
    expect(await complaints()).toEqual([]);
  });

  it('survives a reload as it is', async () => {
    await agent.reload();
    await callScreen(agent);
    expect(await agent.locator('#answers-title').inputValue()).toBe('Bankerl bei der Haltestelle');
    expect(await agent.locator('#summary').inputValue()).toBe('Sitzgelegenheit an der Haltestelle');
    expect(await agent.locator('#answers-district').inputValue()).toBe('16');
    expect(await agent.locator('#contact-wish').inputValue()).toBe('call');
    expect(await agent.locator('#consent').isChecked()).toBe(true);
    expect((await keys.focused()).id).toBe('consent');
  });

  it('counts what comes back from this browser, and hides no field with the focus behind the bar', async () => {
    const left = () => agent.locator('#answers-title-count').innerText();
    const fields = /\/fields$/;
    await agent.route(fields, (route) => route.abort());
    await write('Alt+q', 'answers-title', 'Bankerl');
    const counted = (await left()).split('\n')[0];
    // As typed, before the half second in which it is kept here would be over.
    await agent.reload();
    await callScreen(agent);
    expect(await agent.locator('#answers-title').inputValue()).toBe('Bankerl');
    expect((await left()).split('\n')[0]).toBe(counted);
    expect((await keys.focused()).id).toBe('answers-title');
    await agent.unroute(fields);
    await write('Alt+q', 'answers-title', 'Bankerl bei der Haltestelle');
    await saved(agent);
    // Where the bar wraps; a page that still glides is not measured.
    await agent.emulateMedia({ reducedMotion: 'reduce' });
    await agent.setViewportSize({ width: 980, height: 640 });
    const hidden: string[] = [];
    await agent.keyboard.press('Alt+q');
    for (let presses = 0; presses < 30; presses++) {
      await agent.keyboard.press('Tab');
      const behind = await agent.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const bar = document.querySelector('.action-bar')!;
        if (!at.closest('[data-question]') || bar.contains(at)) return '';
        return at.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1 ? at.id : '';
      });
      if (behind) hidden.push(behind);
    }
    expect(hidden).toEqual([]);
    await agent.emulateMedia({ reducedMotion: null });
    await agent.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows one question at a time when the agent wants it, with nothing lost and every key', async () => {
    const seen = () =>
      agent
        .locator('[data-question]')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);
    const shown = () => agent.locator('[data-question][data-now]').getAttribute('aria-label');
    const caret = () =>
      agent.evaluate(() => {
        const { id, selectionStart } = document.activeElement as HTMLInputElement;
        return { id, selectionStart };
      });
    const numberOf = (text: string) => text.match(/\d+ of \d+/g);
    const all = await seen();
    await write('Alt+q', 'answers-title', 'Bankerl bei der Haltestelle');
    // In the middle of a word, which is typed on while the view changes.
    for (let left = 0; left < 'stelle'.length; left++) await agent.keyboard.press('ArrowLeft');
    const before = await caret();
    await agent.keyboard.press('F2');
    expect(await caret()).toEqual(before);
    await agent.keyboard.type('XY');
    expect(await seen()).toBe(1);
    expect(await agent.locator('#answers-title').inputValue()).toBe('Bankerl bei der HalteXYstelle');
    await agent.locator('[data-view]').click();
    expect(await caret()).toMatchObject({ id: 'answers-title' });
    await agent.keyboard.press('Backspace');
    await agent.keyboard.press('Backspace');
    expect(await caret()).toEqual(before);
    expect(await seen()).toBe(all);
    // The server cannot be told of it before the page is loaded again.
    const away = /\/fields$/;
    await agent.route(away, (route) => route.abort());
    await agent.keyboard.press('F2');
    await agent.reload();
    await callScreen(agent);
    expect(await seen()).toBe(1);
    await agent.unroute(away);
    await saved(agent);
    expect(await agent.locator('#answers-title').inputValue()).toBe('Bankerl bei der Haltestelle');
    expect(numberOf(await agent.locator('.desk-work').innerText())).toHaveLength(1);
    const first = await shown();
    expect(await complaints()).toEqual([]);
    await agent.keyboard.press('Control+Enter');
    expect(await keys.focused()).toMatchObject({ id: 'answers-idea' });
    expect(await shown()).not.toBe(first);
    await agent.keyboard.press('Alt+ArrowLeft');
    expect(await keys.focused()).toMatchObject({ id: 'answers-title' });
    await agent.keyboard.press('Control+A');
    await agent.keyboard.press('Delete');
    await agent.keyboard.press('Alt+r');
    expect(await keys.focused()).toMatchObject({ id: 'answers-district' });
    expect(await seen()).toBe(1);
    await agent.reload();
    await callScreen(agent);
    expect(await agent.locator('[data-now] #answers-district').count()).toBe(1);
    expect(await keys.focused()).toMatchObject({ id: 'answers-district' });
    // The question with the fault is shown, and shown again by the link to it.
    await keys.leadOn('F8', /\/read-back$/);
    await agent.locator('draft-form[ready]').waitFor();
    expect(await shown()).toBe(first);
    await agent.keyboard.press('Alt+w');
    await agent.locator('.error-summary a').first().focus();
    await agent.keyboard.press('Enter');
    expect(await keys.focused()).toMatchObject({ id: 'answers-title' });
    expect(await shown()).toBe(first);
    await agent.keyboard.press('F2');
    expect(await agent.locator('.error-summary a').count()).toBe(1);
    await write('Alt+q', 'answers-title', 'Bankerl bei der Haltestelle');
    expect(await seen()).toBe(all);
    expect(await agent.locator('#answers-title').inputValue()).toBe('Bankerl bei der Haltestelle');
  });

  it('says of a text that is too long to be saved that it is, and saves all when it is shorter', async () => {
    const idea = agent.locator('#answers-idea');
    const words = await idea.inputValue();
    await idea.fill('x'.repeat(12_001));
    const notice = agent.locator('[data-shown="long"]');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('more than 12,000 characters');
    expect(await complaints()).toEqual([]);
    await idea.fill(words);
    await notice.waitFor({ state: 'detached' });
    await saved(agent);
  });

  it('reads back what was written, and changes what was wrong', async () => {
    await keys.leadOn('F8', /\/read-back$/);
    expect(await wordsOf(agent)).toContain('Meine Mutter kann nicht lange stehen, bitte ein Bankerl.');
    expect(await complaints()).toEqual([]);
    await keys.leadOn('Alt+ArrowLeft', draftPage);
    await callScreen(agent);
    await write('Alt+w', 'answers-idea', 'Meine Großmutter kann nicht lange stehen, bitte ein Bankerl.');
    await keys.leadOn('F8', /\/read-back$/);
    const read = await wordsOf(agent);
    expect(read).toContain('Meine Großmutter kann nicht lange stehen, bitte ein Bankerl.');
    expect(read).not.toContain('Meine Mutter');
    // Said in groups of digits.
    expect(read).toContain(asShown(`+431505${ending}`));
  });

  it('is sent only when each part was confirmed', async () => {
    await keys.leadOn('Control+Enter', /\/read-back\?problem=not-all\b/);
    expect(await wordsOf(agent)).toContain('Please confirm each part that you have read out.');
    expect(await complaints()).toEqual([]);
    await confirmAll();
    expect(await complaints()).toEqual([]);
    await keys.leadOn('Control+Enter', /\/done$/);
    reference = await referenceOn(agent);
  });

  it('gives a reference number that the agent can say digit by digit', async () => {
    const words = await wordsOf(agent);
    expect(words).toContain(formatReferenceNumber(reference));
    const digits = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
    expect(words).toContain(Array.from(reference.slice(0, 3), (digit) => digits[Number(digit)]).join(' '));
    expect(words).toContain('Bankerl bei der Haltestelle');
    expect(await complaints()).toEqual([]);
  });

  it('keeps that the consent of this version was read out, by whom, and nothing of the draft', async () => {
    const [kept] = await sut.databases.rows<{ contact: unknown }>(
      'intake',
      `select channel, captured_by, contact, consent from contributions join contributors on contribution_id = id
       where reference = $1`,
      [reference],
    );
    const { form } = (await sut.api.get<{ form: { consent: { version: string } } }>(`/processes/${demoSlug}`))
      .body;
    const [{ id: agentId }] = (await sut.databases.rows<{ id: string }>(
      'web',
      'select id from staff where email = $1',
      [account.email],
    )) as [{ id: string }];
    expect(kept).toMatchObject({
      channel: 'phone',
      captured_by: agentId,
      consent: {
        given: true,
        version: form.consent.version,
        language: 'de',
        how: 'read-out',
        readBy: agentId,
      },
    });
    expect(JSON.stringify(kept!.contact)).not.toMatch(new RegExp(`${account.name}|${account.email}`));
    const drafts = await sut.databases.rows(
      'intake',
      'select fields, title from drafts where reference = $1',
      [reference],
    );
    expect(drafts).toEqual([{ fields: {}, title: '' }]);
    const questions = await sut.databases.rows<{ question: string }>(
      'intake',
      'select distinct question from question_times where spent_ms > 0 and id > $1',
      [timesBefore],
    );
    expect(questions.map(({ question }) => question)).toEqual(expect.arrayContaining(['title', 'idea']));
  });

  it('corrects with one key what came of it, and is ready for the next call', async () => {
    await pbx.report({ event: 'hangup', ...call, cause: 'normalClearing' });
    await keys.leadOn('2', /\/calls\/[0-9a-f-]{36}\/done$/);
    expect(await agent.locator('[aria-pressed=true]').innerText()).toContain('Information');
    await keys.leadOn('1', /\/calls\/[0-9a-f-]{36}\/done$/);
    expect(await agent.locator('call-clock').innerText()).toMatch(/^\d\d:\d\d$/);
    expect(await wordsOf(agent)).toContain(formatReferenceNumber(reference));
    await keys.leadOn('n', /\/desk\/phone$/);
    expect(await wordsOf(agent)).toContain('Bankerl bei der Haltestelle');
  });

  it('knows the caller the second time, however the number is said; ends without a contribution, and brings the draft back', async () => {
    await keys.leadOn('n', draftPage);
    await callScreen(agent);
    expect((await keys.focused()).id).toBe('answers-title');
    expect(await agent.locator('.desk-work').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(3);
    expect(await agent.locator('#answers-idea').inputValue()).toBe('');
    await write('Alt+p', 'contact-phone', `01/505${ending}`);
    await agent
      .locator('.person', { hasText: 'There was a contribution from this number before.' })
      .waitFor();
    await agent.keyboard.press('Alt+b');
    expect(await wordsOf(agent)).toContain(formatReferenceNumber(reference));
    await write('Alt+q', 'answers-title', 'Wollte nur fragen, wie es steht');
    await agent.keyboard.press('Alt+h');
    expect(await complaints()).toEqual([]);
    await keys.leadOn('2', /\/done\?draft=/);
    expect(await wordsOf(agent)).toContain('Done: Information');
    // What only forgets takes no column.
    expect((await agent.locator('.desk-work').boundingBox())!.width).toBeGreaterThan(500);
    expect(await complaints()).toEqual([]);
    await keys.leadOn('n', /\/desk\/phone$/);
    await agent.goto('/desk/phone/drafts');
    expect(await wordsOf(agent)).toContain('Discarded');
    expect(await complaints()).toEqual([]);
    await keys.leadOn('z', draftPage);
    await callScreen(agent);
    expect(await agent.locator('#answers-title').inputValue()).toBe('Wollte nur fragen, wie es steht');
  });

  it('takes a contribution from nobody known: number withheld, no name, and the status can be asked for later', async () => {
    const anonymous = { ...call, callId: `anonymous-${ending}`, from: 'anonymous' };
    await agent.goto('/desk/phone');
    await pbx.report({ event: 'newCall', ...anonymous });
    await pbx.report({ event: 'answer', ...anonymous, answeringNumber: account.email });
    await callScreen(agent);
    expect(await agent.locator('#contact-phone').inputValue()).toBe('');
    // Nobody can call back without a number: the call goes on, and the number is asked for.
    await agent.keyboard.press('Alt+h');
    await keys.leadOn('3', /\?problem=no-number(&|$)/);
    await agent.locator('draft-form[ready]').waitFor();
    expect((await keys.focused()).id).toBe('contact-phone');
    expect(await wordsOf(agent)).toContain('the number is missing');
    expect(await complaints()).toEqual([]);
    await agent.goto(agent.url().replace(/\?.*/, ''));
    await callScreen(agent);
    await agent.keyboard.press('Alt+a');
    await agent.keyboard.type('no');
    await write('Alt+q', 'answers-title', 'Mehr Licht im Durchgang');
    await write('Alt+w', 'answers-idea', 'Am Abend ist es dort finster.');
    await agent.keyboard.press('Alt+j');
    await agent.keyboard.press('Space');
    await keys.leadOn('F8', /\/read-back$/);
    await confirmAll();
    await keys.leadOn('Control+Enter', /\/done$/);
    const anonymousReference = await referenceOn(agent);
    const status = await sut.api.get(`/contributions/${anonymousReference}`);
    expect(status.status).toBe(200);
    const citizen = await browser.person();
    await citizen.goto(`/mein-beitrag/${anonymousReference}`);
    expect(await wordsOf(citizen)).toContain(formatReferenceNumber(anonymousReference));
    const [kept] = await sut.databases.rows(
      'intake',
      'select contact, phone from contributions join contributors on contribution_id = id where reference = $1',
      [anonymousReference],
    );
    expect(kept).toEqual({ contact: { wish: 'none' }, phone: null });
    await pbx.report({ event: 'hangup', ...anonymous, cause: 'normalClearing' });
  });

  it('leads from the decision to a call-back, which the agent settles with a key', async () => {
    const moderator = new Moderator(sut);
    await moderator.decide(reference, 'published');
    const [contribution] = await sut.databases.rows<{ id: string }>(
      'intake',
      'select id from contributions where reference = $1',
      [reference],
    );
    const toldOfDecision = (): Promise<number> =>
      sut.databases.count(
        'notification',
        `select count(*) from callbacks c join messages m on m.id = message_id
         where c.contribution_id = $1 and occasion = 'published'`,
        [contribution!.id],
      );
    await eventually(async () => expect(await toldOfDecision()).toBe(1), 60_000);
    await agent.goto('/desk/phone/call-backs');
    // Before it comes what others left, and the receipt, when people are called for it.
    const told: string[] = [];
    while ((await agent.locator('[data-key="n"]').count()) > 0) {
      await keys.leadOn('n', /\/desk\/phone\/call-backs\/[0-9a-f-]{36}$/);
      told.push(await wordsOf(agent));
      await keys.leadOn('1', /\/desk\/phone\/call-backs\?done=reached$/);
    }
    const decision = told.find(
      (words) => words.includes('Published') && words.includes(formatReferenceNumber(reference)),
    );
    expect(decision?.replace(/\D/g, '')).toContain(phone.replace(/\D/g, '').slice(2));
    expect(await wordsOf(agent)).toContain('Nobody has to be called right now.');

    const lead = await sut.apiWith('lead');
    const ledger = await lead.get<{ items: { occasion: string; way: string; state: string }[] }>(
      `/messages?reference=${reference}`,
    );
    expect(ledger.body.items).toContainEqual(
      expect.objectContaining({ occasion: 'published', way: 'call', state: 'delivered' }),
    );
  });
});
