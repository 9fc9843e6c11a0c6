/*
 * The bar at the bottom edge of the work wraps as its words and the window want it; what gets the focus is scrolled above it by its
 * real height (`--bar`; WCAG 2.2, 2.4.11). Where it stands at its place in the page it covers nothing.
 */
const bars = [...document.querySelectorAll<HTMLElement>('.action-bar')];

function measure(): void {
  const heights = bars
    .filter((bar) => getComputedStyle(bar).position === 'sticky')
    .map((bar) => Math.ceil(bar.getBoundingClientRect().height));
  document.documentElement.style.setProperty('--bar', `${Math.max(0, ...heights)}px`);
}

const sizes = new ResizeObserver(measure);
for (const bar of bars) sizes.observe(bar);
// On a low window it does not stick any more, as high as it was.
addEventListener('resize', measure);
measure();
