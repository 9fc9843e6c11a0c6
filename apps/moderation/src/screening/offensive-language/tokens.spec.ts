import { describe, expect, it } from '@jest/globals';
import { tokensOf } from './tokens.js';

const forms = (text: string): string[] => tokensOf(text).map(({ form }) => form);

describe('tokens of a text', () => {
  it.each([
    ['umlauts and ß typed both ways', 'Straße STRASSE Müll Muell', ['strasse', 'strasse', 'muell', 'muell']],
    ['an umlaut made of two characters', 'Mu\u0308ll', ['muell']],
    ['marks piled on letters', 'Z\u0336\u0335a\u0301\u0300\u0316un', ['zaun']],
    ['invisible signs within a word', 'Z\u200Ba\u00ADu\u2060n', ['zaun']],
    ['letters of full width and mathematical letters', 'Zaun 𝐙𝐚𝐮𝐧', ['zaun', 'zaun']],
    ['digits that stand for letters', 'Z4un Bl0ed C02 A1', ['zaun', 'bloed', 'c0', 'a0']],
    ['letters drawn out', 'sooooo Schifffahrt neeein', ['so', 'schiffahrt', 'nein']],
    [
      'signs instead of letters, and around words',
      'v*rd*mmt **fett** $chande',
      ['v*rd*mmt', 'fett', 'schande'],
    ],
    ['any number alike', '7 2024 1.000', ['0', '0', '0', '0']],
    ['runs of marks', 'Nein!!!! Was?', ['nein', '!!', 'was', '?']],
    ['emoji, also composed ones', '👍 👩‍🚒', ['👍', '👩', '🚒']],
    ['right-to-left', 'שלום עולם', ['שלום', 'עולם']],
    [
      'names of users, links and marks of tweets left out',
      '@wer |LBR| https://example.org/weg geht',
      ['geht'],
    ],
    ['nothing', '', []],
    ['nothing but spaces and dots', ' \n … . ', []],
  ])('%s', (_, text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('says where each stands, in UTF-16 units of the text as it was typed', () => {
    const text = '👩‍🚒 e\u0301 Sch\u00ADande!!';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '👩',
      '🚒',
      'e\u0301',
      'Sch\u00ADande',
      '!!',
    ]);
  });

  it.each(['@', '*', 'a*', '!', 'ß', '\u0308', 'https://', '$a', '👩‍', '\u200D'])(
    'comes to an end with 100,000 characters of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(tokensOf(text).filter(({ start, end }) => end <= start)).toEqual([]);
    },
  );
});
