import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { hitsOf } from '../recogniser.js';
import { address } from './address.js';

describe('address', () => {
  it.each([
    '⟦Neubaugasse 12⟧',
    'in der ⟦Neubaugasse 12a/3/14⟧.',
    'Die ⟦Mariahilfer Straße 45, Stiege 2, Tür 7, 1060 Wien⟧',
    '⟦1070 Wien, Neubaugasse 12/3⟧',
    '⟦Obere Donaustraße 19 / Stiege 4 / Tür 22⟧',
    '⟦Dr.-Karl-Renner-Ring 3⟧',
    'NEUBAUGASSE: ⟦NEUBAUGASSE 12⟧',
    '⟦Josefstädterstr. Nr. 5⟧',
    '⟦Am Hof 3/2⟧',
    '⟦Neubaugasse 12\n1070 Wien⟧',
    'vor dem Haus ⟦Wattgasse 7⟧',
  ])('is in %s', (marked) => expect(markedBy(address, withoutMarks(marked))).toBe(marked));

  it.each([
    'Linie 49',
    'Paragraf 14, § 5',
    'Neubaugasse 30 km/h',
    'Neubaugasse 20 Bäume',
    'Neubaugasse 7.30 Uhr',
    'Neubaugasse 2026',
    'Parkplatz 5, Radweg 7, Bahnsteig 3',
    'Bundesstraße 17',
    'Landstraße 80',
    'Am Hof 3',
    'Im Haus 12, Stiege 1',
    '1070 Wien',
    'Straße 7',
  ])('is not in %s', (text) => expect(markedBy(address, text)).toBe(text));

  it('is surer the more it says of a home', () => {
    const scores = [
      'Neubaugasse 12',
      'ich wohne in der Neubaugasse 12',
      'Neubaugasse 12/3',
      'Neubaugasse 12, 1070 Wien',
    ].map((text) => hitsOf(address, text)[0]!.score);
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => a - b));
    expect(scores).toHaveLength(4);
  });
});
