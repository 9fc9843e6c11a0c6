import type { Language } from '@gemeinsam/contracts';

const beginnings: Record<Language, string> = { de: 'Unterstützt: ', en: 'Supports: ' };

/** The title of a contribution that only supports another one, in its own language. */
export const supportTitle = (title: string, language: Language): string => `${beginnings[language]}${title}`;
