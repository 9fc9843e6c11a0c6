import { renderFragment } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { BarRows, reach } from './bar-rows.js';

describe('rows of bars', () => {
  it('reach as far as their share of the longest, and a little when they are not nothing', () => {
    expect([reach(100, 100), reach(50, 100), reach(0.001, 100), reach(0, 100), reach(0, 0)]).toEqual([
      100, 50, 0.5, 0, 0,
    ]);
  });

  it('say everything in words, and have no style', () => {
    const html = renderFragment(
      <BarRows rows={[{ label: '<b>Warten</b>', value: 20, upTo: 28, words: '20 s' }]} />,
    );
    expect(html).toContain('&lt;b>Warten');
    expect(html).toContain('20 s');
    expect(html.match(/<rect/g)).toHaveLength(2);
    expect(html).not.toContain('style=');
  });
});
