import { describe, expect, it } from '@jest/globals';
import { whereTheyDiffer } from './where-they-differ.js';

describe('two entries that differ', () => {
  it.each([
    ['Baumgasse 3', 'Baumgasse 8', ['Baumgasse ', '3', '']],
    ['ein Baum', 'ein Traum', ['ein ', 'B', 'aum']],
    ['1160', '11160', ['11', '', '60']],
    ['gleich', 'gleich', ['gleich', '', '']],
    ['', 'etwas', ['', '', '']],
    ['🌳 da', '🌲 da', ['', '🌳', ' da']],
  ])('%j beside %j', (text, other, parts) => {
    expect(whereTheyDiffer(text, other)).toEqual(parts);
  });
});
