/*
 * Presses what carries `data-key` when its key is struck, and lists all keys under `?`. A combination is a key alone (`n`,
 * `F8`, `Enter`) or with `Alt+`, `Ctrl+`, `Shift+`. Keys without Alt or Ctrl are left alone while somebody types. What carries
 * `data-jump` with an id brings the focus there instead; what carries `data-stay` leaves the focus where it is.
 */
interface Keyed {
  element: HTMLElement;
  combination: string;
}

const visible = (element: HTMLElement): boolean =>
  element.checkVisibility?.() ?? element.offsetParent !== null;

function keyed(): Keyed[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')]
    .map((element) => ({ element, combination: element.dataset['key'] ?? '' }))
    .filter(
      ({ combination, element }) => combination !== '' && visible(element) && !element.matches(':disabled'),
    );
}

/** `Alt++` is Alt and a plus. */
const partsOf = (combination: string): string[] => combination.split(/\+(?=.)/);

function matches(combination: string, event: KeyboardEvent): boolean {
  const parts = partsOf(combination);
  const key = parts.at(-1) ?? '';
  // `Alt+1` and `Alt+Q` on a Mac type other signs; the code of a digit is the same everywhere, that of a letter nearly so.
  const struck =
    event.key.toLowerCase() === key.toLowerCase() ||
    (event.altKey &&
      (event.code === `Digit${key}` ||
        (!/^[a-z]$/i.test(event.key) && event.code === `Key${key.toUpperCase()}`)));
  return (
    struck &&
    parts.includes('Alt') === event.altKey &&
    parts.includes('Ctrl') === (event.ctrlKey || event.metaKey) &&
    (!parts.includes('Shift') || event.shiftKey)
  );
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement &&
    !['radio', 'checkbox', 'button', 'submit', 'reset', 'file'].includes(target.type)
  );
}

const control = 'input:checked, input:not([type=hidden]), textarea, select, button, a[href]';

function press(element: HTMLElement): void {
  const jump = element.dataset['jump'];
  if (jump !== undefined) {
    const place = document.getElementById(jump);
    const to = place?.matches(control) ? place : (place?.querySelector<HTMLElement>(control) ?? place);
    to?.focus();
    place?.scrollIntoView({ block: 'center' });
  } else if (typing(element)) {
    element.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  } else {
    if (!('stay' in element.dataset)) element.focus({ preventScroll: true });
    element.click();
  }
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const copy = (label ?? element).cloneNode(true) as HTMLElement;
  for (const key of copy.querySelectorAll('kbd')) key.remove();
  return element.getAttribute('aria-label') ?? copy.textContent?.trim() ?? '';
}

const german = document.documentElement.lang !== 'en';

const arrows: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

const inWords = (combination: string): string =>
  partsOf(combination)
    .map((part) =>
      part === 'Ctrl' && german ? 'Strg' : (arrows[part] ?? (part.length === 1 ? part.toUpperCase() : part)),
    )
    .join(' ');

function showList(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'key-list';
  const heading = document.createElement('h2');
  heading.textContent = german ? 'Tastenkürzel' : 'Keyboard shortcuts';
  const list = document.createElement('dl');
  for (const { element, combination } of keyed()) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const key = document.createElement('kbd');
    key.className = 'key';
    key.textContent = inWords(combination);
    term.append(key);
    const description = document.createElement('dd');
    description.textContent = nameOf(element);
    row.append(term, description);
    list.append(row);
  }
  const close = document.createElement('button');
  close.className = 'button button-secondary';
  close.textContent = german ? 'Schließen' : 'Close';
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(close);
  dialog.append(heading, list, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const free = !typing(event.target);
  if (event.key === '?' && free && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    showList();
    return;
  }
  for (const { element, combination } of keyed()) {
    if (!matches(combination, event)) continue;
    const plain = !/Alt\+|Ctrl\+|^F\d+$/.test(combination);
    if (plain && !free) continue;
    // Enter and space belong to the button that has the focus.
    if (
      plain &&
      (event.key === 'Enter' || event.key === ' ') &&
      document.activeElement?.matches('a, button, summary')
    )
      continue;
    event.preventDefault();
    press(element);
    return;
  }
});

const announce = (): void => {
  for (const { element, combination } of keyed())
    element.setAttribute('aria-keyshortcuts', combination.replace('Ctrl', 'Control'));
};
announce();
// An island has put another page in place of this one, or a piece of it.
for (const news of ['page-shown', 'fragment-renewed']) document.addEventListener(news, announce);
