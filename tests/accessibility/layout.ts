import { misplaced } from '../harness/layout-checks.js';
import type { Page } from 'playwright-core';
import { coveredControls, drawn } from '../harness/page-checks.js';
import { desktop, reachingTooFar } from './readable.js';
import type { Look } from './walk.js';

const windows = [desktop, { width: 360, height: 740 }];

/** Whether all of a page stands where it is read and used, in the window of a desk and of a telephone. The page is wide again afterwards. */
export const inPlace: Look = (page) => misplacedIn(page, drawn);

/** The same of a page without script: nothing measures itself anew there. */
export const inPlaceWithoutScript: Look = (page) => misplacedIn(page, async () => undefined);

async function misplacedIn(page: Page, settled: (page: Page) => Promise<void>): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of windows) {
    await page.setViewportSize(size);
    await settled(page);
    const found = [
      ...(await misplaced(page)),
      ...(await reachingTooFar(page)),
      ...(await coveredControls(page)),
    ];
    wrong.push(...found.map((one) => `at ${size.width} pixels ${one}`));
  }
  await page.setViewportSize(desktop);
  return wrong;
}
