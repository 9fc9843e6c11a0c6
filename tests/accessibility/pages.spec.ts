import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@gemeinsam/contracts';
import { TestBrowser } from '../harness/browser.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { toldApart } from './colours.js';
import { marksInForcedColours } from './forced-colours.js';
import { inPlace, inPlaceWithoutScript } from './layout.js';
import { desktop, readableIn } from './readable.js';
import { islandsOverBudget, withinBudgets } from './size-budgets.js';
import { structure } from './structure.js';
import { tabThrough } from './tab-through.js';
import { visitsOf, type Visit } from './visits.js';
import { walk } from './walk.js';
import { worksWithoutScript } from './without-script.js';

describe('every page, public and staff', () => {
  let sut: ProductUnderTest;
  let browser: TestBrowser;
  let visits: Visit[];

  beforeAll(async () => {
    sut = await productUnderTest();
    browser = await TestBrowser.start(sut);
    visits = await visitsOf(sut);
  });
  afterAll(async () => {
    await browser?.stop();
    await sut?.stop();
  });

  const inGerman = once(() =>
    walk(
      browser,
      visits,
      { language: 'de', options: { viewport: desktop } },
      { readable: readableIn('de'), marks: marksInForcedColours, colours: toldApart, layout: inPlace },
    ),
  );
  // Keyboard last: the others only read, but Tab acts, it shows the skip link and tells scripts where the focus is.
  const inEnglish = once(() =>
    walk(
      browser,
      visits,
      { language: 'en', options: { viewport: desktop } },
      { sizes: withinBudgets(), readable: readableIn('en'), structure, keyboard: tabThrough },
    ),
  );
  const withoutScript = once(() =>
    walk(
      browser,
      visits.filter(({ staff }) => !staff),
      { language: 'en', options: { viewport: desktop, javaScriptEnabled: false } },
      { works: worksWithoutScript, layout: inPlaceWithoutScript },
    ),
  );
  const walks = { de: inGerman, en: inEnglish };

  it.each(languages)('has no violation that axe finds and fits 320 pixels (%s)', async (language) => {
    expect((await walks[language]()).readable).toEqual([]);
  });

  it('keeps its marks in the colours of the reader', async () => {
    expect((await inGerman()).marks).toEqual([]);
  });

  it('can be used by keyboard: everything is reached by Tab, the focus is seen, nothing holds it', async () => {
    expect((await inEnglish()).keyboard).toEqual([]);
  });

  it('has headings in order, actions that are told apart, and keys that each do one thing', async () => {
    expect((await inEnglish()).structure).toEqual([]);
  });

  it('needs no script on public pages', async () => {
    expect((await withoutScript()).works).toEqual([]);
  });

  it.each([
    ['with script', inGerman],
    ['public, without script', withoutScript],
  ])('has all of it in its place at 1280 and 360 pixels (%s)', async (_how, pages) => {
    expect((await pages()).layout).toEqual([]);
  });

  it('draws nothing that is told apart by less than contrast 3 : 1', async () => {
    expect((await inGerman()).colours).toEqual([]);
  });

  it('keeps to the size budgets', async () => {
    expect((await inEnglish()).sizes).toEqual([]);
    const { islands, over } = islandsOverBudget();
    expect(islands.length).toBeGreaterThan(3);
    expect(over).toEqual([]);
  });
});

/** The same walk for everyone who asks; one that broke down breaks each of them. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
