import { describe, expect, it } from '@jest/globals';
import { channelOfRow, parseShares } from './channel-split.js';

describe('channel split', () => {
  it('gives a row the same channel every time and comes near the shares', () => {
    const shares = parseShares('web:60, phone:25, paper:15');
    const counts = { web: 0, phone: 0, paper: 0 };
    for (let row = 0; row < 10_000; row += 1) {
      const channel = channelOfRow(`B${row}`, shares);
      expect(channelOfRow(`B${row}`, shares)).toBe(channel);
      counts[channel] += 1;
    }
    expect(counts.web / 10_000).toBeCloseTo(0.6, 1);
    expect(counts.phone / 10_000).toBeCloseTo(0.25, 1);
    expect(counts.paper / 10_000).toBeCloseTo(0.15, 1);
  });

  it('names what is wrong', () => {
    expect(() => parseShares('fax:10')).toThrow('"fax" is none of');
    expect(() => parseShares('web')).toThrow('needs a number');
    expect(() => parseShares('web:0')).toThrow('all shares are 0');
  });
});
