import { numberIn } from './numbers.js';
import { createContext, h, type ComponentChildren, type VNode } from 'preact';
import { useContext } from 'preact/hooks';

const german = {
  optional: 'freiwillig',
  errorPrefix: 'Fehler:',
  errorSummary: (count: number) =>
    count === 1
      ? 'Bitte sehen Sie sich eine Stelle noch einmal an'
      : `Bitte sehen Sie sich ${count} Stellen noch einmal an`,
  choose: 'Bitte wählen',
  atMost: (count: string) => `höchstens ${count} Zeichen`,
  left: 'noch {n} Zeichen',
  over: '{n} Zeichen zu viel',
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  pages: 'Seiten',
  asTable: 'Als Tabelle',
  listUpdated: 'Es gibt Neues. Anzeigen',
  liveAway: 'Die Anzeige wird gerade nicht von selbst erneuert.',
  zoomIn: 'größer',
  zoomOut: 'kleiner',
  zoomReset: 'ganze Seite',
  leaseLeft: 'für Sie reserviert, noch {n} Min.',
  leaseLost:
    'Der Fall ist nicht mehr für Sie reserviert. Laden Sie die Seite neu, bevor Sie entscheiden; was Sie getippt haben, bleibt.',
  leaseAway: 'Der Dienst ist gerade nicht erreichbar; wir versuchen es weiter.',
  ctrl: 'Strg',
};
export type UiWords = typeof german;

const english: UiWords = {
  optional: 'optional',
  errorPrefix: 'Error:',
  errorSummary: (count) =>
    count === 1 ? 'Please look at one place again' : `Please look at ${count} places again`,
  choose: 'Please choose',
  atMost: (count) => `at most ${count} characters`,
  left: '{n} characters left',
  over: '{n} characters too many',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pages: 'Pages',
  asTable: 'As a table',
  listUpdated: 'There is something new. Show it',
  liveAway: 'This view does not renew itself at the moment.',
  zoomIn: 'larger',
  zoomOut: 'smaller',
  zoomReset: 'whole page',
  leaseLeft: 'reserved for you, {n} min left',
  leaseLost:
    'The case is no longer reserved for you. Reload the page before you decide; what you typed stays.',
  leaseAway: 'The service is not available right now; we keep trying.',
  ctrl: 'Ctrl',
};

/** Language of the page around a component. `PageLayout` and `renderFragment` provide it. */
export const PageLanguage = createContext<string>('de');

/** Says to the components inside which language the page is in. */
export function LanguageOfPage(props: { language: string; children: ComponentChildren }): VNode {
  return h(PageLanguage.Provider, { value: props.language, children: props.children }) as VNode;
}

/** The few words that components bring along themselves, in the language of the page. */
export function useWords(): UiWords {
  return useContext(PageLanguage) === 'en' ? english : german;
}

/** {@link numberIn} the language of the page. */
export function useNumber(): (value: number) => string {
  const language = useContext(PageLanguage);
  return (value) => numberIn(language, value);
}
