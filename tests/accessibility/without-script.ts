import type { Look } from './walk.js';

/** Whether a page that was opened without script shows itself and each of its forms can be sent. */
export const worksWithoutScript: Look = async (page, _, status) => {
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`answers ${status}`);
  if ((await page.locator('h1:visible').count()) !== 1) wrong.push('shows no heading');
  for (const form of await page.locator('main form').all())
    if ((await form.locator('button:visible').count()) === 0) wrong.push('has a form that nobody can send');
  // Words for those without script may say what differs for them; none may ask them to change that.
  if (
    (await page
      .locator('noscript')
      .filter({ hasText: /script/i })
      .count()) > 0
  )
    wrong.push('asks for script');
  return wrong;
};
