import type { Language } from '@gemeinsam/contracts';
import type { Page } from 'playwright-core';
import { axeComplaints } from '../harness/page-checks.js';
import type { Look } from './walk.js';

export const desktop = { width: 1280, height: 900 };

/** Whether a page is in this language, axe finds nothing in it and it fits 320 pixels. Only reads; the page is wide again afterwards. */
export const readableIn =
  (language: Language): Look =>
  async (page, _, status) => {
    if (status >= 500) return [`answers ${status}`];
    if ((await page.locator('html').getAttribute('lang')) !== language) return ['is in another language'];
    const wrong = await axeComplaints(page);
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await reachingTooFar(page);
    await page.setViewportSize(desktop);
    return [...wrong, ...wide];
  };

export const reachingTooFar = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const reaching = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > page.clientWidth + 1,
    );
    return reaching
      .slice(0, 3)
      .map(
        (element) =>
          `${element.tagName}.${element.className} reaches to ${Math.round(element.getBoundingClientRect().right)} of ${page.clientWidth}`,
      );
  });
