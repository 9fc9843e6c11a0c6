import { describe, expect, it } from '@jest/globals';
import { officePagesConfigShape } from './office.config.js';

const languages = officePagesConfigShape.OFFICE_CALL_LANGUAGES;

describe('the languages of calls', () => {
  it.each([
    ['de,en', ['de', 'en']],
    ['de, tr ,TR', ['de', 'tr']],
    ['bs,hr,sr,sh', ['bs', 'hr', 'sr', 'sr-Latn']],
  ])('%s', (written, tags) => expect(languages.parse(written)).toEqual(tags));

  it.each(['bcs', 'de,en,tr,bcs', 'de,qaa'])(
    '%s has one without a name to show, and is refused',
    (written) => {
      const { error } = languages.safeParse(written);
      expect(error?.issues.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^(bcs|qaa) is a language without a name .* bs, hr, sr or sh instead of bcs$/),
      ]);
    },
  );

  it('is refused when it is no tag', () => {
    expect(languages.safeParse('de,x y').success).toBe(false);
  });
});
