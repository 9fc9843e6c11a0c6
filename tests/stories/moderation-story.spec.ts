import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff, type StaffMember } from '../harness/administrator.js';
import { reloadUntil, TestBrowser, wordsOf } from '../harness/browser.js';
import { contributionBody, demoSlug } from '../harness/contribution-body.js';
import { linkByMail } from '../harness/author-access.js';
import { Moderator } from '../harness/moderator.js';
import { axeComplaints, coveredControls } from '../harness/page-checks.js';
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
    anna = new Moderator(sut);
    berta = new Moderator(sut);
    browser = await TestBrowser.start(sut);
    firstOne = await newStaff(sut, 'moderator');
    const secondOne = await newStaff(sut, 'moderator');
    [first, second] = await Promise.all([
      browser.signedIn(firstOne.email),
      browser.signedIn(secondOne.email),
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
      await second.getByRole('button', { name: /decline/ }).waitFor();
      await second.waitForLoadState('load');
      expect(await second.content()).not.toContain(firstSentence);
      expect(await second.locator('input[name="reasonCodes"]:checked').count()).toBe(0);
      // Neither does the API, to whoever looks at the case.
      const program = await sut.apiWith('moderator');
      const listed = await program.get('/moderation/cases?state=awaiting-second');
      expect(JSON.stringify(listed.body)).not.toContain('erste Person');
    });

    it('takes effect with the second, and the author reads the reason', async () => {
      await second.locator('input[name="reasonCodes"][value="not-city-competence"]').check();
      await second.locator('#message').fill(secondSentence);
      await second.getByRole('button', { name: /My opinion: decline/ }).click();
      await second.waitForURL(/done=answered/);
      await second.waitForLoadState('load');
      const both = await wordsOf(second);
      expect(both).toContain(firstSentence);
      expect(both).toContain(secondSentence);
      expect(await stateOf(reference)).toBe('in-review');
      expect([await axeComplaints(second), await coveredControls(second)]).toEqual([[], []]);
      await second.keyboard.press('1');
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

    it('goes to the lead when the two compare and do not agree', async () => {
      const disputed = await contribute();
      await anna.decide(disputed, 'declined', {
        reasonCodes: ['off-topic'],
        message: 'Das passt nicht hierher.',
      });
      const disputedCase = await anna.caseOf(disputed);
      await take(second, disputedCase);
      expect(await second.content()).not.toContain('Das passt nicht hierher.');
      await second.keyboard.press('v');
      await second.waitForURL(/done=answered/);
      await second.waitForLoadState('load');
      expect(await wordsOf(second)).toContain('Das passt nicht hierher.');
      expect([await axeComplaints(second), await coveredControls(second)]).toEqual([[], []]);
      // Without a reason nobody agrees; what was typed stays.
      await second.getByRole('button', { name: /Agree with the other opinion/ }).click();
      await second.getByText('Say why you agree with the other opinion.').first().waitFor();
      await second.waitForLoadState('load');
      await second.locator('#note').fill('Das gehört sehr wohl hierher.');
      await second.getByRole('button', { name: /Give it to the lead/ }).click();
      await second.waitForURL(/done=referred/);
      await becomes(disputed, 'in-review');
      await expect(anna.claim(disputed)).rejects.toMatchObject({ kind: 'conflict' });
      const lead = new Moderator(sut, 'lead');
      const seen = await lead.claim(disputed);
      const compared = seen.decisions.filter(({ id }) => seen.compared?.includes(id));
      expect(compared.map(({ message, reasonCodes, referral }) => [message, reasonCodes, referral])).toEqual([
        ['Das passt nicht hierher.', ['off-topic'], undefined],
        ['', [], 'Das gehört sehr wohl hierher.'],
      ]);
      await lead.send(seen, 'published');
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
    await author.goto(await linkByMail(sut, email, reference));
    await author.getByRole('button', { name: /Open the contribution/ }).click();
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

  describe('when there is time to take a decision back', () => {
    const undoMinutes = (minutes: number | null) =>
      sut.databases.rows('moderation', 'update processes set undo_minutes = $1 where slug = $2', [
        minutes,
        demoSlug,
      ]);
    beforeAll(() => undoMinutes(10));
    afterAll(() => undoMinutes(null));
    const keyOn = async (page: Page, key: string, done: RegExp): Promise<void> => {
      await page.waitForLoadState('load');
      await page.locator('lease-heartbeat[data-fresh]').waitFor({ state: 'detached' });
      await page.keyboard.press(key);
      await page.waitForURL(done);
    };

    it('goes on with the next case, counts down and takes back by one key, and nobody was told', async () => {
      const email = `zurueck-${Date.now()}@example.org`;
      const reference = await contribute({ contact: { wish: 'email', email } });
      const caseId = await anna.caseOf(reference);
      await anna.caseOf(await contribute());
      await take(first, caseId);
      await keyOn(first, 'v', /\/cases\/.*done=published/);
      expect(first.url()).not.toContain(`/cases/${caseId}`);
      const nextId = /cases\/([^?]*)/.exec(first.url())![1]!;
      const said = first.locator('.notice[role=status]');
      expect(await said.innerText()).toMatch(
        /Published\.[^]*Nobody is told before \d\d:\d\d[^]*(9:\d\d|10:00)/,
      );
      expect(await first.evaluate(() => document.activeElement?.className)).toContain('notice');
      expect([await axeComplaints(first), await coveredControls(first)]).toEqual([[], []]);
      await keyOn(first, 'u', new RegExp(`/cases/${caseId}.*done=taken-back`));
      expect(await wordsOf(first)).toContain('Taken back. Nobody was told; the case is yours again.');
      expect(await first.getByRole('button', { name: /^Publish/ }).count()).toBe(1);
      const [next] = await sut.databases.rows<{ held_by: string | null }>(
        'moderation',
        'select held_by from cases where id = $1',
        [nextId],
      );
      expect(next!.held_by).toBeNull();
      expect(await stateOf(reference)).toBe('in-review');
      expect((await sut.mailbox.to(email)).map(({ subject }) => subject).join()).not.toMatch(
        /veröffentlicht/i,
      );
      expect(
        await sut.databases.count(
          'moderation',
          `select count(*) from outbox where type like '%decision.made%' and envelope->'data'->>'caseId' = $1`,
          [caseId],
        ),
      ).toBe(0);
    });

    it('decides nothing about a case that came a moment ago, though the key is struck twice', async () => {
      const page = await browser.signedIn((await newStaff(sut, 'moderator')).email);
      await page.clock.install({ time: new Date() });
      const caseId = await anna.caseOf(await contribute());
      await anna.caseOf(await contribute());
      await anna.caseOf(await contribute());
      await take(page, caseId);
      // The moment lasts until the test says so: an installed clock alone goes on by itself.
      await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
      await page.keyboard.press('v');
      await page.waitForURL(/done=published/);
      await page.locator('lease-heartbeat[data-fresh]').waitFor();
      await page.waitForLoadState('load');
      const opened = page.url();
      await page.keyboard.press('v');
      await page.clock.runFor(1_000);
      await page.locator('lease-heartbeat[data-fresh]').waitFor({ state: 'detached' });
      expect(page.url()).toBe(opened);
      await page.keyboard.press('v');
      await page.waitForURL((url) => url.href !== opened && url.search.includes('done=published'));
      await page.context().close();
    });

    it('goes on with the words that were taken back, and leaves them by one key', async () => {
      const caseId = await anna.caseOf(
        await contribute({
          answers: { title: 'Brunnen am Eck', idea: 'Ein Brunnen zum Trinken.', district: '05' },
        }),
      );
      await take(first, caseId);
      await keyOn(first, 'r', /\/return/);
      await first.locator('#message').fill('Welches Eck ist es?');
      await keyOn(first, 'Control+Enter', /done=returned/);
      expect(await first.locator('.notice[role=status]').innerText()).toContain('Brunnen am Eck');
      await keyOn(first, 'u', /done=taken-back/);
      await keyOn(first, 'r', /\/return/);
      expect(await first.locator('#message').inputValue()).toBe('Welches Eck ist es?');
      await first.locator('#message').press('End');
      await keyOn(first, 'Escape', new RegExp(`/cases/${caseId}(\\?|$)`));
      await keyOn(first, 'z', /done=released/);
    });

    it('tells when the time is over, and says that it is too late to take it back', async () => {
      const reference = await contribute();
      const caseId = await anna.caseOf(reference);
      await take(first, caseId);
      await keyOn(first, 'v', /done=published/);
      await first.goto(`/moderation/cases/${caseId}`);
      const back = first.getByRole('button', { name: /^Take back/ });
      await back.waitFor();
      expect([await axeComplaints(first), await coveredControls(first)]).toEqual([[], []]);
      await sut.databases.rows('moderation', 'update decisions set tell_at = now() where case_id = $1', [
        caseId,
      ]);
      await becomes(reference, 'published');
      await back.click();
      await first.waitForURL(/done=too-late/);
      expect(await wordsOf(first)).toContain('It can be taken back no more');
      expect(await back.count()).toBe(0);
      expect(await stateOf(reference)).toBe('published');
    });
  });

  it('never gives two moderators the same item, however many ask at once', async () => {
    const references = await Promise.all(Array.from({ length: 15 }, () => contribute()));
    for (const reference of references) await anna.caseOf(reference);
    const people = [anna, berta, ...Array.from({ length: 4 }, () => new Moderator(sut))];
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => people[turn % people.length]!.takeNext()),
    );
    const taken = claims.flatMap((claim) => (claim ? [claim.id] : []));
    expect(taken.length).toBeGreaterThanOrEqual(15);
    expect(new Set(taken).size).toBe(taken.length);
    // Whoever comes by name to what somebody holds is refused.
    const held = claims.findIndex((claim) => claim !== null);
    const other = people[(held + 1) % people.length]!;
    await expect(other.take(claims[held]!.id)).rejects.toMatchObject({ code: 'moderation.case-held' });
    for (const [turn, claim] of claims.entries())
      if (claim) await people[turn % people.length]!.send(claim, 'published');
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

  it('shows everybody what was decided, in a log that a stranger can check', async () => {
    const reference = await contribute();
    await anna.decide(reference, 'published');
    await becomes(reference, 'published');
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, '../../tools/verify-moderation-log.mjs'),
      sut.product.url,
    ]);
    const [, number, hash] = /(\d+) entries fit\. Note down for the next time: \d+:([0-9a-f]{64})/.exec(
      stdout,
    )!;
    expect(Number(number)).toBeGreaterThan(0);
    const anybody = await browser.person({ javaScriptEnabled: false });
    await anybody.goto('/entscheidungen?lang=en');
    expect(await anybody.locator('main').innerText()).toMatch(new RegExp(`published[^]*1 person[^]*${hash}`));
    await anybody.context().close();
  });

  it('refuses a decision on what has changed meanwhile', async () => {
    const reference = await contribute();
    const claimed = await berta.claim(reference);
    const refused = (code: string) => ({ code: `moderation.${code}` });
    await expect(
      berta.send({ id: claimed.id, version: claimed.version - 1 }, 'published'),
    ).rejects.toMatchObject(refused('case-outdated'));
    await expect(anna.send(claimed, 'published')).rejects.toMatchObject(refused('case-not-held'));
    await expect(berta.send(claimed, 'declined', { message: 'Ohne Grund.' })).rejects.toMatchObject(
      refused('input-invalid'),
    );
    const decided = await berta.send(claimed, 'published');
    // The same once more is the same; another one is late.
    expect(await berta.send(claimed, 'published')).toEqual(decided);
    await expect(berta.send(claimed, 'returned', { message: 'Doch eine Frage?' })).rejects.toMatchObject(
      refused('case-outdated'),
    );
    expect(
      await sut.databases.count('moderation', 'select count(*) from decisions where case_id = $1', [
        claimed.id,
      ]),
    ).toBe(1);
  });
});
