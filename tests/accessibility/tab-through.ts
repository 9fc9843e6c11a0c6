import type { Page } from 'playwright-core';

/**
 * Presses Tab from the top of a page to its end and says what is wrong: what can be used but is never reached, where the focus
 * cannot be seen, and what holds it.
 */
export async function tabThrough(page: Page): Promise<string[]> {
  const expected = (await page.evaluate(watch)) as number;
  const press = async (times: number): Promise<void> => {
    for (let presses = 0; presses < times; presses++) await page.keyboard.press('Tab');
  };
  await press(expected + 3);
  // A date has a stop for its day, month and year each; whoever holds the focus never lets the rest be reached, however long.
  if (((await page.evaluate(report)) as string[]).some((one) => one.startsWith('Tab')))
    await press(expected + 20);
  return (await page.evaluate(report)) as string[];
}

/** Runs in the page: remembers what can be used, and notes every focus and whether it can be seen. Returns how many there are. */
function watch(): number {
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}[${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30) ?? ''}]`;
  const usable = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [tabindex="-1"], [type=hidden]') &&
      !element.closest('[inert], [aria-hidden=true]'),
  );
  // By place, for what renews itself meanwhile comes back as another element.
  const placeOf = (element: Element | null): string =>
    element?.parentElement
      ? `${placeOf(element.parentElement)}/${[...element.parentElement.children].indexOf(element)}`
      : '';
  // Of a group of radio buttons Tab reaches one.
  const groupOf = (element: Element): string =>
    element instanceof HTMLInputElement && element.type === 'radio'
      ? `${element.form?.action ?? ''} ${element.name}`
      : placeOf(element);
  const wanted = new Map<string, string>(usable.map((element) => [groupOf(element), named(element)]));
  const unseen = new Set<string>();
  const marked = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const state = { wanted, unseen };
  (window as unknown as { tabbed: typeof state }).tabbed = state;
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      wanted.delete(groupOf(target));
      if (![target, target.parentElement, target.nextElementSibling, target.closest('label')].some(marked))
        unseen.add(named(target));
    },
    true,
  );
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.getSelection()?.removeAllRanges();
  return wanted.size;
}

/** Runs in the page: what was noted since `watch`. */
function report(): string[] {
  const { wanted, unseen } = (
    window as unknown as { tabbed: { wanted: Map<string, string>; unseen: Set<string> } }
  ).tabbed;
  return [
    ...[...wanted.values()].map((name) => `Tab never reaches ${name}`),
    ...[...unseen].map((name) => `the focus cannot be seen on ${name}`),
  ];
}
