import { describe, expect, it } from '@jest/globals';
import { readingPreferences, withPreference } from './reading-preferences.js';

describe('how somebody wishes to read', () => {
  it('is German and ordinary until they choose', () => {
    expect(readingPreferences({}, {})).toEqual({ language: 'de', easy: false, remember: {} });
  });

  it('follows the query at once and remembers it', () => {
    expect(readingPreferences({ lang: 'en', easy: '1' }, {})).toEqual({
      language: 'en',
      easy: true,
      remember: { lang: 'en', easy: '1' },
    });
  });

  it('follows the cookie, and the query before the cookie', () => {
    expect(readingPreferences({}, { lang: 'en', easy: '1' })).toMatchObject({
      language: 'en',
      easy: true,
      remember: {},
    });
    expect(readingPreferences({ lang: 'de', easy: '0' }, { lang: 'en', easy: '1' })).toMatchObject({
      language: 'de',
      easy: false,
    });
  });

  it.each([{ lang: 'fr' }, { lang: ['en', 'de'] }, { easy: 'yes' }, 'x', undefined])(
    'takes no notice of %j',
    (query) => {
      expect(readingPreferences(query, query)).toEqual({ language: 'de', easy: false, remember: {} });
    },
  );

  it.each(['//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example'])(
    'never leads away from this site: %s',
    (url) => {
      expect(withPreference(url, 'lang', 'en')).toBe('/elsewhere.example?lang=en');
    },
  );

  it('keeps the rest of the address', () => {
    expect(withPreference('/mein-beitrag?nummer=1&lang=de', 'lang', 'en')).toBe(
      '/mein-beitrag?nummer=1&lang=en',
    );
  });
});
