import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Moderator } from '../harness/moderator.js';
import { axeComplaints } from '../harness/page-checks.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

interface Judged {
  id: string;
  caseId: string;
  decided: string;
}

describe('judging a decision once more', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let reviewer: StaffMember;
  let page: Page;
  let judged: Judged;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    reviewer = await newStaff(sut, 'moderator');
    page = await browser.signedIn(reviewer.email);
    const anna = new Moderator(sut);
    const reference = String((await sut.api.post('/contributions', contributionBody())).body['reference']);
    await anna.decide(reference, 'published');
    const caseId = await anna.caseOf(reference);
    await eventually(async () => {
      const drawn = await sut.databases.rows('moderation', 'select id from reviews where case_id = $1', [
        caseId,
      ]);
      if (drawn.length === 0) throw new Error('not drawn yet');
    }, 60_000);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  it('begins at the queue with the one that waits longest, whichever that is, and keeps what is typed', async () => {
    await page.goto('/moderation');
    await page.getByRole('link', { name: /^Reviews/ }).click();
    await page.getByRole('button', { name: /Take the next one/ }).click();
    await page.waitForURL(/\/moderation\/reviews\/[0-9a-f-]{36}/);
    const [found] = await sut.databases.rows<Judged>(
      'moderation',
      `select r.id, r.case_id as "caseId", d.outcome as decided from reviews r join decisions d on d.id = r.decision_id where r.id = $1`,
      [page.url().split('/').at(-1)],
    );
    judged = found!;
    expect(await axeComplaints(page)).toEqual([]);
    await page.waitForLoadState('load');
    await page.locator('#note').fill('Das war schwer zu entscheiden.');
    await page.reload();
    await page.waitForLoadState('load');
    expect(await page.locator('#note').inputValue()).toBe('Das war schwer zu entscheiden.');
  });

  it('says what is missing, takes another outcome than was decided, and brings the next one', async () => {
    await page.getByRole('button', { name: /Keep and go on/ }).click();
    await page.getByText('Choose an outcome.').first().waitFor();
    await page.waitForLoadState('load');
    const other = judged.decided === 'returned' ? 'published' : 'returned';
    await page.locator(`input[name="outcome"][value="${other}"]`).check();
    await page.getByRole('button', { name: /Keep and go on/ }).click();
    await page.waitForURL(/done=judged/);
    expect(await wordsOf(page)).toContain('Kept.');
    expect(
      await sut.databases.rows(
        'moderation',
        'select outcome, note, judged_by_name as "by" from reviews where id = $1',
        [judged.id],
      ),
    ).toEqual([{ outcome: other, note: 'Das war schwer zu entscheiden.', by: reviewer.name }]);
    expect(
      await sut.databases.rows(
        'moderation',
        'select outcome from decisions where case_id = $1 and told_at is not null and outcome <> $2',
        [judged.caseId, other],
      ),
    ).not.toEqual([]);
  });

  it('is seen by a lead, who opens the case; a moderator is shown no such page', async () => {
    const lead = await browser.signedIn((await newStaff(sut, 'lead')).email);
    await lead.goto('/moderation');
    await lead.getByRole('link', { name: 'Agreement' }).click();
    await lead.getByRole('heading', { name: 'Agreement of decisions' }).waitFor();
    expect(await axeComplaints(lead)).toEqual([]);
    const words = await wordsOf(lead);
    expect(words).toContain(reviewer.name);
    expect(words).toContain('Das war schwer zu entscheiden.');
    expect(words).not.toContain('NaN');
    await lead.locator(`a[href="/moderation/cases/${judged.caseId}"]`).first().click();
    await lead.waitForURL(`**/moderation/cases/${judged.caseId}`);
    const refused = await page.goto('/moderation/agreement');
    expect(refused?.status()).toBe(403);
  });
});
