import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDigit, formatReferenceNumber } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff } from '../harness/administrator.js';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Keyboard } from '../harness/keyboard.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

describe('somebody calls to ask about what they said, and the agent works by keyboard alone', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let agent: Page;
  let keys: Keyboard;
  let moderator: Moderator;
  let reference: string;
  const page = (rest = '') => new RegExp(`/desk/phone/look-up/${reference}${rest}`);

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    agent = await browser.signedIn((await newStaff(sut, 'agent')).email);
    keys = new Keyboard(agent);
    moderator = new Moderator(sut);
    reference = await contribute({ title: 'Ein Brunnen am Markt', idea: 'Im Sommer fehlt Wasser.' });
    await moderator.caseOf(reference);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  /** An anonymous contribution: nothing but the number leads back to it. */
  async function contribute(answers: object): Promise<string> {
    const reply = await sut.api.post<{ reference: string }>('/contributions', contributionBody({ answers }));
    expect(reply.status).toBe(201);
    return reply.body.reference;
  }
  const say = async (number: string): Promise<void> => {
    await agent.goto('/desk/phone/look-up');
    await keys.type('said', number);
  };
  const confirm = async (): Promise<void> => {
    await keys.tabTo('confirmed');
    await agent.keyboard.press('Space');
  };

  it('hears where it stands with nothing but the number', async () => {
    await say(formatReferenceNumber(reference));
    await keys.leadOn('Enter', page('$'));
    const words = await wordsOf(agent);
    expect(words).toContain('Ihr Beitrag');
    expect(words).toContain('Bis spätestens');
    expect(words).toContain('Ein Brunnen am Markt');
  });

  it('is understood with a mistyped number: one digit wrong, or two neighbours swapped', async () => {
    const wrong = Array.from(
      { length: 9 },
      (_, by) => reference.slice(0, 4) + ((Number(reference[4]) + by + 1) % 10) + reference.slice(5),
    );
    const at = Array.from(reference).findIndex((digit, index) => index > 0 && digit !== reference[index - 1]);
    const swapped =
      reference.slice(0, at - 1) + reference[at]! + reference[at - 1]! + reference.slice(at + 1);
    for (const slip of [wrong[3]!, swapped]) {
      expect(checkDigit(slip)).not.toBe(0);
      await say(slip);
      await keys.leadOn('Enter', /\/desk\/phone\/look-up(\?|$)/);
      await agent.locator('.look-up-near').waitFor();
      expect(await wordsOf(agent)).toContain('its last digit does not fit the others');
      await keys.leadOn('Alt+1', page('$'));
    }
  });

  it('adds something before the decision; moderation reads it, and a decision on the older words is refused', async () => {
    const claimed = await moderator.claim(reference);
    await keys.leadOn('1', page('/add$'));
    expect((await keys.focused()).id).toBe('text');
    await keys.type('text', 'Gemeint ist die Seite bei der Schule.');
    await keys.leadOn('Control+Enter', page('/add/read-back\\?typed='));
    // What was typed is there again, however somebody comes back to it.
    const typed = () => agent.locator('#text').inputValue();
    await agent.goBack();
    expect(await typed()).toBe('Gemeint ist die Seite bei der Schule.');
    await agent.reload();
    expect(await typed()).toBe('Gemeint ist die Seite bei der Schule.');
    await agent.goto(agent.url() + '?lang=en');
    expect(await typed()).toBe('Gemeint ist die Seite bei der Schule.');
    await keys.leadOn('Control+Enter', page('/add/read-back\\?typed='));
    expect((await keys.focused()).id).toBe('confirmed');
    expect(await wordsOf(agent)).toContain('Gemeint ist die Seite bei der Schule.');
    await confirm();
    await keys.leadOn('Control+Enter', page('\\?done=added$'));
    expect(await wordsOf(agent)).toContain('It was added to the contribution.');
    expect(
      await agent.evaluate(() => Object.keys(sessionStorage).filter((key) => / staff /.test(key))),
    ).toEqual([]);
    await eventually(async () => {
      const [row] = await sut.databases.rows<{ contribution_version: number }>(
        'moderation',
        'select contribution_version from cases where id = $1',
        [claimed.id],
      );
      expect(row!.contribution_version).toBe(2);
    }, 30_000);
    await expect(moderator.send(claimed, 'published')).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('wants answers by letter from now on, and the next answer takes that way', async () => {
    await keys.leadOn('2', page('/contact$'));
    await keys.choose('contact.wish', 'letter');
    await keys.type('contact-name', 'Mara Muster');
    await keys.type('contact-address-street', 'Beispielgasse 3');
    await keys.type('contact-address-postcode', '1050');
    await keys.type('contact-address-city', 'Wien');
    await keys.tabTo('consent');
    await agent.keyboard.press('Space');
    await keys.leadOn('Control+Enter', page('/contact/read-back\\?typed='));
    const read = await wordsOf(agent);
    expect(read).toContain('Wir antworten Ihnen per Brief.');
    expect(read).toContain('Beispielgasse 3');
    await confirm();
    await keys.leadOn('Control+Enter', page('\\?done=contact$'));
    expect(await wordsOf(agent)).toContain('letter');

    const [evidence] = await sut.databases.rows<{ changed_by_name: string; consent: { how: string } }>(
      'intake',
      `select changed_by_name, h.consent from contact_changes h join contributions c on c.id = h.contribution_id
       where reference = $1`,
      [reference],
    );
    expect(evidence).toMatchObject({ consent: { how: 'read-out' } });
    await moderator.decide(reference, 'published');
    const lead = await sut.apiWith('lead');
    await eventually(async () => {
      const ledger = await lead.get<{ items: { occasion: string; way: string }[] }>(
        `/messages?reference=${reference}`,
      );
      expect(ledger.body.items).toContainEqual(
        expect.objectContaining({ occasion: 'published', way: 'letter' }),
      );
    }, 60_000);
  });

  it('takes another contribution back, and it is gone from what is similar', async () => {
    reference = await contribute({ title: 'Eine Laterne im Durchgang', idea: 'Es ist dort finster.' });
    await moderator.caseOf(reference);
    await say(reference);
    await keys.leadOn('Enter', page('$'));
    await keys.leadOn('3', page('/withdraw$'));
    expect(await wordsOf(agent)).toContain('Das lässt sich nicht rückgängig machen.');
    await confirm();
    await keys.leadOn('Control+Enter', page('\\?done=withdrawn$'));
    const words = await wordsOf(agent);
    expect(words).toContain('Ihr Beitrag ist zurückgezogen.');
    expect(words).toContain('Nothing can be changed about this contribution any more.');
    expect(
      await sut.databases.count(
        'intake',
        'select count(*) from search_texts join contributions on id = contribution_id where reference = $1',
        [reference],
      ),
    ).toBe(0);
  });
});
