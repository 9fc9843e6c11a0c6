import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReferenceNumber } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { demoProcess } from '../harness/contribution-body.js';
import { Keyboard } from '../harness/keyboard.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

describe('a call at the phone desk, by keyboard alone', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let agent: Page;
  let keys: Keyboard;
  let reference: string;
  const ending = String(Date.now()).slice(-6);
  const phone = `+43 1 505 ${ending}`;
  const samePhoneSaidOtherwise = `01/505${ending}`;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    agent = await browser.person();
    keys = new Keyboard(agent);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  it('signs in and begins a call', async () => {
    await agent.goto('/login');
    await keys.type('email', 'agent@example.org');
    await keys.type('password', sut.password);
    await keys.leadOn('Enter', new RegExp(`/desk/phone/${demoProcess}$`));
    expect(await wordsOf(agent)).toContain('I will write for you and read everything back at the end.');
  });

  it('takes down what the caller says; nothing but the phone number is known of them', async () => {
    await keys.type('contact-phone', phone);
    await keys.leadOn('F2', /\/caller$/);
    expect(await wordsOf(agent)).toContain('There is no contribution with this number yet.');
    await keys.choose('callLanguage', 'de');
    await keys.choose('contact.wish', 'call');
    await keys.type('answers-title', 'Bankerl bei der Haltestelle');
    await keys.type('answers-idea', 'Meine Mutter kann nicht lange stehen, bitte ein Bankerl.');
    await keys.tabTo('answers-district');
    await agent.keyboard.type('16');
    await keys.choose('answers.statements.benches-everywhere', 'agree');
    await keys.type('summary', 'Sitzgelegenheit an der Haltestelle');
    await keys.tabTo('consent');
    await agent.keyboard.press('Space');
  });

  it('reads back what was written, and changes what was wrong', async () => {
    await keys.leadOn('Control+Enter', /\/read-back$/);
    expect(await wordsOf(agent)).toContain('Meine Mutter kann nicht lange stehen, bitte ein Bankerl.');
    await keys.leadOn('Alt+ArrowLeft', /\/change$/);
    expect(await agent.locator('#contact-phone').inputValue()).toBe(phone);
    await keys.type('answers-idea', 'Meine Großmutter kann nicht lange stehen, bitte ein Bankerl.');
    await keys.leadOn('Control+Enter', /\/read-back$/);
    const read = await wordsOf(agent);
    expect(read).toContain('Meine Großmutter kann nicht lange stehen, bitte ein Bankerl.');
    expect(read).not.toContain('Meine Mutter');
    expect(read).toContain(phone);
  });

  it('gives a reference number that the agent can say digit by digit', async () => {
    await keys.leadOn('Control+Enter', /\/desk\/phone\/done\/\d{10}$/);
    reference = agent.url().slice(-10);
    const words = await wordsOf(agent);
    expect(words).toContain(formatReferenceNumber(reference));
    const digits = ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
    expect(words).toContain(Array.from(reference.slice(0, 3), (digit) => digits[Number(digit)]).join(' '));
    expect(words).toContain('Bankerl bei der Haltestelle');
  });

  it('keeps that the consent of this version was read out, by whom', async () => {
    const [kept] = await sut.databases.rows(
      'intake',
      'select channel, consent from contributions join contributors on contribution_id = id where reference = $1',
      [reference],
    );
    const { form } = (
      await sut.api.get<{ form: { consent: { version: string } } }>(`/processes/${demoProcess}`)
    ).body;
    const [account] = await sut.databases.rows<{ id: string }>(
      'web',
      `select id from staff where email = 'agent@example.org'`,
    );
    expect(kept).toMatchObject({
      channel: 'phone',
      consent: {
        given: true,
        version: form.consent.version,
        language: 'de',
        how: 'read-out',
        readBy: account!.id,
      },
    });
  });

  it('knows the caller the second time, however the number is said', async () => {
    await keys.leadOn('n', new RegExp(`/desk/phone/${demoProcess}$`));
    expect(await agent.locator('#answers-idea').inputValue()).toBe('');
    await keys.type('contact-phone', samePhoneSaidOtherwise);
    await keys.leadOn('F2', /\/caller$/);
    const words = await wordsOf(agent);
    expect(words).toContain('There is one contribution with this number');
    expect(words).toContain(formatReferenceNumber(reference));
  });

  it('leads from the decision to a call-back, which the agent settles with a key', async () => {
    const moderator = await Moderator.make(sut);
    await moderator.decide(reference, 'published');
    await eventually(async () => {
      await agent.goto('/desk/phone/call-backs');
      expect(await wordsOf(agent)).toMatch(/Published/);
    }, 60_000);
    // The oldest call is the receipt, when people are called for it; the decision follows.
    const told: string[] = [];
    while ((await agent.locator('[data-key="n"]').count()) > 0) {
      await keys.leadOn('n', /\/desk\/phone\/call-backs\/[0-9a-f-]{36}$/);
      told.push(await wordsOf(agent));
      await keys.leadOn('1', /\/desk\/phone\/call-backs\?done=reached$/);
    }
    const decision = told.find((words) => words.includes('Published'));
    expect(decision).toContain(formatReferenceNumber(reference));
    expect(decision!.replace(/\D/g, '')).toContain(`431505${ending}`);
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
