import type { Page } from 'playwright-core';

/**
 * What stands where nobody can read or tell it, as Chromium lays the page out now: words on words or against them, words against
 * the edge of the window or of their table, words broken in the middle, and controls that stand beside their row.
 */
export const misplaced = (page: Page): Promise<string[]> => page.evaluate(layoutFaults);

/** Runs in the page. */
function layoutFaults(): string[] {
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Line extends Box {
    element: Element;
    node: Text;
    says: string;
  }
  /** Less than this between words of different blocks reads as one word. */
  const room = 4;
  const seen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.visually-hidden, .skip-link, [aria-hidden=true]:has(input)');
  const within = (element: Element, holds: (style: CSSStyleDeclaration) => boolean): Element | null => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
      if (holds(getComputedStyle(at))) return at;
    return null;
  };
  const blockOf = (element: Element): Element | null =>
    within(element, ({ display }) => !display.startsWith('inline') || display === 'inline-flex');
  /** What stays while the page scrolls below it may lie on words; `coveredControls` says whether it may on a control. */
  const layerOf = (element: Element): Element | null =>
    within(element, ({ position }) => position === 'sticky' || position === 'fixed');
  const shownOf = (element: Element): Box => {
    const shown = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      shown.left = Math.max(shown.left, left);
      shown.right = Math.min(shown.right, right);
      shown.top = Math.max(shown.top, top);
      shown.bottom = Math.min(shown.bottom, bottom);
    }
    return shown;
  };
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const element = node.parentElement;
    const silent = 'script, style, noscript, select, textarea, title, desc';
    if (node.data.trim() !== '' && element && !element.closest(silent) && seen(element)) texts.push(node);
  }
  const lines = texts.flatMap((node): Line[] => {
    const element = node.parentElement!;
    const range = document.createRange();
    range.selectNodeContents(node);
    const shown = shownOf(element);
    // From the foot of a letter to the head of a capital; the box of a line is higher than what is written in it.
    const half = parseFloat(getComputedStyle(element).fontSize) * 0.36;
    return [...range.getClientRects()]
      .map((box) => ({
        element,
        node,
        says: `"${node.data.trim().slice(0, 30)}"`,
        left: Math.max(box.left, shown.left),
        right: Math.min(box.right, shown.right),
        top: Math.max((box.top + box.bottom) / 2 - half, shown.top),
        bottom: Math.min((box.top + box.bottom) / 2 + half, shown.bottom),
      }))
      .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
  });

  const onOthers = lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (down <= 1 || across <= -room || one.node === other.node) return [];
      if (layerOf(one.element) !== layerOf(other.element)) return [];
      if (across > 0.5) return [`${one.says} and ${other.says} lie on each other`];
      const apart = blockOf(one.element) !== blockOf(other.element);
      return apart ? [`${one.says} and ${other.says} touch`] : [];
    }),
  );
  const unseen = 'rgba(0, 0, 0, 0)';
  /** The nearest thing around words whose edges are seen. */
  const frameOf = (element: Element): Element | null =>
    within(
      element,
      ({ display, backgroundColor, borderLeftColor, borderLeftWidth, borderRightWidth }) =>
        display !== 'inline' &&
        (backgroundColor !== unseen ||
          (borderLeftColor !== unseen &&
            parseFloat(borderLeftWidth) > 0 &&
            parseFloat(borderRightWidth) > 0)),
    );
  const width = document.documentElement.clientWidth;
  const atAnEdge = lines.flatMap(({ element, says, left, right }) => {
    // What is wider than its frame and scrolls in it has its room at its ends.
    const scrolling = within(element, ({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll');
    if (scrolling && scrolling.scrollWidth > scrolling.clientWidth + 1) return [];
    const frame = frameOf(element)?.getBoundingClientRect();
    const close = left < room || right > width - room;
    const out = frame && (left < frame.left + room / 2 || right > frame.right - room / 2);
    return close || out ? [`${says} touches the edge of ${close ? 'the window' : 'its frame'}`] : [];
  });
  const broken = texts
    // What is one long word by nature, or was written by others, is broken rather than cut off.
    .filter((node) => !node.parentElement!.closest('code, pre, output, .own-words, [href^=http]'))
    .flatMap((node) =>
      [...node.data.matchAll(/\p{L}{4,}/gu)].flatMap(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].filter((box) => box.width > 0.5).map(({ top }) => top);
        return Math.max(...tops) - Math.min(...tops) > 2 ? [`"${word}" is broken in the middle`] : [];
      }),
    );
  const rowSelector = 'tr, li, article, .notice';
  const besideRows = [...document.querySelectorAll(`main :is(${rowSelector})`)]
    .filter(seen)
    .flatMap((row) => {
      const frame = row.getBoundingClientRect();
      const { display, flexDirection } = getComputedStyle(row);
      const own = [...row.querySelectorAll('button, .button, input, select')].filter(
        (control) => seen(control) && control.closest(rowSelector) === row && control.clientWidth > 2,
      );
      const words = lines.filter(
        ({ element }) => row.contains(element) && !element.closest('button, .button'),
      );
      // In a narrow window what can be done stands below the words.
      const oneLine =
        window.innerWidth >= 960 && (row.matches('tr') || (display === 'flex' && flexDirection === 'row'));
      return own.flatMap((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const says = `"${control.textContent?.trim() || control.getAttribute('name')}"`;
        // Links without a frame begin with their words where the text begins.
        const out =
          left < frame.left - 5 ||
          right > frame.right + 5 ||
          top < frame.top - 1 ||
          bottom > frame.bottom + 1;
        const below = oneLine && !words.some((line) => line.bottom > top && line.top < bottom);
        if (out) return [`${says} stands outside of its row`];
        return words.length > 0 && below ? [`${says} stands beside its row`] : [];
      });
    });
  return [...new Set([...onOthers, ...atAnEdge, ...broken, ...besideRows])];
}
