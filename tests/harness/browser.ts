import type { Language } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import type { ProductUnderTest } from './product-under-test.js';

/** Waits of a page on a machine that has much else to do. */
const patienceMs = 45_000;

/** The five demo staff that stories sign in as. */
export type DemoStaff = 'agent' | 'paper' | 'moderator1' | 'moderator2' | 'lead' | 'admin';

/** A real Chromium that visits one product under test. */
export class TestBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly sut: ProductUnderTest,
  ) {}

  static async start(sut: ProductUnderTest): Promise<TestBrowser> {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    });
    return new TestBrowser(browser, sut);
  }

  /** A person's own browser: nothing in it from anybody else. */
  async person(options: BrowserContextOptions = {}, language: Language = 'en'): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.sut.product.url, ...options });
    context.setDefaultTimeout(patienceMs);
    await context.addCookies([{ name: 'lang', value: language, url: this.sut.product.url }]);
    return context.newPage();
  }

  /** One of the demo staff, signed in. */
  staff(who: DemoStaff, options?: BrowserContextOptions, language?: Language): Promise<Page> {
    return this.signedIn(`${who}@example.org`, options, language);
  }

  /** Whoever has an account with the password of the demo staff, signed in. */
  async signedIn(email: string, options?: BrowserContextOptions, language?: Language): Promise<Page> {
    const page = await this.person(options, language);
    await signIn(page, email, this.sut.password);
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}

/** Signs in by the login form; works with script off as well. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}

/** Reloads until the page says it, as a person waits for news. */
export async function reloadUntil(page: Page, text: string | RegExp, withinMs = patienceMs): Promise<void> {
  await eventually(async () => {
    await page.reload();
    const shown = await page.locator('main').innerText();
    if (typeof text === 'string' ? !shown.includes(text) : !text.test(shown))
      throw new Error(`not shown yet: ${String(text)} in:\n${shown}`);
  }, withinMs);
}

/** The main part of a page as it is read. */
export const wordsOf = (page: Page): Promise<string> => page.locator('main').innerText();

/** The session cookie of whoever is signed in on this page, to call past the pages. */
export async function cookiesOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}
