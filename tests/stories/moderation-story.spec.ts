import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import type { Reply } from '../harness/api.js';
import { reloadUntil, TestBrowser, wordsOf } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Moderator, type ClaimedCase } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

describe('deciding with care', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let first: Page;
  let second: Page;
  let firstOne: StaffMember;
  let anna: Moderator;
  let berta: Moderator;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    firstOne = await newStaff(sut, 'moderator');
    const secondOne = await newStaff(sut, 'moderator');
    [first, second, anna, berta] = await Promise.all([
      browser.signedIn(firstOne.email),
      browser.signedIn(secondOne.email),
      Moderator.make(sut),
      Moderator.make(sut),
    ]);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  const contribute = async (changes: Record<string, unknown> = {}): Promise<string> => {
    const reply = await sut.api.post('/contributions', contributionBody(changes));
    expect(reply.status).toBe(201);
    return String(reply.body['reference']);
  };
  const stateOf = async (reference: string): Promise<unknown> =>
    (await sut.api.get(`/contributions/${reference}`)).body['status'];
  const becomes = (reference: string, state: string): Promise<void> =>
    eventually(async () => expect(await stateOf(reference)).toBe(state), 60_000);
  const take = async (page: Page, caseId: string): Promise<void> => {
    await page.goto(`/moderation/cases/${caseId}`);
    await page.getByRole('button', { name: /Take this case/ }).click();
    await page.getByRole('link', { name: /^Decline/ }).waitFor();
    await page.waitForLoadState('load');
  };

  describe('declining', () => {
    const firstSentence = 'Die erste Person schreibt diesen Satz.';
    const secondSentence = 'Leider betrifft das einen anderen Ort, dafür sind wir nicht zuständig.';
    let reference: string;
    let caseId: string;

    beforeAll(async () => {
      reference = await contribute();
      caseId = await anna.caseOf(reference);
    });

    it('needs a reason out of the catalogue and a sentence', async () => {
      await take(first, caseId);
      await first.getByRole('link', { name: /^Decline/ }).click();
      await first.getByRole('button', { name: /Propose to decline/ }).click();
      await first.getByText('Choose at least one reason.').first().waitFor();
      await first.waitForLoadState('load');
      expect(await wordsOf(first)).toContain('Write a sentence.');
      const claimed = await sut.databases.rows<{ version: number; state: string }>(
        'moderation',
        'select version, state from cases where id = $1',
        [caseId],
      );
      expect(claimed[0]!.state).toBe('open');
    });

    it('is a proposal until a second person agrees; the first cannot be the second', async () => {
      await first.locator('input[name="reasonCodes"][value="not-city-competence"]').check();
      await first.locator('#message').fill(firstSentence);
      await first.getByRole('button', { name: /Propose to decline/ }).click();
      await first.waitForURL(/done=proposed/);
      expect(await stateOf(reference)).toBe('in-review');

      await first.goto(`/moderation/cases/${caseId}`);
      expect(await wordsOf(first)).toContain('You proposed to decline. Another person decides now.');
      expect(await first.getByRole('button', { name: /Take this case/ }).count()).toBe(0);
      // Past the page: the same person asks for the case, and sends a decision.
      const token = await first.locator('input[name="_csrf"]').first().inputValue();
      const post = (path: string, fields: Record<string, string>) =>
        first.request.post(path, { form: { _csrf: token, ...fields }, maxRedirects: 0 });
      expect((await post(`/moderation/cases/${caseId}/claim`, {})).status()).toBeGreaterThanOrEqual(400);
      // What nobody holds is not put back, and nobody is told that it was.
      const released = await post(`/moderation/cases/${caseId}/release`, {});
      expect(released.headers()['location']).toBe('/moderation?done=not-held');
      await first.goto('/moderation?done=not-held&process=nowhere');
      expect(await wordsOf(first)).toContain('Nothing was put back');
      expect(await wordsOf(first)).toContain('There is no such process.');
      const [present] = await sut.databases.rows<{ version: number }>(
        'moderation',
        'select version from cases where id = $1',
        [caseId],
      );
      const again = await post(`/moderation/cases/${caseId}`, {
        version: String(present!.version),
        outcome: 'declined',
        reasonCodes: 'off-topic',
        message: 'Noch einmal ich.',
      });
      expect(again.status()).toBeGreaterThanOrEqual(400);
      expect(await stateOf(reference)).toBe('in-review');
    });

    it('does not show the second person what the first wrote before they have decided', async () => {
      await take(second, caseId);
      const seen = `${await second.content()}`;
      expect(seen).not.toContain(firstSentence);
      expect(await wordsOf(second)).toContain('Another person proposed to decline this case.');
      await second.getByRole('link', { name: /^Decline/ }).click();
      await second.getByRole('button', { name: /^Decline/ }).waitFor();
      await second.waitForLoadState('load');
      expect(await second.content()).not.toContain(firstSentence);
      expect(await second.locator('input[name="reasonCodes"]:checked').count()).toBe(0);
      // Neither does the API, to whoever looks at the case.
      const listed = await berta.api.get('/moderation/cases?state=awaiting-second');
      expect(JSON.stringify(listed.body)).not.toContain('erste Person');
    });

    it('takes effect with the second, and the author reads the reason', async () => {
      await second.locator('input[name="reasonCodes"][value="not-city-competence"]').check();
      await second.locator('#message').fill(secondSentence);
      await second.getByRole('button', { name: /^Decline/ }).click();
      await second.waitForURL(/done=declined/);
      await becomes(reference, 'declined');
      const author = await browser.person({ javaScriptEnabled: false });
      await author.goto(`/mein-beitrag/${reference}`);
      await reloadUntil(author, 'Your contribution will not be published.');
      const words = await wordsOf(author);
      expect(words).toContain('You do not agree?');
      expect(words).not.toMatch(new RegExp(`${firstOne.name}|${firstOne.email}`));
      await author.context().close();
    });

    it('goes to the lead when the second person sees it otherwise', async () => {
      const disputed = await contribute();
      await anna.decide(disputed, 'declined', {
        reasonCodes: ['off-topic'],
        message: 'Das passt nicht hierher.',
      });
      await berta.decide(disputed, 'published');
      await becomes(disputed, 'in-review');
      expect(
        (await anna.api.post('/moderation/cases/claim', { caseId: await anna.caseOf(disputed) })).status,
      ).toBeGreaterThanOrEqual(400);
      const lead = await sut.apiWith('lead');
      const claimed = await lead.post<ClaimedCase>('/moderation/cases/claim', {
        caseId: await anna.caseOf(disputed),
      });
      const decided = await lead.post(`/moderation/cases/${claimed.body.id}/decisions`, {
        version: claimed.body.version,
        outcome: 'published',
      });
      expect(decided.status).toBe(200);
      await becomes(disputed, 'published');
    });
  });

  it('returns a contribution with a question; the answer on the status page opens the case again', async () => {
    const email = `frage-${Date.now()}@example.org`;
    const reference = await contribute({ language: 'en', contact: { wish: 'email', email } });
    const caseId = await anna.caseOf(reference);
    await take(first, caseId);
    await first.getByRole('link', { name: /^Ask back/ }).click();
    await first.locator('#message').fill('Which corner of the square do you mean?');
    await first.getByRole('button', { name: /Send the question/ }).click();
    await first.waitForURL(/done=returned/);
    await eventually(async () => {
      const mails = await sut.mailbox.to(email);
      expect(mails.map((mail) => mail.text).join('\n')).toContain('Which corner of the square do you mean?');
    }, 60_000);

    const author = await browser.person({ javaScriptEnabled: false });
    await author.goto(`/mein-beitrag/${reference}`);
    await reloadUntil(author, 'Which corner of the square do you mean?');
    await author.locator('#answer').fill('The one beside the pharmacy.');
    await author.getByRole('button', { name: /Send answer/ }).click();
    await author.waitForURL(/antwort=da/);
    await becomes(reference, 'in-review');
    await author.context().close();

    await eventually(async () => {
      const [opened] = await sut.databases.rows<{ state: string }>(
        'moderation',
        'select state from cases where id = $1',
        [caseId],
      );
      expect(opened!.state).toBe('open');
    }, 30_000);
    await take(first, caseId);
    expect(await wordsOf(first)).toContain('The one beside the pharmacy.');
    await first.getByRole('button', { name: /^Publish/ }).click();
    await first.waitForURL(/done=published/);
    await becomes(reference, 'published');
  });

  it('never gives two moderators the same item, however many ask at once', async () => {
    const references = await Promise.all(Array.from({ length: 15 }, () => contribute()));
    for (const reference of references) await anna.caseOf(reference);
    const people = [
      anna,
      berta,
      ...(await Promise.all(Array.from({ length: 4 }, () => Moderator.make(sut)))),
    ];
    const claims: Reply<ClaimedCase>[] = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        people[turn % people.length]!.api.post<ClaimedCase>('/moderation/cases/claim', {}),
      ),
    );
    const taken = claims.filter((claim) => claim.status === 200).map((claim) => claim.body.id);
    expect(claims.map((claim) => claim.status).filter((status) => status !== 200 && status !== 204)).toEqual(
      [],
    );
    expect(taken.length).toBeGreaterThanOrEqual(15);
    expect(new Set(taken).size).toBe(taken.length);
    // Whoever comes by name to what somebody holds is refused.
    const held = claims.findIndex((claim) => claim.status === 200);
    const other = people[(held + 1) % people.length]!;
    expect((await other.api.post('/moderation/cases/claim', { caseId: claims[held]!.body.id })).status).toBe(
      409,
    );
    for (const [turn, { status, body }] of claims.entries())
      if (status === 200) await people[turn % people.length]!.send(body, { outcome: 'published' });
  });

  it('counts a reservation down by the server’s clock, not by a computer’s that is hours ahead', async () => {
    const caseId = await anna.caseOf(await contribute());
    const ahead = await browser.signedIn(firstOne.email);
    await ahead.clock.setSystemTime(Date.now() + 5 * 3_600_000);
    await take(ahead, caseId);
    const said = ahead.locator('lease-heartbeat');
    await eventually(async () => expect(await said.innerText()).toMatch(/reserved for you, [45] min left/));
    await ahead.getByRole('button', { name: /^Publish/ }).click();
    await ahead.waitForURL(/done=published/);
    await ahead.context().close();
  });

  it('refuses a decision on what has changed meanwhile', async () => {
    const reference = await contribute();
    const claimed = await berta.claim(reference);
    const outdated = await berta.send(
      { id: claimed.id, version: claimed.version - 1 },
      { outcome: 'published' },
    );
    expect(outdated.status).toBe(409);
    expect(outdated.body).toMatchObject({ code: 'moderation.case-outdated', status: 409 });
    expect((await anna.send(claimed, { outcome: 'published' })).status).toBe(409);
    expect((await berta.send(claimed, { outcome: 'declined', message: 'Ohne Grund.' })).status).toBe(422);
    const decided = await berta.send(claimed, { outcome: 'published' });
    expect(decided.status).toBe(200);
    // The same once more is the same; another one is late.
    expect((await berta.send(claimed, { outcome: 'published' })).status).toBe(200);
    expect((await berta.send(claimed, { outcome: 'returned', message: 'Doch eine Frage?' })).status).toBe(
      409,
    );
    expect(
      await sut.databases.count('moderation', 'select count(*) from decisions where case_id = $1', [
        claimed.id,
      ]),
    ).toBe(1);
  });
});
