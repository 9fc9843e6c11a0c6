import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatReferenceNumber } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { textOfPdf } from '@gemeinsam/testing/paper/pdf-text';
import { scannedPdf } from '@gemeinsam/testing/paper/scanned-pdf';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser, wordsOf } from '../harness/browser.js';
import { Moderator } from '../harness/moderator.js';
import { filledForm, picturesOf, scanned, uploadOf } from '../harness/paper-sheets.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';

const handwritten = ['title', 'idea', 'contact.name', 'contact.street', 'contact.postcode', 'contact.city'];
const author = { name: 'Erika Beispiel', street: 'Beispielgasse 3/12', postcode: '1160', city: 'Wien' };

/** Waits until a picture is there and shows something. */
const drawn = (picture: Locator): Promise<void> =>
  eventually(async () => {
    const width = await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    if (width < 100) throw new Error(`the picture is ${width} pixels wide`);
  }, 30_000);

describe('a form filled in by hand', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let clerk: Page;
  let reference: string;

  beforeAll(async () => {
    // Fields that are sampled do not show what the machine read.
    sut = await productUnderTest({ PAPER_SAMPLE_SHARE: '0' });
    browser = await TestBrowser.start(sut);
    clerk = await browser.staff('paper');
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  const checked = (name: string): Promise<string[]> =>
    clerk
      .locator(`input[name="${name}"]:checked`)
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

  it('is printed, filled in with ticks, scanned badly at 150 dpi, and taken in on the page', async () => {
    const sheets = await filledForm(sut, {
      ticks: {
        district: ['16'],
        topic: ['green'],
        statements: ['trees-before-parking:agree', 'benches-everywhere:agree', 'decide-locally:disagree'],
        'contact.wish': ['letter'],
        consent: ['yes'],
      },
      struckOut: { statements: ['trees-before-parking:disagree'] },
      tickKind: 'tick',
      texts: handwritten,
      seed: 11,
    });
    const pdf = await scannedPdf(
      scanned(sheets, { dpi: 150, skew: 1.8, noise: 8, paper: 235, print: 35, blur: 0.08 }),
      60,
    );
    await clerk.goto('/desk/paper');
    await clerk.locator('#name').fill('Grätzlfest, Schachtel 1');
    await clerk
      .locator('input[name=files]')
      .setInputFiles({ name: 'schachtel-1.pdf', mimeType: 'application/pdf', buffer: pdf });
    await clerk.getByRole('button', { name: /Take in/ }).click();
    await clerk.waitForURL(/\/desk\/paper\/batches\//);
    // The page renews itself while the sheets are read.
    await clerk.locator('[data-key="e"]').waitFor({ timeout: 180_000 });
    await eventually(async () => {
      const words = await wordsOf(clerk);
      expect(words).toContain('Done. 4 pages read.');
      expect(words).toContain('No alarm open.');
    }, 60_000);
  });

  it('shows the clerk what the machine read beside pictures of the handwriting', async () => {
    await clerk.locator('main a[href^="/desk/paper/forms/"]').first().click();
    await clerk.waitForURL(/\/desk\/paper\/forms\//);
    expect(await clerk.locator('#answers-district').inputValue()).toBe('16');
    expect(await checked('answers.topic')).toEqual(['green']);
    // Of two ticks one was struck out; it does not count.
    expect(await checked('answers.statements.trees-before-parking')).toEqual(['agree']);
    expect(await checked('answers.statements.benches-everywhere')).toEqual(['agree']);
    expect(await checked('answers.statements.decide-locally')).toEqual(['disagree']);
    expect(await checked('contact.wish')).toEqual(['letter']);
    expect(await clerk.locator('#consent').isChecked()).toBe(true);
    for (const field of ['title', 'idea', 'contact.name']) {
      const picture = clerk.locator(`img[src$="/crops/${field}"]`).first();
      await picture.scrollIntoViewIfNeeded();
      await drawn(picture);
    }
  });

  it('becomes a contribution of channel paper when the clerk has typed what it says', async () => {
    await clerk.locator('#answers-title').fill('Ein Trinkbrunnen am Platz');
    await clerk.locator('#answers-idea').fill('Im Sommer gibt es weit und breit kein Wasser.');
    for (const [field, value] of Object.entries(author)) await clerk.locator(`#contact-${field}`).fill(value);
    await clerk.getByRole('button', { name: /Send as contribution/ }).click();
    await clerk.waitForURL(/done=/);
    reference = await eventually(async () => {
      const [row] = await sut.databases.rows<{
        reference: string;
        channel: string;
        answers: Record<string, unknown>;
      }>(
        'intake',
        `select * from contributions where title = 'Ein Trinkbrunnen am Platz' order by received_at desc limit 1`,
      );
      expect(row).toMatchObject({
        channel: 'paper',
        answers: {
          district: '16',
          topic: 'green',
          statements: {
            'trees-before-parking': 'agree',
            'benches-everywhere': 'agree',
            'decide-locally': 'disagree',
          },
        },
      });
      return row!.reference;
    }, 30_000);
  });

  it('is read upside down at 300 dpi with crosses as well, sent by a program', async () => {
    const sheets = await filledForm(sut, {
      ticks: {
        district: ['07'],
        statements: ['benches-everywhere:agree'],
        'contact.wish': ['none'],
        consent: ['yes'],
      },
      tickKind: 'cross',
      texts: ['title', 'idea'],
      seed: 23,
    });
    const settings = { dpi: 300, jpegQuality: 70 };
    const files = await picturesOf(
      scanned(sheets, { ...settings, upsideDown: true, skew: -1.2, noise: 6, specks: 40 }),
      'verkehrt',
      settings,
    );
    const program = await sut.apiWith('paper');
    const batch = await program.post<{ id: string }>('/paper/batches', uploadOf('Workshop', files));
    expect(batch.status).toBe(201);
    // A page that was opened before the end, and whose news begin to come only after it.
    let hear = (): void => undefined;
    const hears = new Promise<void>((resolve) => (hear = resolve));
    await clerk.route('**/events', (route) => hears.then(() => route.continue()));
    await clerk.goto(`/desk/paper/batches/${batch.body.id}`);
    const read = await eventually(async () => {
      const { body } = await program.get<{
        state: string;
        pagesRead: number;
        alarms: unknown[];
        formsWaiting: number;
        forms: { id: string }[];
      }>(`/paper/batches/${batch.body.id}`);
      if (body.state !== 'read') throw new Error(`the batch is ${body.state}`);
      return body;
    }, 180_000);
    expect(read).toMatchObject({ pagesRead: files.length, alarms: [], formsWaiting: 1 });
    hear();
    await eventually(
      async () => expect(await wordsOf(clerk)).toContain(`Done. ${files.length} pages read.`),
      60_000,
    );
    await clerk.unroute('**/events');
    const boxes = await sut.databases.rows<{ box: string; reading: string }>(
      'intake',
      `select b->>'field' || '/' || (b->>'option') as box, b->>'reading' as reading
       from paper_form_pages cross join jsonb_array_elements(boxes) b where form_id = $1`,
      [read.forms[0]!.id],
    );
    const as = (reading: string): string[] =>
      boxes.filter((one) => one.reading === reading).map(({ box }) => box);
    expect(as('ticked').sort()).toEqual([
      'consent/yes',
      'contact.wish/none',
      'district/07',
      'statements/benches-everywhere:agree',
    ]);
    // Specks in a box may need a person; most boxes must not.
    expect(as('empty').length).toBeGreaterThan(0.9 * boxes.length);
  });

  it('shows the moderator the picture of the handwriting beside the words', async () => {
    const anna = new Moderator(sut);
    const caseId = await anna.caseOf(reference);
    const moderator = await browser.staff('moderator1');
    await moderator.goto(`/moderation/cases/${caseId}`);
    expect(await wordsOf(moderator)).toContain('Im Sommer gibt es weit und breit kein Wasser.');
    if (sharedHandwriting()) {
      const crop = moderator.locator('img[src^="/moderation/crops/"]').first();
      await drawn(crop);
    }
    await moderator.context().close();
    await anna.decide(reference, 'published');
  });

  it('is answered by a letter: in a batch, printed, posted, delivered', async () => {
    await eventually(async () => {
      const waiting = await sut.databases.count(
        'notification',
        `select count(*) from messages where occasion = 'published' and way = 'letter' and state = 'waiting'`,
      );
      expect(waiting).toBeGreaterThan(0);
    }, 60_000);
    await clerk.goto('/messages/letters');
    await clerk.getByRole('button', { name: /Make a letter batch/ }).click();
    await clerk.waitForURL(/done=made/, { timeout: 90_000 });
    const href = await clerk.locator('a[href$="/letters.pdf"]').first().getAttribute('href');
    const pdf = await (await clerk.request.get(href!)).body();
    const letters = await textOfPdf(pdf);
    const mine = letters.join('\n');
    expect(mine).toContain(formatReferenceNumber(reference));
    for (const line of [author.name, author.street, `${author.postcode} ${author.city}`])
      expect(mine).toContain(line);
    await clerk
      .getByRole('button', { name: /^Printed/ })
      .first()
      .click();
    await clerk
      .getByRole('button', { name: /^Posted/ })
      .first()
      .click();
    await eventually(async () => expect(await wordsOf(clerk)).toContain('posted'), 30_000);
    const lead = await sut.apiWith('lead');
    await eventually(async () => {
      const ledger = await lead.get<{ items: unknown[] }>(`/messages?reference=${reference}`);
      expect(ledger.body.items).toContainEqual(
        expect.objectContaining({ occasion: 'published', way: 'letter', state: 'delivered' }),
      );
    }, 30_000);
  });
});
