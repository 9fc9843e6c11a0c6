import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReferenceNumber, publicPaths } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff } from '../harness/administrator.js';
import { linkByMail } from '../harness/author-access.js';
import { reloadUntil, TestBrowser, wordsOf } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Keyboard } from '../harness/keyboard.js';
import { Moderator } from '../harness/moderator.js';
import { axeComplaints } from '../harness/page-checks.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

const decline = { reasonCodes: ['not-city-competence'], message: 'Dafür ist der Bund zuständig.' };

describe('somebody objects to a decline', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let agent: Page;
  let clerk: Page;
  let reviewer: Page;
  let anna: Moderator;
  let berta: Moderator;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    [anna, berta] = [new Moderator(sut), new Moderator(sut)];
    const [agents, clerks, reviewers] = await Promise.all([
      newStaff(sut, 'agent'),
      newStaff(sut, 'paper'),
      newStaff(sut, 'moderator'),
    ]);
    agent = await browser.signedIn(agents.email);
    clerk = await browser.signedIn(clerks.email);
    reviewer = await browser.signedIn(reviewers.email);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  const becomes = (reference: string, state: string): Promise<void> =>
    eventually(
      async () => expect((await sut.api.get(`/contributions/${reference}`)).body['status']).toBe(state),
      60_000,
    );
  async function declined(title: string, contact?: Record<string, unknown>): Promise<string> {
    const answers = { title, idea: 'Die Gasse braucht Schatten.' };
    const reply = await sut.api.post<{ reference: string }>(
      '/contributions',
      contributionBody({ answers, ...(contact && { contact }) }),
    );
    const { reference } = reply.body;
    await anna.decide(reference, 'declined', decline);
    await berta.decide(reference, 'declined', decline);
    await becomes(reference, 'declined');
    return reference;
  }

  it('by phone: read back, decided by others than before, and declined for good', async () => {
    const reference = await declined('Schatten für die Gasse');
    const keys = new Keyboard(agent);
    await agent.goto(`/desk/phone/look-up/${reference}`);
    await keys.leadOn('1', new RegExp(`${reference}/appeal$`));
    expect(await axeComplaints(agent)).toEqual([]);
    await keys.type('text', 'Die Gasse gehört der Stadt.');
    await keys.leadOn('Control+Enter', /appeal\/read-back/);
    await keys.tabTo('confirmed');
    await agent.keyboard.press('Space');
    await keys.leadOn('Control+Enter', /done=appealed/);
    expect(await wordsOf(agent)).toContain('An answer is promised by');
    await becomes(reference, 'appealed');

    const caseId = await anna.caseOf(reference);
    await eventually(async () =>
      expect(
        await sut.databases.rows('moderation', 'select state, round from cases where id = $1', [caseId]),
      ).toEqual([{ state: 'open', round: 2 }]),
    );
    for (const before of [anna, berta])
      await expect(before.take(caseId)).rejects.toMatchObject({ code: 'moderation.decided-before' });
    await reviewer.goto('/moderation?view=appeals');
    expect(await wordsOf(reviewer)).toContain('Schatten für die Gasse');
    await reviewer.goto(`/moderation/cases/${caseId}?view=appeals`);
    const words = await wordsOf(reviewer);
    expect(words).toContain('Die Gasse gehört der Stadt.');
    expect(words).toContain(decline.message);
    expect(words).toContain('The person objects to the decline.');
    expect(await axeComplaints(reviewer)).toEqual([]);

    const [clara, dora] = [new Moderator(sut), new Moderator(sut)];
    await clara.decide(reference, 'declined', decline);
    await dora.decide(reference, 'declined', decline);
    await becomes(reference, 'declined-final');
    const [last] = await sut.databases.rows<{ appeal: boolean; persons: number }>(
      'moderation',
      `select appeal, persons from public_log l order by number desc limit 1`,
    );
    expect(last).toMatchObject({ appeal: true, persons: 2 });
  });

  it('on the web: with a code, and reads what was said', async () => {
    const email = `einspruch-${Date.now()}@example.org`;
    const reference = await declined('Licht im Durchgang', { wish: 'email', email });
    const author = await browser.person();
    await author.goto(publicPaths.status(reference));
    expect(await author.getByRole('link', { name: /^Object/ }).count()).toBe(0);
    await author.getByRole('button', { name: /Ask for a code/ }).click();
    await author.goto(await linkByMail(sut, email, reference));
    await author.getByRole('button', { name: /Open the contribution/ }).click();
    await author.getByRole('link', { name: /^Object/ }).click();
    expect(await axeComplaints(author)).toEqual([]);
    await author.getByRole('button', { name: /Send the objection/ }).click();
    expect(await wordsOf(author)).toContain('Write why you see it differently.');
    await author.locator('#text').fill('Der Durchgang gehört der Stadt.');
    await author.getByRole('button', { name: /Send the objection/ }).click();
    await author.waitForURL(/neu=widerspruch/);
    const words = await wordsOf(author);
    expect(words).toContain('Your objection has arrived.');
    expect(words).toContain('Der Durchgang gehört der Stadt.');
    await becomes(reference, 'appealed');
    await new Moderator(sut).decide(reference, 'published');
    await becomes(reference, 'published');
    await eventually(async () =>
      expect((await sut.mailbox.to(email)).map(({ text }) => text).join()).toContain('Ihnen recht'),
    );
    await author.context().close();
  });

  it('by letter: a clerk takes it, one other person publishes, and everybody reads it', async () => {
    const reference = await declined('Ein Baum vor dem Haus');
    await clerk.goto('/desk/paper/appeals');
    expect(await axeComplaints(clerk)).toEqual([]);
    await clerk.locator('#reference').fill(formatReferenceNumber(reference));
    await clerk.locator('#text').fill('Vor unserem Haus entscheidet der Bezirk.');
    await clerk.getByRole('button', { name: /Take the objection/ }).click();
    await clerk.waitForURL(/taken=/);
    expect(await wordsOf(clerk)).toContain(
      `The objection about ${formatReferenceNumber(reference)} is taken`,
    );
    await becomes(reference, 'appealed');
    const caseId = await anna.caseOf(reference);
    await reviewer.goto(`/moderation/cases/${caseId}`);
    await reloadUntil(reviewer, 'Take this case');
    await reviewer.getByRole('button', { name: /Take this case/ }).click();
    await reviewer.getByRole('button', { name: /^Publish/ }).click();
    await reviewer.waitForURL(/done=published/);
    await becomes(reference, 'published');
    const visitor = await browser.person();
    await visitor.goto(publicPaths.status(reference));
    const words = await wordsOf(visitor);
    expect(words).toContain('Die Gasse braucht Schatten.');
    expect(words).not.toContain('Vor unserem Haus entscheidet der Bezirk.');
  });
});
