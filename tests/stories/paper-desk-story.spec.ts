import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import { fillForm } from '@gemeinsam/testing/paper/fill-form';
import { Random } from '@gemeinsam/testing/paper/random';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import type { Sheet } from '@gemeinsam/testing/paper/sheet';
import { typeInto } from '@gemeinsam/testing/paper/typing';
import type { Page } from 'playwright-core';
import { newStaff } from '../harness/administrator.js';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { Keyboard } from '../harness/keyboard.js';
import { axeComplaints, namelessControls } from '../harness/page-checks.js';
import { printedForm, scanned } from '../harness/paper-sheets.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

const sheets = 20;
/** Every fifth person wants a call, so that numbers must be entered twice. */
const wantsCall = (index: number): boolean => index % 5 === 0;
const written = (index: number): Record<string, string> => ({
  title: `Trinkbrunnen ${index + 1}`,
  idea: `Ein Brunnen vor Haus ${index + 1}`,
  district: '16',
  consent: 'yes',
  'contact.wish': wantsCall(index) ? 'call' : 'none',
  ...(wantsCall(index) ? { 'contact.name': 'Kim Muster', 'contact.phone': '01 505 00 77' } : {}),
});

const byTitle = (a: { title?: string }, b: { title?: string }): number =>
  (a.title ?? '').localeCompare(b.title ?? '');

describe('a batch of twenty cards, from upload to sign-off with the keyboard alone', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let clerk: Page;
  let keys: Keyboard;
  let batch: string;
  let entered = 0;

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    clerk = await browser.signedIn((await newStaff(sut, 'paper')).email);
    keys = new Keyboard(clerk);
    const scans: Sheet[] = [];
    for (let index = 0; index < sheets; index += 1) {
      const card = await filledCard(index);
      scans.push(...scanned(card, { dpi: 200, skew: (index % 5) - 2, upsideDown: index % 7 === 3 }, index));
    }
    // The back of one card was scanned twice.
    scans.push(scans[9]!);
    const buffer = await scannedPdf(scans, 70);
    // Listening only when the key is pressed comes too late one time in three: the window is then the browser's own.
    clerk.on('filechooser', (chooser) =>
      chooser.setFiles({ name: 'karten.pdf', mimeType: 'application/pdf', buffer }),
    );
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  async function filledCard(index: number): Promise<Sheet[]> {
    const random = new Random(300 + index);
    const { pdf: printed, layout } = await printedForm(sut, 'de', 'a6');
    const filled = await fillForm(
      printed,
      layout,
      {
        ticks: { 'contact.wish': [written(index)['contact.wish']!], consent: ['yes'] },
        seed: 300 + index,
      },
      null,
    );
    const texts = written(index);
    for (const page of layout.pages) {
      const entries = page.fields
        .filter(({ field }) => texts[field] !== undefined)
        .map((field) => ({ field, text: texts[field.field]! }));
      await typeInto(filled.sheets[page.page - 1]!, entries, 'Courier', 11, random);
    }
    return filled.sheets;
  }

  const clean = async (): Promise<void> => {
    expect(await axeComplaints(clerk)).toEqual([]);
    expect(await namelessControls(clerk)).toEqual([]);
  };

  it('is uploaded', async () => {
    await clerk.goto('/desk/paper');
    await clean();
    await keys.type('name', 'Grätzlfest, Karten '.repeat(10));
    await keys.tabTo('files');
    await clerk.keyboard.press('Enter');
    await clerk.locator('.file-list').getByText('karten.pdf').waitFor();
    await clerk.keyboard.press('Control+Enter');
    // What is wrong with the name is said at the name, and that is where the clerk is; the files stay.
    await clerk.locator('#name:focus[aria-invalid=true][aria-describedby~=name-error]').waitFor();
    expect(await clerk.locator('#name-error').textContent()).toContain('at most 120');
    await clean();
    await clerk.keyboard.press('Control+a');
    await clerk.keyboard.type('Grätzlfest, Karten');
    await keys.leadOn('Control+Enter', /\/desk\/paper\/batches\//);
    batch = new URL(clerk.url()).pathname;
    // The page renews itself while the cards are read; the last one is the one that came twice.
    await clerk.locator('a[data-key="a"]').waitFor({ timeout: 240_000 });
    await clerk.locator('a[data-key="e"]').waitFor();
    expect(await wordsOf(clerk)).toContain('Grätzlfest, Karten');
    await clean();
  });

  it('has an alarm for the page that was scanned twice, and it is put away with one key', async () => {
    await keys.leadOn('a', /\/desk\/paper\/alarms/);
    await clean();
    await keys.leadOn('n', /\/desk\/paper\/alarms\/[0-9a-f-]{36}/);
    expect(await wordsOf(clerk)).toContain('looks like the same sheet');
    await clean();
    await keys.leadOn('1', /\/desk\/paper/);
    const [alarm] = await sut.databases.rows<{ settled_way: string; settled_reason: string }>(
      'intake',
      'select settled_way, settled_reason from paper_alarms where batch_id = $1',
      [batch.slice(-36)],
    );
    expect(alarm).toMatchObject({ settled_way: 'discard' });
    expect(alarm!.settled_reason.length).toBeGreaterThan(3);
    await clerk.goto(batch);
  });

  it('keeps half a word over a reload, skipping, the whole sheet and the other language', async () => {
    await keys.leadOn('e', /\/desk\/paper\/verify\//);
    const value = clerk.locator('#value');
    const task = await taskShown();
    const same = async (): Promise<void> => {
      await clerk.locator(`field-entry[ready][task="${task}"]`).waitFor();
      expect(await value.inputValue()).toBe('Halbes Wo');
    };
    await value.pressSequentially('Halbes Wo');
    await clerk.reload();
    await same();
    await clerk.keyboard.press('Alt+s');
    await taskShown(task);
    await keys.leadOn('Alt+ArrowLeft', new RegExp(`/verify/${task}`));
    await same();
    await clerk.locator('.field-entry a[href^="/desk/paper/forms/"]').click();
    await clerk.waitForURL(/\/forms\//);
    await clerk.goBack();
    await same();
    for (const language of ['de', 'en']) {
      await clerk.locator(`.page-switches a[lang=${language}]`).click();
      await clerk.locator(`html[lang=${language}]`).waitFor();
      await same();
    }
    await value.fill('');
    await clerk.goto(batch);
  });

  it('is entered field by field, what matters twice, without leaving the keyboard', async () => {
    await keys.leadOn('e', /\/desk\/paper\/verify\//);
    await clean();
    for (let task = await taskShown(); task !== undefined; task = await taskShown(task)) {
      await enter();
      entered += 1;
    }
    // Title, idea, district (twice), and a telephone number (twice) and a name of every fifth.
    expect(entered).toBeGreaterThanOrEqual(sheets * 3);
    // What was received is kept in the tab no longer.
    const kept = await clerk.evaluate(() =>
      Object.keys(sessionStorage).filter((key) => key.includes('verify')),
    );
    expect(kept).toEqual([]);
    await clean();
  });

  it('becomes twenty contributions that say what is on the cards', async () => {
    await keys.leadOn('Enter', /\/desk\/paper/);
    const rows = await eventually(async () => {
      const received = await sut.databases.rows<{ answers: Record<string, string>; channel: string }>(
        'intake',
        `select answers, channel from contributions
         where id in (select contribution_id from paper_forms where batch_id = $1)`,
        [batch.slice(-36)],
      );
      expect(received).toHaveLength(sheets);
      return received;
    }, 60_000);
    const expected = Array.from({ length: sheets }, (_, index) => {
      const { title, idea, district } = written(index);
      return { title, idea, district };
    });
    expect(rows.map(({ answers }) => answers).sort(byTitle)).toEqual(expected.sort(byTitle));
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(new Set(['paper']));
  });

  it('is signed off when every sheet is accounted for, and says by whom', async () => {
    await clerk.goto(batch);
    await keys.leadOn('u', /\/sign-off$/);
    await clean();
    await keys.leadOn('Control+Enter', /\/sign-off/);
    await clerk.getByText('signed off').first().waitFor();
    await clean();
    const program = await sut.apiWith('paper');
    const { body } = await program.get<{ balance: Record<string, number>; signedOff?: { by: string } }>(
      `/paper/batches/${batch.slice(-36)}`,
    );
    expect(body.signedOff?.by).toBeTruthy();
    expect(body.balance).toMatchObject({
      pages: 2 * sheets + 1,
      contributions: sheets,
      submittedPages: 2 * sheets,
      settledAlarmPages: 1,
    });
  });

  /** What the person on this card wrote. The cards lie in the file in their order. */
  async function cardOf(form: string): Promise<Record<string, string>> {
    const [row] = await sut.databases.rows<{ file_page: number }>(
      'intake',
      'select file_page from paper_form_pages where form_id = $1',
      [form],
    );
    return written(Math.floor((row!.file_page - 1) / 2));
  }

  /** The field that is shown now, another than before; undefined when no field is left. */
  async function taskShown(before?: string): Promise<string | undefined> {
    const shown = clerk.locator(`field-entry[ready]${before ? `:not([task="${before}"])` : ''}, .entry-end`);
    await shown.waitFor();
    return (await shown.getAttribute('task')) ?? undefined;
  }

  /** Types or chooses what is on the card that is in the picture, as somebody who reads it. */
  async function enter(): Promise<void> {
    const picture = await clerk
      .locator('field-entry [data-view]:not([hidden]) img')
      .first()
      .getAttribute('src');
    const [, form, field] = /forms\/([^/]+)\/crops\/([^?]+)/.exec(picture ?? '') ?? [];
    const text = (await cardOf(form!))[decodeURIComponent(field!)];
    const { name } = await keys.focused();
    expect(name).not.toBe('');
    const way = await clerk.locator('form[data-way]').getAttribute('data-way');
    // A sample may ask for a line on which nothing stands.
    if (text === undefined) return clerk.keyboard.press('Alt+0');
    if (way === 'text') await clerk.keyboard.type(text);
    else await clerk.keyboard.press((await clerk.locator(`#value-${text}`).getAttribute('data-own-key'))!);
    await clerk.keyboard.press('Enter');
  }
});
