import { describe, expect, it } from '@jest/globals';
import { askedDays, checkDays } from './asked-days.js';

describe('the days that an address asks for', () => {
  it.each([
    [{}, { faults: {} }],
    [{ from: '', to: '' }, { faults: {} }],
    [{ from: '2026-03-02' }, { from: '2026-03-02', faults: {} }],
    [
      { from: '2026-03-02', to: '2026-03-02' },
      { from: '2026-03-02', to: '2026-03-02', faults: {} },
    ],
    [
      { from: '2026-03-03', to: '2026-03-02' },
      { from: '2026-03-03', to: '2026-03-02', faults: { from: 'backwards' } },
    ],
    [{ from: 'zz' }, { faults: { from: 'no-day' } }],
    [{ from: '2026-02-31', to: '2026-13-40' }, { faults: { from: 'no-day', to: 'no-day' } }],
    [{ to: ['2026-03-02', '2026-03-03'] }, { faults: { to: 'no-day' } }],
  ])('%j', (query, days) => {
    expect(askedDays(query)).toEqual(days);
  });

  it('are refused by name for whoever cannot be shown a field', () => {
    expect(() => checkDays({})).not.toThrow();
    expect(() => checkDays({ to: 'no-day' })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          kind: 'invalid',
          fields: [expect.objectContaining({ pointer: '/to' })],
        }),
      }),
    );
  });
});
