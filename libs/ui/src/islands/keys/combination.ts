/* A combination is a key alone (`n`, `F8`, `Enter`, `+`) or with `Alt+`, `Ctrl+`, `Shift+`: how it is struck, told and said. */

/** `Alt++` is Alt and a plus. */
const partsOf = (combination: string): string[] => combination.split(/\+(?=.)/);

/** Whether the key alone types something; it then acts only where WCAG 2.2, 2.1.4 allows it. */
export const isCharacter = (combination: string): boolean => combination.length === 1;

/** What a key that types something is struck with where it does not act alone. */
export const everywhere = (character: string): string => `Alt+Shift+${character}`;

type Struck = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Whether these very keys were struck: Shift+F10 opens a menu and is not F10. */
export function matches(combination: string, event: Struck): boolean {
  const parts = partsOf(combination);
  const key = parts.at(-1) ?? '';
  const typed = event.key.toLowerCase() === key.toLowerCase();
  // `Alt+1` and `Alt+Q` on a Mac type other signs; the code of a digit is the same everywhere, that of a letter nearly so.
  const struck =
    typed ||
    (event.altKey &&
      (event.code === `Digit${key}` ||
        (!/^[a-z]$/i.test(event.key) && event.code === `Key${key.toUpperCase()}`)));
  // Some keyboards have this sign, or the digits, only with Shift.
  const needsShift = typed && /^[^a-z]$/i.test(key);
  return (
    struck &&
    parts.includes('Alt') === event.altKey &&
    parts.includes('Ctrl') === (event.ctrlKey || event.metaKey) &&
    (parts.includes('Shift') ? event.shiftKey : needsShift || !event.shiftKey)
  );
}

const german = (): boolean => document.documentElement.lang !== 'en';

const signs: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** As it is printed on the keys, in the language of the page. */
export const inWords = (combination: string): string =>
  partsOf(combination)
    .map((part) => {
      if (part === 'Ctrl') return german() ? 'Strg' : part;
      if (part === 'Shift') return german() ? 'Umschalt' : part;
      return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');

/** As assistive technology is told (WAI-ARIA 1.2, `aria-keyshortcuts`). */
export const told = (combination: string): string => combination.replace('Ctrl', 'Control');
