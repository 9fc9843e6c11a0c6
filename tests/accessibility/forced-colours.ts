import type { Page } from 'playwright-core';
import type { Look } from './walk.js';

/**
 * Whether what is marked stays marked in the reader's own colours, where washes, shadows and coloured edges are gone: the
 * current item, what is chosen, the parts of a chart.
 */
export const marksInForcedColours: Look = async (page) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const wrong = await unmarked(page);
  await page.emulateMedia({ forcedColors: null });
  return wrong;
};

const unmarked = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const seen = (element: Element): boolean => element.getClientRects().length > 0;
    const all = (selector: string): Element[] =>
      [...document.body.querySelectorAll(selector)].filter((element) => seen(element));
    const named = (element: Element): string =>
      `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent?.trim().slice(0, 30)}`;
    const unframed = all('[aria-current], [aria-pressed="true"]').filter(
      (element) => getComputedStyle(element).outlineStyle === 'none',
    );
    const marked = all('nav a:not([aria-current])').filter((element) => {
      const { borderBottomColor, borderBottomWidth } = getComputedStyle(element);
      return parseFloat(borderBottomWidth) > 1 && borderBottomColor !== canvas;
    });
    const unseen = all('.swatch rect, .chart-picture [fill="#0b5563"]').filter(
      (element) => getComputedStyle(element).fill === canvas,
    );
    return [
      ...unframed.map((element) => `is not marked in forced colours: ${named(element)}`),
      ...marked.map((element) => `looks current in forced colours: ${named(element)}`),
      ...unseen.map((element) => `is not seen in forced colours: ${named(element)}`),
    ];
  });
