import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReferenceNumber } from '@gemeinsam/contracts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { demoSlug } from '../harness/contribution-body.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

const form = `/mitmachen/${demoSlug}`;
const narrow: BrowserContextOptions = { viewport: { width: 360, height: 780 }, javaScriptEnabled: false };
const wide: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

describe('nothing that somebody types into the form is lost, and nothing arrives twice', () => {
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

  const one = randomUUID().slice(0, 8);
  const send = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Send contribution' }).click();
    await page.waitForLoadState('load');
    // What other stories have published may be like it.
    if (!page.url().includes('/aehnlich')) return;
    await page.getByRole('button', { name: 'Send my contribution anyway' }).click();
    await page.waitForLoadState('load');
  };
  const fill = async (page: Page, title: string, idea: string): Promise<void> => {
    await page.locator('#answers-title').fill(title);
    await page.locator('#answers-idea').fill(idea);
    await page.locator('#answers-district').selectOption('16');
    await page.locator('input[name="contact.wish"][value="none"]').check();
  };
  const idea = (page: Page): Promise<string> => page.locator('#answers-idea').inputValue();
  /** State and words of what was received under this title, oldest first. */
  const received = (title: string): Promise<{ state: string; idea: string }[]> =>
    sut.databases.rows(
      'intake',
      `select state, answers ->> 'idea' as idea from contributions where title = $1 order by received_at`,
      [title],
    );

  describe('without script, on a phone', () => {
    let page: Page;
    const title = `Eine Rampe beim Bad ${one}`;
    const words = 'Beim Bad fehlt eine Rampe.\nMit dem Rollstuhl kommt man nicht hinein.';
    let receipt: string;

    beforeAll(async () => {
      page = await browser.person(narrow);
      await page.goto(form);
    });

    it('another page and Back, before and after sending: the browser shows the same form', async () => {
      const own = `Ein Geländer ${one}`;
      const steep = 'Die Stiege ist steil.';
      await fill(page, own, steep);
      await page.locator('#consent').check();
      await page.getByRole('link', { name: 'How it works' }).first().click();
      await page.waitForURL(/so-geht-es/);
      await page.goBack();
      expect(await idea(page)).toBe(steep);
      await send(page);
      await page.waitForURL(/\/danke\//);
      const first = page.url();
      const token = await (async () => {
        await page.goBack();
        expect(await idea(page)).toBe(steep);
        return page.locator('input[name="token"]').inputValue();
      })();
      await send(page);
      await page.waitForURL(first);
      await page.goBack();
      expect(await page.locator('input[name="token"]').inputValue()).toBe(token);
      expect(await received(own)).toHaveLength(1);
      await page.goto(form);
    });

    it('a slip, another page and Back, a reload, another language: everything stands there', async () => {
      await fill(page, title, words);
      await send(page);
      expect(await wordsOf(page)).toContain('Please tick the box');
      await page.getByRole('link', { name: 'How it works' }).first().click();
      await page.waitForURL(/so-geht-es/);
      await page.goBack();
      expect(await idea(page)).toBe(words);
      await page.reload();
      expect(await idea(page)).toBe(words);
      await page.locator('#answers-title').fill(`${title}!`);
      await page.getByRole('button', { name: 'Deutsch' }).click();
      await page.getByRole('heading', { name: 'Ihre Antwort von uns' }).waitFor();
      expect(await page.locator('#answers-title').inputValue()).toBe(`${title}!`);
      expect(await idea(page)).toBe(words);
      expect(await wordsOf(page)).not.toContain('Please tick the box');
      await page.getByRole('button', { name: 'Leichte Sprache' }).click();
      await page.getByRole('heading', { name: 'Unsere Antwort' }).waitFor();
      expect(await idea(page)).toBe(words);
      await page.getByRole('button', { name: 'Alltagssprache' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Our answer to you' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

    it('a link of what is wrong leads to its field, whatever way is chosen meanwhile', async () => {
      const other = await browser.person(narrow);
      await other.goto(form);
      await fill(other, `Ein Brunnen ${one}`, 'Wasser fehlt.');
      await other.locator('input[name="contact.wish"][value="email"]').check();
      await send(other);
      await other.locator('input[name="contact.wish"][value="letter"]').check();
      await other.locator('.error-summary a[href="#contact-email"]').click();
      expect(await other.evaluate(() => document.activeElement?.id)).toBe('contact-email');
      expect(await other.locator('#contact-email').isVisible()).toBe(true);
      await other.context().close();
    });

    it('printed, it shows all of a long text and speaks of no button', async () => {
      const other = await browser.person(narrow);
      await other.goto(form);
      await other.locator('#answers-idea').fill('Eine Zeile.\n'.repeat(60));
      const hidden = (): Promise<number> =>
        other.locator('#answers-idea').evaluate((box) => box.scrollHeight - box.clientHeight);
      expect(await hidden()).toBeGreaterThan(100);
      await other.emulateMedia({ media: 'print' });
      expect(await hidden()).toBe(0);
      expect(await other.getByText('You get a number straight away.').isVisible()).toBe(false);
      await other.context().close();
    });

    it('Enter in a field sends the form', async () => {
      await page.locator('#answers-title').fill(title);
      await page.locator('#answers-title').press('Enter');
      await page.locator('.error-summary').waitFor();
      expect(await wordsOf(page)).toContain('Please tick the box');
    });

    it('sent, back, and sent again as it is: the first receipt', async () => {
      await page.locator('#consent').check();
      await send(page);
      await page.waitForURL(/\/danke\//);
      receipt = page.url();
      await page.goBack();
      if ((await idea(page)) !== words) throw new Error(`back shows: ${await wordsOf(page)}`);
      await page.locator('#consent').check();
      await send(page);
      await page.waitForURL(receipt);
      expect(await received(title)).toHaveLength(1);
    });

    it('sent again with other words: asked, and the new one takes the place of the first', async () => {
      await page.goBack();
      const better = `${words}\nBitte bald.`;
      await page.locator('#answers-idea').fill(better);
      await page.locator('#consent').check();
      await send(page);
      await page.getByText('Replace or add?').waitFor();
      await page.reload();
      expect(await idea(page)).toBe(better);
      expect(await received(title)).toHaveLength(1);
      await page.getByRole('button', { name: 'Replace the earlier one' }).first().click();
      await page.waitForURL((url) => url.pathname.includes('/danke/') && url.href !== receipt);
      const earlier = formatReferenceNumber(/\d{10}/.exec(receipt)?.[0] ?? '');
      expect(await wordsOf(page)).toContain(`This contribution replaces ${earlier}, which is withdrawn.`);
      expect(await received(title)).toEqual([
        { state: 'withdrawn', idea: words },
        { state: expect.stringMatching(/received|in-review/), idea: better },
      ]);
    });
  });

  describe('with script, on a desk', () => {
    let page: Page;
    const title = `Ein Tisch im Hof ${one}`;
    const words = 'Im Hof fehlt ein Tisch, an dem man zusammen essen kann.';

    beforeAll(async () => {
      page = await browser.person(wide);
      await page.goto(form);
    });
    /** What the tab keeps is written a moment after the last key. */
    const kept = (text: string): Promise<unknown> =>
      page.waitForFunction(
        (wanted) => Object.values(sessionStorage).some((value) => String(value).includes(wanted)),
        text,
      );

    it('survives a reload, a way over other pages, and another language', async () => {
      await fill(page, title, words);
      await page.locator('#consent').check();
      await kept(words);
      await page.reload();
      expect(await idea(page)).toBe(words);
      expect(await page.locator('#consent').isChecked()).toBe(true);
      expect(await page.locator('input[name="contact.wish"][value="none"]').isChecked()).toBe(true);
      await page.getByRole('link', { name: 'My contribution' }).first().click();
      await page.getByRole('link', { name: 'Take part' }).first().click();
      await page.getByRole('link', { name: 'Fill in the form' }).first().click();
      await page.waitForURL(new RegExp(form));
      expect(await idea(page)).toBe(words);
      await page.getByRole('button', { name: 'Deutsch' }).click();
      await page.getByRole('heading', { name: 'Ihre Antwort von uns' }).waitFor();
      expect(await idea(page)).toBe(words);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Our answer to you' }).waitFor();
    });

    it('is each tab’s own', async () => {
      const second = await page.context().newPage();
      await second.goto(form);
      expect(await idea(second)).toBe('');
      await second.locator('#answers-idea').fill('Etwas ganz anderes.');
      await second.reload();
      expect(await idea(second)).toBe('Etwas ganz anderes.');
      await page.reload();
      expect(await idea(page)).toBe(words);
      await second.getByText('Your browser remembers what you write').click();
      await second.getByRole('button', { name: 'Delete everything I wrote here' }).click();
      await second.waitForLoadState('load');
      expect(await idea(second)).toBe('');
      await second.reload();
      expect(await idea(second)).toBe('');
      await second.close();
      expect(await idea(page)).toBe(words);
    });

    it('is sent once, and another one begins empty', async () => {
      await send(page);
      await page.waitForURL(/\/danke\//);
      const receipt = page.url();
      expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
      expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(true);
      await page.goBack();
      expect(await idea(page)).toBe(words);
      await send(page);
      await page.waitForURL(receipt);
      expect(await received(title)).toHaveLength(1);
      await page.getByRole('link', { name: 'Send another contribution' }).click();
      await page.waitForURL(new RegExp(`${form}$`));
      expect(await idea(page)).toBe('');
    });
  });
});
