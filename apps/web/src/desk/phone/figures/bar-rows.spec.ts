import { describe, expect, it } from '@jest/globals';
import { barRows } from './bar-rows.js';

describe('rows of bars', () => {
  it('reach as far as their share of the longest, and a little when they are not nothing', () => {
    const svg = barRows([
      { label: 'a', value: 50, upTo: 100, words: '50 s' },
      { label: 'b', value: 0.001, words: '0 s' },
      { label: 'c', value: 0, words: '–' },
    ]);
    expect([...svg.matchAll(/<rect[^>]* width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
      640, 320, 2, 0,
    ]);
  });

  it('take no word for markup and have no style', () => {
    const svg = barRows([{ label: '<script>"', value: 1, words: '&' }]);
    expect(svg).toContain('&lt;script&gt;&quot;');
    expect(svg).toContain('&amp;');
    expect(svg).not.toMatch(/style=|<script/);
  });

  it('are empty without rows', () => {
    expect(barRows([])).toContain('viewBox="0 0 640 0"');
  });
});
