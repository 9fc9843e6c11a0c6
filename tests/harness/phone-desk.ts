import type { Page } from 'playwright-core';

/** The address of a draft, and nothing below it. */
export const draftPage = /\/desk\/phone\/drafts\/[0-9a-f-]{36}$/;

/** The call screen is there and keeps what is typed. */
export async function callScreen(page: Page): Promise<string> {
  await page.waitForURL(draftPage);
  await page.locator('draft-form[ready]').waitFor();
  return page.url().slice(-36);
}

/** Begins a call by hand, from wherever. */
export async function beginCall(page: Page): Promise<string> {
  await page.goto('/desk/phone');
  await page.locator('[data-key="n"]').click();
  return callScreen(page);
}

/** The server has everything that was typed here. */
export const saved = (page: Page): Promise<void> => page.locator('draft-state[data-state="saved"]').waitFor();

/** Confirms each part that is read back, and sends. Returns the reference number. */
export async function readBackAndSend(page: Page): Promise<string> {
  await page.waitForURL(/\/read-back$/);
  for (const box of await page.locator('input[name=confirmed]').all()) await box.check();
  await page.locator('[data-main]').click();
  await page.waitForURL(/\/done$/);
  return referenceOn(page);
}

/** The number that is shown, large, on the page after the call. */
export const referenceOn = async (page: Page): Promise<string> =>
  (await page.locator('.reference-number').innerText()).replaceAll(/\D/g, '');
