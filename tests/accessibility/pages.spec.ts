import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@gemeinsam/contracts';
import { projectRoot } from '@gemeinsam/tools/project-root';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../harness/browser.js';
import { demoSlug } from '../harness/contribution-body.js';
import { pagesOf, type PageToVisit } from '../harness/pages.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { tabThrough } from './tab-through.js';

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary?: string }[];
}
/** A page, and what somebody does there before it is looked at. */
interface Visit extends PageToVisit {
  act?: (page: Page) => Promise<void>;
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const kilobyte = 1024;
const submit = async (page: Page): Promise<void> => {
  await Promise.all([
    page.waitForResponse((reply) => reply.request().method() === 'POST'),
    page.locator('main form[method=post] button:not([formaction])').last().click(),
  ]);
  await page.waitForLoadState('load');
};

const submitBy = async (page: Page, key: string): Promise<void> => {
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press(key)]);
  await page.waitForLoadState('load');
};

describe('every page, public and staff', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let visits: Visit[];

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    const pages = await pagesOf(sut);
    const calling = pages.find(({ name }) => name === 'call')!;
    const reading = pages.find(({ name }) => name === 'call, read back')!;
    const asking = pages.find(({ name }) => name === 'case, asking back')!;
    const declining = pages.find(({ name }) => name === 'case, declining')!;
    visits = [
      ...pages,
      { name: 'form with errors', path: `/mitmachen/${demoSlug}`, staff: false, act: submit },
      { name: 'login refused', path: '/login', staff: false, act: submit },
      { ...calling, name: 'call with errors', act: (page) => submitBy(page, 'F8') },
      { ...reading, name: 'parts not confirmed', act: (page) => submitBy(page, 'Control+Enter') },
      { ...asking, name: 'question missing', act: submit },
      { ...declining, name: 'reason missing', act: submit },
    ];
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  /** Goes to all pages, each as who may see it, and gathers what is wrong with them. */
  const onEvery = async (
    options: { language?: 'de' | 'en'; only?: 'public'; browser?: Parameters<TestBrowser['person']>[0] },
    look: (page: Page, visit: Visit, status: number) => Promise<string[]>,
  ): Promise<string[]> => {
    const citizen = await browser.person(options.browser, options.language);
    const admin =
      options.only === 'public' ? undefined : await browser.staff('admin', options.browser, options.language);
    const complaints: string[] = [];
    for (const visit of visits) {
      const page = visit.staff ? admin : citizen;
      if (!page) continue;
      const reply = await page.goto(visit.path);
      await visit.act?.(page);
      const wrong = await look(page, visit, reply?.status() ?? 0);
      complaints.push(...wrong.map((one) => `${visit.name} (${visit.path}): ${one}`));
    }
    await Promise.all([citizen.context().close(), admin?.context().close()]);
    return complaints;
  };

  it.each(languages)('has no violation that axe finds and fits 320 pixels (%s)', async (language) => {
    const complaints = await onEvery(
      { language, browser: { bypassCSP: true, viewport: { width: 1280, height: 900 } } },
      async (page, _, status) => {
        if (status >= 500) return [`answers ${status}`];
        if ((await page.locator('html').getAttribute('lang')) !== language) return ['is in another language'];
        await page.addScriptTag({ path: axe });
        const found = (await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
        )) as Violation[];
        const wrong = found.map(
          ({ id, help, nodes }) =>
            `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        );
        await page.setViewportSize({ width: 320, height: 800 });
        const wide = await page.evaluate(() => {
          const page = document.documentElement;
          if (page.scrollWidth <= page.clientWidth) return [];
          const reaching = [...document.body.querySelectorAll('*')].filter(
            (element) => element.getBoundingClientRect().right > page.clientWidth + 1,
          );
          return reaching
            .slice(0, 3)
            .map(
              (element) =>
                `${element.tagName}.${element.className} reaches to ${Math.round(element.getBoundingClientRect().right)} of 320`,
            );
        });
        await page.setViewportSize({ width: 1280, height: 900 });
        return [...wrong, ...wide];
      },
    );
    expect(complaints).toEqual([]);
  });

  it('can be used by keyboard: everything is reached by Tab, the focus is seen, nothing holds it', async () => {
    expect(await onEvery({}, (page) => tabThrough(page))).toEqual([]);
  });

  it('needs no script on public pages', async () => {
    const complaints = await onEvery(
      { only: 'public', browser: { javaScriptEnabled: false } },
      async (page, _, status) => {
        const wrong: string[] = [];
        if (status >= 500) wrong.push(`answers ${status}`);
        if ((await page.locator('h1:visible').count()) !== 1) wrong.push('shows no heading');
        for (const form of await page.locator('main form').all())
          if ((await form.locator('button:visible').count()) === 0)
            wrong.push('has a form that nobody can send');
        if ((await page.locator('noscript').count()) > 0) wrong.push('asks for script');
        return wrong;
      },
    );
    expect(complaints).toEqual([]);
  });

  it('keeps to the size budgets', async () => {
    const sizes = new Map<string, number>();
    const gzipped = async (page: Page, selector: string, attribute: string): Promise<number> => {
      let total = 0;
      for (const url of await page
        .locator(selector)
        .evaluateAll((all, name) => all.map((element) => element.getAttribute(name)!), attribute)) {
        if (!sizes.has(url))
          sizes.set(
            url,
            gzipSync(Buffer.from(await (await page.request.get(url)).body()), { level: 9 }).length,
          );
        total += sizes.get(url)!;
      }
      return total;
    };
    const complaints = await onEvery({}, async (page, visit) => {
      const [script, style] = [
        await gzipped(page, 'script[src]', 'src'),
        await gzipped(page, 'link[rel=stylesheet]', 'href'),
      ];
      const wrong: string[] = [];
      if (visit.staff && script > 15 * kilobyte) wrong.push(`${script} bytes of script`);
      if (!visit.staff && script > 6 * kilobyte)
        wrong.push(`${script} bytes of script that is not even needed`);
      if (style === 0 || style > 30 * kilobyte) wrong.push(`${style} bytes of style`);
      return wrong;
    });
    expect(complaints).toEqual([]);
    const folder = join(projectRoot, 'libs/ui/dist/assets');
    const islands = readdirSync(folder).filter((file) => file.endsWith('.js'));
    expect(islands.length).toBeGreaterThan(3);
    expect(
      islands.filter((file) => gzipSync(readFileSync(join(folder, file))).length > 6 * kilobyte),
    ).toEqual([]);
  });
});
