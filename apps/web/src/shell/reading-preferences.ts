import { languageSchema, type Language } from '@gemeinsam/contracts';

export interface ReadingPreferences {
  language: Language;
  easy: boolean;
  /** Cookies to set because the visitor has just switched. */
  remember: Partial<Record<'lang' | 'easy', string>>;
}

const field = (source: unknown, name: string): unknown =>
  typeof source === 'object' && source !== null ? (source as Record<string, unknown>)[name] : undefined;

/** German unless the visitor chose otherwise: by the query of this very request, else by an earlier choice. */
export function readingPreferences(query: unknown, cookies: unknown): ReadingPreferences {
  const remember: ReadingPreferences['remember'] = {};
  const asked = languageSchema.safeParse(field(query, 'lang'));
  if (asked.success) remember.lang = asked.data;
  const remembered = languageSchema.safeParse(field(cookies, 'lang'));
  const language = asked.success ? asked.data : remembered.success ? remembered.data : 'de';

  const easyAsked = field(query, 'easy');
  const switched = easyAsked === '1' || easyAsked === '0';
  if (switched) remember.easy = easyAsked;
  const easy = switched ? easyAsked === '1' : field(cookies, 'easy') === '1';
  return { language, easy, remember };
}

/** The hidden field of a form that says how it was read: its language, and whether in easy words. */
export const readAs = '_read';
export const readAsValue = ({ language, easy }: { language: Language; easy: boolean }): string =>
  easy ? `${language} easy` : language;

/**
 * The preferences of a form that was sent: it is answered in the words in which it was read, and what somebody wrote into it is in
 * that language, whatever another tab was switched to meanwhile. A button that switches says so in its address, and that counts.
 */
export function preferencesOfForm(
  query: unknown,
  sent: unknown,
  now: Pick<ReadingPreferences, 'language' | 'easy'>,
): ReadingPreferences {
  const [word, ease] = typeof sent === 'string' ? sent.split(' ') : [];
  const written = languageSchema.safeParse(word);
  if (!written.success) return { ...now, remember: {} };
  const language = field(query, 'lang') === undefined ? written.data : now.language;
  const easy = field(query, 'easy') === undefined ? ease === 'easy' : now.easy;
  return {
    language,
    easy,
    remember: {
      ...(language !== now.language && { lang: language }),
      ...(easy !== now.easy && { easy: easy ? '1' : '0' }),
    },
  };
}

/** An address on this site, whatever was asked for: `//elsewhere` would lead a link away from it. */
export const ownAddress = (url: string): string => `/${url.replace(/^[/\\]+/, '')}`;

/** The same address with `lang` or `easy` set; everything else of the query is kept. */
export function withPreference(url: string, name: 'lang' | 'easy', value: string): string {
  const [path = '/', query = ''] = ownAddress(url).split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}

/** Query that keeps language and ease through a form when cookies are refused. */
export function preferenceQuery(shell: { language: Language; easy: boolean }): string {
  const query = new URLSearchParams({
    ...(shell.language !== 'de' && { lang: shell.language }),
    ...(shell.easy && { easy: '1' }),
  }).toString();
  return query && `?${query}`;
}

/** An address with a query, and one more that begins with `?` or is empty. */
export const withQuery = (address: string, query: string): string =>
  query === '' ? address : address + query.replace('?', address.includes('?') ? '&' : '?');
