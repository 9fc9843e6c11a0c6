import type { Page } from 'playwright-core';
import { demoSlug } from '../harness/contribution-body.js';
import { pagesOf, type PageToVisit } from '../harness/pages.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';

/** A page, and what somebody does there before it is looked at. */
export interface Visit extends PageToVisit {
  act?: (page: Page) => Promise<void>;
}

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

/** Only the browser that sent a form sees that it arrived. */
const sendContribution = async (page: Page): Promise<void> => {
  await page.locator('#answers-title').fill('Schachtische');
  await page.locator('#answers-idea').fill('Zwei Schachtische unter den Platanen.');
  await page.locator('input[name="contact.wish"][value="none"]').check();
  await page.locator('#consent').check();
  await submit(page);
  if (page.url().includes('/aehnlich')) await submit(page);
  if (!page.url().includes('/danke/')) throw new Error(`sending led to ${page.url()}`);
};

/** Every page of the product, and those that are only seen after something went wrong. */
export async function visitsOf(sut: ProductUnderTest): Promise<Visit[]> {
  const pages = await pagesOf(sut);
  const page = (wanted: string): PageToVisit => pages.find(({ name }) => name === wanted)!;
  return [
    ...pages,
    { name: 'form with errors', path: `/mitmachen/${demoSlug}`, staff: false, act: submit },
    { name: 'receipt', path: `/mitmachen/${demoSlug}`, staff: false, act: sendContribution },
    { ...page('status in review'), name: 'status, code missing', act: submit },
    { ...page('link to a contribution'), name: 'link that is used up', act: submit },
    { name: 'login refused', path: '/login', staff: false, act: submit },
    { ...page('call'), name: 'call with errors', act: (at) => submitBy(at, 'F8') },
    {
      ...page('call, read back'),
      name: 'parts not confirmed',
      act: (at) => submitBy(at, 'Control+Enter'),
    },
    { ...page('case, asking back'), name: 'question missing', act: submit },
    { ...page('case, declining'), name: 'reason missing', act: submit },
  ];
}
