import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { linkByMail } from '../harness/author-access.js';
import { reloadUntil, TestBrowser, wordsOf } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Moderator } from '../harness/moderator.js';
import { axeComplaints } from '../harness/page-checks.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { StaffSession } from '../harness/staff-session.js';

describe('an author proves that a contribution is theirs', () => {
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

  const contribute = async (idea: string, contact: Record<string, unknown>): Promise<string> => {
    const body = contributionBody({
      language: 'en',
      answers: { title: 'A bench for the long way', idea },
      contact,
    });
    const reply = await sut.api.post('/contributions', body);
    expect(reply.status).toBe(201);
    return String(reply.body['reference']);
  };
  const press = async (page: Page, name: RegExp) => {
    await page.getByRole('button', { name }).click();
    await page.waitForLoadState('load');
  };
  const stateOf = async (reference: string) =>
    (await sut.api.get(`/contributions/${reference}`)).body['status'];

  it('by a link in a mail: reads the question, answers, adds, reads it in another language, and signs out', async () => {
    const email = `autorin-${Date.now()}@example.org`;
    const idea = 'Halfway up the hill there is nowhere to sit.';
    const reference = await contribute(idea, { wish: 'email', email });
    const question = 'Which of the two ways up do you mean?';
    await new Moderator(sut).decide(reference, 'returned', { message: question });

    const author = await browser.person({ javaScriptEnabled: false });
    await author.goto(`/mein-beitrag/${reference}`);
    await reloadUntil(author, 'We have a question for you.');
    const alone = await wordsOf(author);
    expect(alone).toContain('Is this your contribution?');
    expect(alone).not.toMatch(/nowhere to sit|two ways up/);
    expect(await author.locator('textarea').count()).toBe(0);

    await author.goto(await linkByMail(sut, email, reference));
    await press(author, /Open the contribution/);
    await author.waitForURL(new RegExp(`/mein-beitrag/${reference}(\\?|$)`));
    const words = await wordsOf(author);
    for (const shown of [idea, question, email, 'Question to you', 'Receipt confirmed'])
      expect(words).toContain(shown);
    await author.locator('#answer').fill('The one past the old well.');
    await press(author, /Send answer/);
    await author.waitForURL(/antwort=da/);
    await eventually(async () => expect(await stateOf(reference)).toBe('in-review'), 60_000);
    await author.goto(`/mein-beitrag/${reference}?lang=de`);
    expect(await wordsOf(author)).toContain('The one past the old well.');
    await author.locator('#answer').fill('And one more at the top.');
    await press(author, /Ergänzung senden/);
    expect(await wordsOf(author)).toMatch(/Danke, Ihr Text ist angekommen[^]*And one more at the top\./);
    await press(author, /Abmelden/);
    expect(await wordsOf(author)).toContain('Sie sind abgemeldet.');
    await author.goto(`/mein-beitrag/${reference}`);
    expect(await wordsOf(author)).not.toMatch(/old well|nowhere to sit/);
    await author.context().close();
  });

  it('by a code that was asked for with the number: after a wrong one, with script, and withdraws', async () => {
    const email = `autor-${Date.now()}@example.org`;
    const reference = await contribute('There is no shade on the way to the school.', {
      wish: 'email',
      email,
    });
    const author = await browser.person();
    await author.goto(`/mein-beitrag/${reference}`);
    await press(author, /Ask for a code/);
    expect(await wordsOf(author)).toContain('A code is on its way.');
    await linkByMail(sut, email, reference);
    const text = (await sut.mailbox.to(email)).map((mail) => mail.text).join('\n');
    const [, code] = /Your code: ([A-Z\d-]{9})/.exec(text) ?? [];
    await author.locator('#code').fill('AAAA-AAAA');
    await press(author, /Show the text/);
    expect(await wordsOf(author)).toContain('This code does not work');
    expect(await author.locator('#code').inputValue()).toBe('AAAA-AAAA');
    await author.locator('#code').fill(code!.toLowerCase().replace('-', ' '));
    await press(author, /Show the text/);
    expect(await wordsOf(author)).toContain('There is no shade on the way to the school.');
    expect(await axeComplaints(author)).toEqual([]);
    await author.getByRole('link', { name: /Withdraw the contribution/ }).click();
    expect(await axeComplaints(author)).toEqual([]);
    await press(author, /Yes, withdraw it/);
    expect(await wordsOf(author)).toContain('Your contribution is withdrawn.');
    expect(await stateOf(reference)).toBe('withdrawn');
    await author.context().close();
  });

  it('by a code that an agent reads out, which is kept with the name of who did', async () => {
    const reference = await contribute('The gate of the park is locked too early.', { wish: 'none' });
    const page = await browser.staff('agent');
    await page.goto(`/desk/phone/look-up/${reference}/code`);
    await press(page, /Make a code|Code machen/);
    await page.locator('.field-error').waitFor();
    await page.locator('#confirmed').check();
    await press(page, /Make a code|Code machen/);
    const code = (await page.locator('#access-code').innerText()).trim();
    expect(await axeComplaints(page)).toEqual([]);
    const author = await browser.person();
    await author.goto(`/mein-beitrag/${reference}`);
    await author.locator('#code').fill(code);
    await press(author, /Show the text/);
    expect(await wordsOf(author)).toContain('The gate of the park is locked too early.');
    await author.context().close();
    const spoken = await sut.databases.rows<{ spoken_by_name: string | null; used: boolean }>(
      'intake',
      `select spoken_by_name, used_at is not null as used from access_codes a
       join contributions c on c.id = a.contribution_id where c.reference = $1 and purpose = 'spoken'`,
      [reference],
    );
    expect(spoken).toEqual([{ spoken_by_name: expect.stringMatching(/./), used: true }]);
    const admin = await StaffSession.signIn(sut, 'admin');
    expect(await (await admin.get(`/admin/access-log?reference=${reference}`)).text()).toMatch(
      /read out a code for the website|sagte einen Code/,
    );
  });
});
