import { describe, expect, it } from '@jest/globals';
import { parseOfficeHours } from './office-hours.js';

describe('office hours', () => {
  it('are read from the settings, or refused', () => {
    expect(parseOfficeHours('mon-fri 08:00-16:00')).toEqual({
      days: [1, 2, 3, 4, 5],
      opens: 480,
      closes: 960,
    });
    expect(parseOfficeHours('sat 09:30-12:00')).toEqual({ days: [6], opens: 570, closes: 720 });
    for (const wrong of [
      '',
      'fri-mon 08:00-16:00',
      'mon-fri 16:00-08:00',
      'mo-fr 8-16',
      'mon-fri 08:00-25:00',
    ])
      expect(parseOfficeHours(wrong)).toBeUndefined();
  });
});
