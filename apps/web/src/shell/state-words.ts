import type { ContributionState, Language } from '@gemeinsam/contracts';

const words: Record<Language, Record<ContributionState, string>> = {
  de: {
    received: 'eingelangt',
    'in-review': 'in Prüfung',
    returned: 'Rückfrage offen',
    published: 'veröffentlicht',
    declined: 'abgelehnt',
    appealed: 'im Widerspruch',
    'declined-final': 'endgültig abgelehnt',
    withdrawn: 'zurückgezogen',
    erased: 'gelöscht',
  },
  en: {
    received: 'received',
    'in-review': 'in review',
    returned: 'question open',
    published: 'published',
    declined: 'declined',
    appealed: 'under appeal',
    'declined-final': 'finally declined',
    withdrawn: 'withdrawn',
    erased: 'erased',
  },
};

/** The state of a contribution as staff call it; the status page has words of its own for its author. */
export const stateWord = (state: ContributionState, language: Language): string => words[language][state];
