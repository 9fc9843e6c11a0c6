import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Page } from 'playwright-core';
import { newStaff } from '../harness/administrator.js';
import { TestBrowser } from '../harness/browser.js';
import { contributionBody } from '../harness/contribution-body.js';
import { Keyboard } from '../harness/keyboard.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

describe('a caller says what somebody has said already, and the agent works by keyboard alone', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let agent: Page;
  let keys: Keyboard;
  let id: string;
  /** Nobody else speaks of this street. */
  const street = `Reinprechtsdorfer Straße ${String(Date.now()).slice(-6)}`;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    agent = await browser.signedIn((await newStaff(sut, 'agent')).email);
    keys = new Keyboard(agent);
    const reply = await sut.api.post<{ reference: string }>(
      '/contributions',
      contributionBody({
        answers: {
          title: `Bäume für die ${street}`,
          idea: 'Im Sommer ist es dort ohne Schatten nicht auszuhalten.',
        },
      }),
    );
    id = await eventually(async () => {
      const [row] = await sut.databases.rows<{ id: string }>(
        'intake',
        'select id from contributions join search_texts on id = contribution_id where reference = $1',
        [reply.body.reference],
      );
      if (!row) throw new Error('not indexed yet');
      return row.id;
    }, 10_000);
    await agent.goto('/desk/phone');
    await keys.leadOn('n', /\/desk\/phone\/drafts\/[0-9a-f-]{36}$/);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });
  const supports = () => agent.locator('.desk-work input[name="supports"]').inputValue();
  const kept = async () =>
    (
      await sut.databases.rows<{ fields: Record<string, string[]> }>(
        'intake',
        'select fields from drafts order by created_at desc limit 1',
      )
    )[0];

  it('shows it beside the field while the agent types, with slips of the pen', async () => {
    await keys.type('answers-idea', `Auf der ${street.replace('ß', 'ss')} fehlt Schaten`);
    await agent.locator(`[data-support="${id}"]`).waitFor();
    const list = await agent.locator('similar-list').innerText();
    expect(list).toContain(`Bäume für die ${street}`);
    expect(list).toContain('Im Sommer ist es dort ohne Schatten nicht auszuhalten.');
    expect(list).toMatch(/web/i);
    // Whoever does not see the list hears how many there are.
    expect(await agent.locator('.similar-aloud[role=status]').innerText()).toMatch(/similar contribution/);
  });

  it('supports it with one key, says so, and leaves the cursor where it was', async () => {
    await agent.keyboard.press('Alt+1');
    expect(await supports()).toBe(id);
    expect((await keys.focused()).id).toBe('answers-idea');
    await eventually(async () =>
      expect(await agent.locator('.similar-status').innerText()).toContain(`Bäume für die ${street}`),
    );
    await agent.locator('.similar-chosen').waitFor();
    await eventually(async () => expect(JSON.stringify(await kept())).toContain(id), 10_000);
  });

  it('remembers it after a reload, and takes it back with another key', async () => {
    await agent.reload();
    await agent.locator('.similar-chosen').waitFor();
    expect(await supports()).toBe(id);
    await agent.keyboard.press('Alt+0');
    expect(await supports()).toBe('');
    await agent.locator(`.similar-others [data-support="${id}"]`).waitFor();
    await eventually(async () => expect(JSON.stringify(await kept())).not.toContain(id), 10_000);
  });

  it('says when the search is away, and finds again when it is back', async () => {
    await agent.route('**/desk/phone/similar', (route) => route.abort());
    await keys.type('answers-idea', 'Schatten und Bäume');
    await eventually(
      async () =>
        expect(await agent.locator('.similar-status').innerText()).toContain(
          'cannot be reached at the moment',
        ),
      10_000,
    );
    await agent.unroute('**/desk/phone/similar');
    await eventually(async () => expect(await agent.locator('.similar-status').innerText()).toBe(''), 15_000);
  });
});
