import { describe, expect, it } from '@jest/globals';
import { linksIn } from './links.js';
import { shoutingIn } from './shouting.js';
import { isVeryShort } from './very-short.js';

describe('plain rules', () => {
  it.each([
    ['Siehe https://example.org/a?b=c.', ['https://example.org/a?b=c']],
    ['(www.example.org) und HTTP://EXAMPLE.ORG/x', ['www.example.org', 'HTTP://EXAMPLE.ORG/x']],
    ['Auf https://www.wien.gv.at/verkehr steht es.', []],
    ['https://gv.at.example.org', ['https://gv.at.example.org']],
    ['anna@www.example.org, die Datei x.pdf, 12.30 Uhr', []],
    ['http://', []],
  ])('see web addresses in %j', (text, found) => {
    expect(linksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('see a text in capitals, and not one with abbreviations or of a few words', () => {
    expect(shoutingIn('WARUM TUT HIER NIEMAND ETWAS, ES REICHT JETZT!')).toBe(1);
    expect(shoutingIn('WARUM TUT HIER NIEMAND ETWAS? ES REICHT jetzt wirklich')).toBeCloseTo(0.71, 2);
    for (const text of [
      'Mehr Bänke bei U1, U2, U3 und ÖBB, sagt die MA 42 dem WWF.',
      'BITTE MEHR BÄNKE',
      'U1 U2 U3 U4 U6 S1 S2 S3 ÖBB MA MA MA',
      'ﬀ 漢字 🌳🌳🌳 12345',
      '',
    ])
      expect(shoutingIn(text)).toBeUndefined();
  });

  it('see a contribution of less than four words, over all its texts', () => {
    expect(isVeryShort(['Bank', 'Eine Bank'])).toBe(true);
    expect(isVeryShort(['Mehr Bänke', 'am Platz'])).toBe(false);
    expect(isVeryShort(['...', '👍'])).toBe(true);
    expect(isVeryShort(['', ' '])).toBe(false);
    expect(isVeryShort([])).toBe(false);
  });

  it('take their time by the length of the text alone', () => {
    const long = 'https://'.repeat(5_000) + 'WWW.'.repeat(5_000);
    expect(linksIn(long).length).toBeLessThan(10_001);
    expect(shoutingIn(long)).toBeUndefined();
  });
});
