import { describe, expect, it } from '@jest/globals';
import { preferencesOfForm, readAsValue, readingPreferences, withPreference } from './reading-preferences.js';

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

  it('is for a form that was sent how that form was read, unless its button switched', () => {
    const now = { language: 'en' as const, easy: false };
    const sent = readAsValue({ language: 'de', easy: true });
    expect(preferencesOfForm({}, sent, now)).toEqual({
      language: 'de',
      easy: true,
      remember: { lang: 'de', easy: '1' },
    });
    expect(preferencesOfForm({ lang: 'en' }, sent, now)).toEqual({
      language: 'en',
      easy: true,
      remember: { easy: '1' },
    });
    for (const nothing of ['fr', '', ['de'], undefined])
      expect(preferencesOfForm({}, nothing, now)).toEqual({ ...now, remember: {} });
  });

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
