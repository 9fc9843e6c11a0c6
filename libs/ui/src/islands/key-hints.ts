/*
 * Presses what carries `data-key` when its key is struck, and lists all keys under `?`. Keys without Alt or Ctrl are left alone
 * while somebody types. A key that types something (`n`, `5`, `+`) acts alone only with the focus in the zone it belongs to, so
 * that nobody who speaks to their computer, or misses a field, decides something (WCAG 2.2, 2.1.4); with Alt and Shift it acts
 * everywhere. `data-letter-keys="off"` at the document leaves only that. Zones carry `data-keys`: what stands in them, and with
 * `data-keys="all"` also what stands beside them, but nothing of a closed zone inside. `data-start` takes the focus of a fresh page when
 * keys act in it. What carries `data-jump` with an id brings the focus there instead; what carries `data-stay` leaves the focus
 * where it is.
 */
import { everywhere, inWords, isCharacter, matches, told } from './keys/combination.js';

interface Keyed {
  element: HTMLElement;
  combination: string;
}

/** Also what is folded away and keeps its keys (`data-keeps-keys`): it can be struck without being unfolded. */
const visible = (element: HTMLElement): boolean =>
  (element.checkVisibility?.() ?? element.offsetParent !== null) ||
  (element.closest('details[data-keeps-keys]') !== null && element.closest('[hidden]') === null);

function keyed(): Keyed[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')]
    .map((element) => ({ element, combination: element.dataset['key'] ?? '' }))
    .filter(
      ({ combination, element }) => combination !== '' && visible(element) && !element.matches(':disabled'),
    );
}

const lettersOff = (): boolean => document.documentElement.dataset['letterKeys'] === 'off';

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

const zoneOf = (element: Element | null | undefined): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-keys]') ?? null;

/** Whether a key acts with the focus in this zone. */
function reaches(zone: HTMLElement, { element }: Keyed): boolean {
  const own = zoneOf(element);
  const open = own?.dataset['keys'] === 'all' || !zone.contains(own);
  return own === zone || (zone.dataset['keys'] === 'all' && open);
}

/** The key of a character, from the innermost zone around the focus outwards. */
function characterAt(target: EventTarget | null, event: KeyboardEvent, all: Keyed[]): Keyed | undefined {
  if (lettersOff() || typing(target) || !(target instanceof Element)) return undefined;
  const struck = all.filter(({ combination }) => isCharacter(combination) && matches(combination, event));
  for (let zone = zoneOf(target); zone; zone = zoneOf(zone.parentElement)) {
    const here = zone;
    const found = struck.find((one) => reaches(here, one));
    if (found) return found;
  }
  return undefined;
}

/** The key of a sign that types nothing, or any with its modifiers. */
function otherAt(target: EventTarget | null, event: KeyboardEvent, all: Keyed[]): Keyed | undefined {
  return all.find(({ combination }) => {
    if (isCharacter(combination)) return matches(everywhere(combination), event);
    if (!matches(combination, event)) return false;
    if (/Alt\+|Ctrl\+|^F\d+$/.test(combination)) return true;
    // Enter and space belong to the button that has the focus.
    const pressesFocused =
      (event.key === 'Enter' || event.key === ' ') && document.activeElement?.matches('a, button, summary');
    // Escape throws nothing away in a field in which nothing stands yet, or whose words the tab keeps.
    const leaves =
      event.key === 'Escape' &&
      target instanceof HTMLTextAreaElement &&
      (target.value === '' || target.closest('kept-typing'));
    return (leaves || !typing(target)) && !pressesFocused;
  });
}

const control = 'input:checked, input:not([type=hidden]), textarea, select, button, a[href]';

function press(element: HTMLElement): void {
  const jump = element.dataset['jump'];
  if (jump !== undefined) {
    const place = document.getElementById(jump);
    // Whoever hides it for now shows it.
    place?.dispatchEvent(new Event('reveal', { bubbles: true }));
    const to = place?.matches(control) ? place : (place?.querySelector<HTMLElement>(control) ?? place);
    to?.focus();
    // Not the whole place, which may be higher than the window.
    to?.scrollIntoView({ block: 'center' });
  } else if (typing(element)) {
    element.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  } else {
    if (!('stay' in element.dataset)) element.focus({ preventScroll: true });
    element.click();
  }
}

const entered = new WeakSet<Element>();

/** Who comes to a field for the first time goes on after what stands there; browsers begin before it. */
function goOnAtEnd(field: EventTarget | null): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) || entered.has(field))
    return;
  entered.add(field);
  // A field that knows no caret, such as a date, says null; one in which a part is selected keeps that.
  if (field.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
}
// Not before whoever brought the focus has selected what they mean: a field that selects all of itself has not yet.
document.addEventListener('focusin', ({ target }) => queueMicrotask(() => goOnAtEnd(target)));
goOnAtEnd(document.activeElement);

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const copy = (label ?? element).cloneNode(true) as HTMLElement;
  for (const key of copy.querySelectorAll('kbd')) key.remove();
  return element.getAttribute('aria-label') ?? copy.textContent?.trim() ?? '';
}

const german = document.documentElement.lang !== 'en';

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: Node[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** What letters do here, and where that is changed. */
function aboutLetters(): HTMLElement {
  const words = german
    ? [
        lettersOff()
          ? 'Buchstaben und Ziffern gelten mit Alt und Umschalt.'
          : 'Buchstaben und Ziffern gelten, wenn der Fokus in der Liste oder am Fall ist; mit Alt und Umschalt überall.',
        'Im Konto ändern',
      ]
    : [
        lettersOff()
          ? 'Letters and digits work with Alt and Shift.'
          : 'Letters and digits work while the focus is in the list or on the case; with Alt and Shift everywhere.',
        'Change this in your account',
      ];
  const link = made('a', { href: '/account#keys', textContent: words[1] ?? '' });
  return made('p', { className: 'soft', textContent: `${words[0] ?? ''} ` }, link);
}

function showList(): void {
  const heading = made('h2', {
    id: 'key-list-title',
    textContent: german ? 'Tastenkürzel' : 'Keyboard shortcuts',
  });
  const all = keyed();
  const rows = new Set<string>();
  const list = made('dl', {});
  for (const { element, combination } of all) {
    const name = nameOf(element);
    if (rows.has(combination + name)) continue;
    rows.add(combination + name);
    const keys = isCharacter(combination) && lettersOff() ? everywhere(combination) : combination;
    const key = made('kbd', { className: 'key', textContent: inWords(keys) });
    list.append(made('div', {}, made('dt', {}, key), made('dd', { textContent: name })));
  }
  const close = made('button', {
    className: 'button button-secondary',
    textContent: german ? 'Schließen' : 'Close',
  });
  const dialog = made('dialog', { className: 'key-list' }, heading, list);
  dialog.setAttribute('aria-labelledby', heading.id);
  if (all.some(({ combination }) => isCharacter(combination))) dialog.append(aboutLetters());
  dialog.append(made('form', { method: 'dialog' }, close));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const asksForList = (event: KeyboardEvent): boolean =>
  matches(everywhere('?'), event) || (matches('?', event) && !lettersOff() && !typing(event.target));

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const list = asksForList(event);
  const all = list ? [] : keyed();
  const found = otherAt(event.target, event, all) ?? characterAt(event.target, event, all);
  if (!list && !found) return;
  event.preventDefault();
  // A key that is held down was struck once: the next thing it would press is another one.
  if (event.repeat) return;
  if (list) showList();
  else if (found) press(found.element);
});

const announce = (): void => {
  for (const { element, combination } of keyed())
    element.setAttribute(
      'aria-keyshortcuts',
      isCharacter(combination)
        ? (lettersOff() ? [everywhere(combination)] : [combination, everywhere(combination)]).join(' ')
        : told(combination),
    );
};
announce();
// An island has put another page in place of this one, or a piece of it.
for (const news of ['page-shown', 'fragment-renewed']) document.addEventListener(news, announce);

/** Whoever works by keys begins where they act. */
function begin(): void {
  const start = document.querySelector<HTMLElement>('[data-start]');
  const untouched =
    document.activeElement === document.body &&
    location.hash === '' &&
    !document.querySelector('[autofocus]');
  if (!start || !untouched || lettersOff()) return;
  if (keyed().some((one) => isCharacter(one.combination) && reaches(start, one)))
    start.focus({ preventScroll: true });
}
begin();
