import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newStaff } from '../harness/administrator.js';
import { TestBrowser } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

describe('hints by programs', () => {
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

  it('stand beside the case that they are about, are rated by a key, and decide nothing', async () => {
    const anna = new Moderator(sut);
    const reply = await sut.api.post(
      '/contributions',
      contributionBody({
        answers: {
          title: 'Schatten am Platz',
          idea: 'Mein Nachbar, Herr Zwirbelbaum, sagt das auch. Mehr auf https://example.org/schatten',
          district: '05',
        },
      }),
    );
    const caseId = await anna.caseOf(String(reply.body['reference']));
    await anna.hints(caseId);
    const { email } = await newStaff(sut, 'moderator');
    const page = await browser.signedIn(email);
    await page.goto(`/moderation/cases/${caseId}?lang=en`);
    expect(await page.locator('.own-words mark').allTextContents()).toEqual([
      'Herr Zwirbelbaum',
      'https://example.org/schatten',
    ]);
    const rated = page.getByText('You said: helps.');
    expect(await rated.count()).toBe(0);
    await page.waitForLoadState('load');
    await page.locator('.desk-work').focus();
    await page.keyboard.press('h');
    await rated.waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#hint-/);
    // The key is now that of the next hint, and acts without looking for the case first.
    await page.waitForLoadState('load');
    await page.keyboard.press('x');
    await page.getByText('You said: does not apply.').waitFor();
    // So do the others, from the passage to which a hint leads.
    await page.getByRole('link', { name: /example\.org\/schatten/ }).click();
    await page.keyboard.press('t');
    await page.getByText(/reserved for you/).waitFor();
    const kept = await sut.databases.rows<{ state: string; words: number }>(
      'moderation',
      `select state, (select count(*)::int from hints h where h::text like '%Zwirbelbaum%') as words
       from cases where id = $1`,
      [caseId],
    );
    expect(kept).toEqual([{ state: 'open', words: 0 }]);
  });
});
