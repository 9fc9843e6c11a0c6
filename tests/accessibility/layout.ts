import { misplaced } from '../harness/layout-checks.js';
import { coveredControls } from '../harness/page-checks.js';
import { desktop, reachingTooFar } from './readable.js';
import type { Look } from './walk.js';

const windows = [desktop, { width: 360, height: 740 }];

/** Whether all of a page stands where it is read and used, in the window of a desk and of a telephone. The page is wide again afterwards. */
export const inPlace: Look = async (page) => {
  const wrong: string[] = [];
  for (const size of windows) {
    await page.setViewportSize(size);
    const found = [
      ...(await misplaced(page)),
      ...(await reachingTooFar(page)),
      ...(await coveredControls(page)),
    ];
    wrong.push(...found.map((one) => `at ${size.width} pixels ${one}`));
  }
  await page.setViewportSize(desktop);
  return wrong;
};
