import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import { formatReferenceNumber } from '@gemeinsam/contracts';
import type { Page } from 'playwright-core';
import { newStaff } from '../harness/administrator.js';
import { reloadUntil, TestBrowser, wordsOf } from '../harness/browser.js';
import { demoSlug } from '../harness/contribution-body.js';
import type { ReceivedMail } from '../harness/mailbox-reader.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

const withoutScript = { javaScriptEnabled: false };

describe('a contribution by web, with scripting off', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let citizen: Page;
  let reference: string;
  const one = randomUUID().slice(0, 8);
  const email = `amira-${one}@example.org`;
  const title = `Zwei Linden vor der Schule ${one}`;
  const idea = `Am Platz vor der Schule ${one} ist im Sommer kein Schatten.\nBitte pflanzen Sie dort zwei Linden.`;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    citizen = await browser.person(withoutScript);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  /** Contributions that say this. */
  const received = (words: string): Promise<{ id: string }[]> =>
    sut.databases.rows('intake', `select id from contributions where answers ->> 'idea' = $1`, [words]);
  const mails = async (count: number): Promise<ReceivedMail[]> =>
    eventually(async () => {
      const arrived = await sut.mailbox.to(email);
      expect(arrived).toHaveLength(count);
      return arrived;
    }, 60_000);

  it('finds the form from the start page, and a slip costs nobody what they wrote', async () => {
    await citizen.goto('/');
    await citizen.getByRole('link', { name: 'Fill in the form' }).first().click();
    await citizen.locator('#answers-idea').fill(idea);
    await citizen.locator('#answers-district').selectOption('16');
    await citizen.locator('input[name="answers.topic"][value="green"]').check();
    await citizen.locator('input[name="answers.statements.trees-before-parking"][value="agree"]').check();
    await citizen.locator('input[name="contact.wish"][value="email"]').check();
    await citizen.locator('#contact-email').fill('amira at example');
    await citizen.getByRole('button', { name: /Send contribution/ }).click();

    const summary = citizen.locator('.error-summary, [role=alert]').first();
    await summary.waitFor();
    await citizen.waitForLoadState('load');
    const told = await summary.innerText();
    expect(told).toContain('An e-mail address looks like this');
    expect(told).toContain('Please tick the box');
    const links = await summary
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['#answers-title', '#contact-email', '#consent']));
    for (const link of links) expect(await citizen.locator(link!).count()).toBe(1);

    expect(await citizen.locator('#answers-idea').inputValue()).toBe(idea);
    expect(await citizen.locator('#answers-district').inputValue()).toBe('16');
    expect(await citizen.locator('input[name="answers.topic"][value="green"]').isChecked()).toBe(true);
    expect(
      await citizen
        .locator('input[name="answers.statements.trees-before-parking"][value="agree"]')
        .isChecked(),
    ).toBe(true);
    expect(await citizen.locator('#contact-email').inputValue()).toBe('amira at example');
    expect(await received(idea)).toEqual([]);
  });

  it('gives a reference number, shows the words back, and lets the status be seen', async () => {
    await citizen.locator('#answers-title').fill(title);
    await citizen.locator('#contact-email').fill(email);
    await citizen.locator('#consent').check();
    await citizen.getByRole('button', { name: /Send contribution/ }).click();
    await citizen.waitForURL(/\/(danke\/|aehnlich\?)/);
    // What other stories have published may be like it.
    if (citizen.url().includes('/aehnlich'))
      await citizen.getByRole('button', { name: 'Send my contribution anyway' }).click();
    await citizen.waitForURL(/\/danke\//);
    const shown = await citizen.locator('#reference').innerText();
    reference = shown.replace(/\D/g, '');
    expect(shown).toBe(formatReferenceNumber(reference));
    expect(await wordsOf(citizen)).toContain('Bitte pflanzen Sie dort zwei Linden.');

    // Somebody else with the number sees the state, and not the words.
    const other = await browser.person(withoutScript);
    await other.goto(citizen.url());
    expect(await wordsOf(other)).not.toContain('Linden');
    await other.goto('/mein-beitrag');
    await other.locator('input[name="nummer"]').fill(shown);
    await other.locator('input[name="nummer"]').press('Enter');
    await other.waitForURL(new RegExp(`/mein-beitrag/${reference}`));
    await reloadUntil(other, /Your contribution (has arrived|is waiting to be reviewed by a person)/);
    expect(await wordsOf(other)).not.toContain('Linden');
    await other.context().close();
  });

  it('sends the receipt to the local mailbox', async () => {
    const [receipt] = await mails(1);
    expect(`${receipt!.subject} ${receipt!.text}`).toContain(formatReferenceNumber(reference));
    expect(receipt!.text).toContain(`/mein-beitrag/${reference}`);
  });

  it('is published by a moderator, script off as well; status page and a second mail say so', async () => {
    const moderator = await browser.signedIn((await newStaff(sut, 'moderator')).email, withoutScript);
    const queue = '/moderation?channel=web&language=en';
    await moderator.goto(queue);
    await reloadUntil(moderator, title);
    let words: string;
    // What others left in the queue comes first.
    do {
      await moderator.goto(queue);
      await moderator.getByRole('button', { name: /Take the next/ }).click();
      await moderator.waitForURL(/\/moderation\/cases\//);
      words = await wordsOf(moderator);
      await moderator.getByRole('button', { name: /^Publish/ }).click();
      await moderator.waitForURL(/done=published/);
    } while (!words.includes(`Am Platz vor der Schule ${one} `));
    expect(words).toContain('Bitte pflanzen Sie dort zwei Linden.');
    await moderator.context().close();

    await citizen.goto(`/mein-beitrag/${reference}`);
    await reloadUntil(citizen, 'Your contribution is published.');
    expect(await wordsOf(citizen)).toContain('Bitte pflanzen Sie dort zwei Linden.');
    const second = (await mails(2)).at(-1)!;
    expect(second.text).toContain(formatReferenceNumber(reference));
    expect(second.text).toMatch(/published/i);
  });

  it('can be supported by whoever is about to say it again, script off as well', async () => {
    const neighbour = await browser.person(withoutScript);
    await neighbour.goto(`/mitmachen/${demoSlug}?lang=en`);
    await neighbour.locator('#answers-title').fill(`Linden vor der Schule ${one}`);
    await neighbour.locator('#answers-idea').fill(`Zwei Linden für den Platz vor der Schule ${one}, bitte.`);
    await neighbour.locator('input[name="contact.wish"][value="none"]').check();
    await neighbour.locator('#consent').check();
    await neighbour.getByRole('button', { name: /Send contribution/ }).click();
    await neighbour.waitForURL(/\/aehnlich\?/);
    await neighbour
      .getByRole('button', { name: new RegExp(`^Support this one instead of repeating it.*${title}`) })
      .click();
    await neighbour.waitForURL(/\/danke\//);
    expect(await wordsOf(neighbour)).toMatch(new RegExp(`With it you support: ${title}`));
    const supporting = await sut.databases.rows(
      'intake',
      `select s.id from contributions s join contributions c on c.id = s.supports where c.reference = $1`,
      [reference],
    );
    expect(supporting).toHaveLength(1);
    await neighbour.context().close();
  });

  it('takes the same form sent twice as one contribution', async () => {
    const page = await browser.person(withoutScript);
    await page.goto(`/mitmachen/${demoSlug}`);
    const token = await page.locator('input[name="token"]').inputValue();
    const onceIsEnough = `Wer zweimal klickt, soll einmal gezählt werden: ${one}.`;
    const form = new URLSearchParams({
      token,
      'answers.title': 'Einmal genügt',
      'answers.idea': onceIsEnough,
      'contact.wish': 'none',
      consent: 'yes',
      // What others have published was looked at.
      similar: 'seen',
    });
    const send = () =>
      fetch(`${sut.product.url}/mitmachen/${demoSlug}`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
      });
    const replies = await Promise.all([send(), send(), send()]);
    const later = await send();
    const places = [...replies, later].map((reply) => `${reply.status} ${reply.headers.get('location')}`);
    expect(places[0]).toMatch(/^303 .*\/danke\/\d{10}$/);
    expect(new Set(places).size).toBe(1);
    const kept = await received(onceIsEnough);
    expect(kept).toHaveLength(1);
    const cases = (): Promise<number> =>
      sut.databases.count('moderation', 'select count(*) from cases where contribution_id = $1', [
        kept[0]!.id,
      ]);
    await eventually(async () => expect(await cases()).toBe(1), 30_000);
  });
});
