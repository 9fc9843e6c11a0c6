import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

/** What axe finds on the page as it is now, its Content-Security-Policy in force. */
export async function axeComplaints(page: Page): Promise<string[]> {
  // Evaluated, for a script element of ours would need the policy switched off.
  await page.evaluate(axe);
  const found = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  )) as Violation[];
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'radio',
  'searchbox',
  'spinbutton',
  'switch',
  'textbox',
]);

/** Controls for which a screen reader would say nothing, as Chromium's own accessibility tree has it. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && controls.has(String(role?.value)))
    .filter(({ name }) => String(name?.value ?? '').trim() === '')
    .map(({ role, backendDOMNodeId }) => `${String(role?.value)} ${String(backendDOMNodeId)} has no name`);
}

/**
 * Waits until two pictures were drawn: what follows from a new size, a key or a click has happened by then. Only of pages with
 * script: without, nobody is told of a picture.
 */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** What cannot be clicked although it was scrolled into sight, because something lies on its middle. */
export const coveredControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className}[${element.id || element.textContent?.trim().slice(0, 30)}]`;
    const usable = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('.visually-hidden, .skip-link, [aria-hidden=true]') &&
        !element.matches(':disabled, [type=hidden]'),
    );
    return usable.flatMap((element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      // A box that is not drawn is clicked by its label.
      const target = label && !element.checkVisibility({ opacityProperty: true }) ? label : element;
      target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      // Of a link over two lines the first one.
      const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const reached = hit !== null && [element, label].some((one) => one?.contains(hit));
      return reached ? [] : [`${named(element)} under ${hit ? named(hit) : 'nothing'}`];
    });
  });
