import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { services } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { Random } from '@gemeinsam/testing/paper/random';
import { testSeed } from '@gemeinsam/testing/test-seed';
import type { BrowserContext, Page } from 'playwright-core';
import { TestBrowser } from '../harness/browser.js';
import { moment } from '../harness/moment.js';
import { beginCall, callScreen, saved } from '../harness/phone-desk.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

/** Between two keys of somebody who types as fast as people speak. */
const keyMs = 25;

describe('what an agent types is not lost, whatever fails', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let agent: Page;
  let desk: BrowserContext;
  const random = new Random(testSeed);

  const title = (page: Page) => page.locator('#answers-title');
  const onServer = async (draft: string): Promise<Record<string, string[]>> => {
    const [row] = await sut.databases.rows<{ fields: Record<string, { values: string[] }> }>(
      'intake',
      'select fields from drafts where id = $1',
      [draft],
    );
    return Object.fromEntries(Object.entries(row!.fields).map(([name, { values }]) => [name, values]));
  };
  /** Browser and server hold the same title. */
  const agree = (page: Page, draft: string, text: string) =>
    eventually(async () => {
      expect(await title(page).inputValue()).toBe(text);
      expect((await onServer(draft))['answers.title']).toEqual([text]);
    }, 60_000);
  /** Types words, one after another, as somebody who listens; returns what is in the field then. */
  const dictate = async (page: Page, words: string): Promise<string> => {
    await title(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(words, { delay: keyMs });
    return title(page).inputValue();
  };
  /** What this browser holds of drafts that the server does not have yet: the title that was typed into each. */
  const unsent = (page: Page): Promise<(string[] | undefined)[]> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('gemeinsam-drafts', 1);
          opening.onsuccess = () => {
            const database = opening.result;
            const all = database.transaction('unsent').objectStore('unsent').getAll();
            all.onsuccess = () => {
              database.close();
              resolve(
                (all.result as { fields: Record<string, { values: string[] }> }[]).map(
                  ({ fields }) => fields['answers.title']?.values,
                ),
              );
            };
          };
        }),
    );
  /** The tab dies as if its process had been killed: nothing in it runs any more. */
  const crash = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    const dead = page.waitForEvent('crash');
    // Never answered: whoever would answer is dead.
    session.send('Page.crash').catch(() => undefined);
    await dead;
    await page.close();
  };
  const open = async (draft: string): Promise<Page> => {
    const page = await desk.newPage();
    await page.goto(`/desk/phone/drafts/${draft}`);
    await callScreen(page);
    return page;
  };

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    agent = await browser.staff('agent');
    desk = agent.context();
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });
  beforeEach(() =>
    Promise.all(services.map((app) => sut.product.apps[app].untilReady())).then(() => undefined),
  );

  it('is on the server while one goes on typing', async () => {
    const draft = await beginCall(agent);
    const first = 'Ein Brunnen am Platz';
    let typed = await dictate(agent, first);
    // Never a pause in which it could be sent: what is waited for is that it was sent all the same.
    await eventually(async () => {
      typed = await dictate(agent, ' und noch einer');
      const { 'answers.title': kept } = await onServer(draft);
      expect(kept?.[0]).toMatch(new RegExp(`^${first}`));
      expect(typed.startsWith(kept![0]!)).toBe(true);
    });
    await saved(agent);
    await agree(agent, draft, typed);
  });

  it('comes back after the tab was killed in the middle of a word', async () => {
    const draft = await beginCall(agent);
    await agent.goto('/desk/phone');
    for (const words of ['Mehr Bän', 'ke vor dem ', 'Amtshaus, bit']) {
      const page = await open(draft);
      const before = await title(page).inputValue();
      const typed = await dictate(page, words);
      await moment(random.between(0, 300));
      await crash(page);
      const again = await open(draft);
      const back = await title(again).inputValue();
      expect(typed.startsWith(back)).toBe(true);
      // What came in the last second before the end may be gone; what was there before is there.
      expect(back.length).toBeGreaterThanOrEqual(before.length);
      await title(again).fill(typed);
      await saved(again);
      await agree(again, draft, typed);
      await again.close();
    }
  });

  it('waits in the browser while the network is away, says so, and is sent when it is back', async () => {
    const draft = await beginCall(agent);
    await dictate(agent, 'Ein Zebrastreifen ');
    await saved(agent);
    await desk.setOffline(true);
    const typed = await dictate(agent, 'bei der Schule');
    await agent.getByText('The server cannot be reached right now.').waitFor();
    expect(await agent.locator('draft-state').innerText()).toContain('only in this browser');
    expect((await onServer(draft))['answers.title']).toEqual(['Ein Zebrastreifen ']);
    await desk.setOffline(false);
    await saved(agent);
    await agree(agent, draft, typed);
    expect(await agent.getByText('The server cannot be reached right now.').count()).toBe(0);
  });

  it('is not lost when the tab is closed while the network is away', async () => {
    const draft = await beginCall(agent);
    const page = await open(draft);
    await agent.goto('/desk/phone');
    await desk.setOffline(true);
    const typed = await dictate(page, 'Nachts zu dunkel');
    await eventually(async () => expect(await unsent(page)).toContainEqual([typed]));
    await crash(page);
    await desk.setOffline(false);
    await agent.goto(`/desk/phone/drafts/${draft}`);
    await callScreen(agent);
    await agent.getByText('What could not be sent before is back.').waitFor();
    await saved(agent);
    await agree(agent, draft, typed);
    expect((await onServer(draft))['answers.title']).toEqual(['Nachts zu dunkel']);
  });

  it.each(['web', 'intake'] as const)('survives that %s is killed while one types', async (app) => {
    const draft = await beginCall(agent);
    await dictate(agent, 'Der Radweg ');
    await sut.product.apps[app].kill();
    const typed = await dictate(agent, 'endet im Nichts');
    await agent.getByText('The server cannot be reached right now.').waitFor();
    await sut.product.apps[app].start();
    await agree(agent, draft, typed);
    await saved(agent);
    await agent.reload();
    await callScreen(agent);
    expect(await title(agent).inputValue()).toBe(typed);
  });

  it('shows both values when two tabs changed the same field, and merges the others; a key chooses', async () => {
    const draft = await beginCall(agent);
    const other = await open(draft);
    // The other tab does not hear of it for a while.
    await other.route('**/fields', (route) => route.abort());
    await title(agent).fill('Aus dem ersten Fenster');
    await agent.locator('#contact-name').fill('Erika Beispiel');
    await saved(agent);
    await title(other).fill('Aus dem zweiten Fenster');
    await other.locator('#summary').fill('Nur im zweiten Fenster');
    await other.unroute('**/fields');
    const conflict = other.locator('.conflict:visible');
    await conflict.waitFor();
    const words = await conflict.innerText();
    expect(words).toContain('Aus dem ersten Fenster');
    expect(words).toContain('Aus dem zweiten Fenster');
    expect((await onServer(draft))['answers.title']).toEqual(['Aus dem ersten Fenster']);
    await eventually(async () => {
      expect(await other.locator('#contact-name').inputValue()).toBe('Erika Beispiel');
      expect((await onServer(draft))['summary']).toEqual(['Nur im zweiten Fenster']);
    });
    await title(other).focus();
    await other.keyboard.press('Alt+m');
    await saved(other);
    await agree(other, draft, 'Aus dem zweiten Fenster');
    await agree(agent, draft, 'Aus dem zweiten Fenster');
    await other.close();
  });

  it('goes on with a new session after the old one ended, and loses nothing', async () => {
    const draft = await beginCall(agent);
    await dictate(agent, 'Ein Trinkbrunnen ');
    await saved(agent);
    await desk.clearCookies({ name: 'gemeinsam' });
    const typed = await dictate(agent, 'beim Markt');
    await agent.getByText('You are not signed in any more.').waitFor();
    const [login] = await Promise.all([
      desk.waitForEvent('page'),
      agent.getByRole('link', { name: 'Sign in in a new window' }).click(),
    ]);
    await login.locator('#email').fill('agent@example.org');
    await login.locator('#password').fill(sut.password);
    await login.locator('#password').press('Enter');
    await login.waitForURL(/\/account/);
    await login.close();
    await agree(agent, draft, typed);
    await saved(agent);
    expect((await onServer(draft))['answers.title']).toEqual([typed]);
  });

  it('hands a draft over: the colleague goes on, and what the first one had not sent yet is not lost', async () => {
    const draft = await beginCall(agent);
    await dictate(agent, 'Der Gehsteig ');
    await saved(agent);
    await agent.route('**/fields', (route) => route.abort());
    const colleague = await browser.staff('lead');
    await colleague.goto(`/desk/phone/drafts/${draft}`);
    expect(await colleague.locator('main').innerText()).toContain('is writing here. You can read along.');
    expect(await title(colleague).isEditable()).toBe(false);
    await colleague.keyboard.press('Alt+y');
    await callScreen(colleague);
    await colleague.locator('#summary').fill('Gehsteig');
    await saved(colleague);
    const typed = await dictate(agent, 'ist zu schmal');
    await agent.unroute('**/fields');
    await agent.getByText('Somebody else has taken this draft over.').waitFor();
    expect((await onServer(draft))['answers.title']).toEqual(['Der Gehsteig ']);
    await agent.keyboard.press('Alt+y');
    await callScreen(agent);
    await saved(agent);
    await agree(agent, draft, typed);
    expect((await onServer(draft))['summary']).toEqual(['Gehsteig']);
    await colleague.context().close();
  });

  it('leaves nothing in the browser once the server has it', async () => {
    // A browser of its own: what a page of the other tests had under way when it went away may rightly be kept there.
    const fresh = await browser.staff('agent');
    await beginCall(fresh);
    // The server takes its time, so that what is kept meanwhile can be seen.
    let reach = (): void => undefined;
    const reached = new Promise<void>((resolve) => (reach = resolve));
    await fresh.route('**/fields', (route) => reached.then(() => route.continue()));
    await dictate(fresh, 'Ein Baum');
    await eventually(async () => expect(await unsent(fresh)).toEqual([['Ein Baum']]));
    reach();
    await saved(fresh);
    await eventually(async () => expect(await unsent(fresh)).toEqual([]));
    await fresh.context().close();
  });
});
