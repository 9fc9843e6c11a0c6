import type { Page } from 'playwright-core';

/**
 * What axe does not ask of a page: headings in their order with one of the first level on top (WCAG 2.2, 1.3.1), actions that
 * are told apart without their row (2.4.4), keys that act, each for one thing (2.1.4), and words of others that stay in their row
 * whatever accents they pile up.
 */
export const structure = async (page: Page): Promise<string[]> => [
  ...(await page.evaluate(headings)),
  ...(await page.evaluate(namesalikes)),
  ...(await page.evaluate(keys)),
  ...(await page.evaluate(paintsOver)),
];

function headings(): string[] {
  const levels = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => ({ level: Number(heading.tagName[1]), words: heading.textContent?.trim() ?? '' }));
  const first = levels.filter(({ level }) => level === 1).length;
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...levels.flatMap(({ level, words }, index) => {
      const before = levels[index - 1]?.level ?? 0;
      return level > before + 1 ? [`heading "${words}" is of level ${level} after ${before}`] : [];
    }),
  ];
}

/** Rows that people gave the same title are told apart by nobody: they count as one. */
function namesalikes(): string[] {
  const named = new Map<string, { targets: Set<string>; places: Set<string> }>();
  const rows = new Map<Element | null, Map<string, Set<string>>>();
  const titleOf = (row: Element): string | undefined =>
    row.querySelector('h2, h3, h4, th, .queue-title, .ring-number, td, a, p')?.textContent?.trim();
  const usable = document.querySelectorAll<HTMLElement>('main :is(a[href], button)');
  for (const element of [...usable].filter((one) => one.checkVisibility() && !one.closest('nav'))) {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
    for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
    const name = element.getAttribute('aria-label') ?? copy.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const button = element as HTMLButtonElement;
    const target =
      element instanceof HTMLAnchorElement
        ? element.pathname + element.search
        : `${button.formAction} ${button.name} ${button.value} ${element.closest('image-zoom, form')?.outerHTML.length ?? ''}`;
    const row = element.closest('li, tr, article');
    const title = row && titleOf(row);
    const inRow = rows.get(row)?.get(name) ?? new Set();
    rows.set(row, (rows.get(row) ?? new Map<string, Set<string>>()).set(name, inRow.add(target)));
    const seen = named.get(name) ?? { targets: new Set(), places: new Set() };
    named.set(name, seen);
    seen.targets.add(target);
    seen.places.add(title ? `${[...inRow].indexOf(target)} in ${title}` : target);
  }
  return [...named]
    .filter(([, { targets, places }]) => targets.size > 1 && places.size > 1)
    .map(([name, { targets }]) => `${targets.size} different "${name}"`);
}

function paintsOver(): string[] {
  const foreign = document.querySelectorAll<HTMLElement>(
    'main :is(.own-words, .queue-title, :is(h1, h2, h3, p, strong, span)[lang])',
  );
  return [...foreign].flatMap((words) => {
    let block: HTMLElement | null = words;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const held = !words.checkVisibility() || (block && getComputedStyle(block).overflowY !== 'visible');
    return held ? [] : [`"${words.textContent?.slice(0, 30)}" may paint over what is around it`];
  });
}

function keys(): string[] {
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  const keyed = [...document.querySelectorAll<HTMLElement>('[data-key]')].filter((one) =>
    one.checkVisibility(),
  );
  const zones = [...document.querySelectorAll('[data-keys]')];
  for (const element of keyed) {
    const key = element.dataset['key'] ?? '';
    const zone = key.length === 1 ? element.closest('[data-keys]') : document.body;
    if (!zone) wrong.push(`key ${key} acts nowhere`);
    const place = `${key} in ${zones.indexOf(zone ?? document.body)}`;
    seen.set(place, (seen.get(place) ?? 0) + 1);
  }
  return [
    ...wrong,
    ...[...seen].filter(([, count]) => count > 1).map(([place, count]) => `${count} times key ${place}`),
  ];
}
