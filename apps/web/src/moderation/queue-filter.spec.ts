import { describe, expect, it } from '@jest/globals';
import {
  isFiltered,
  isNarrowed,
  queryOf,
  queueFilterOf,
  viewOf,
  withoutFilter,
  withoutSearch,
} from './queue-filter.js';

describe('what of the queue is wanted', () => {
  it.each([
    ['', { view: 'open', filtered: false, narrowed: false }],
    ['?state=all', { view: undefined, filtered: true, narrowed: false }],
    ['?view=second', { view: 'second', filtered: true, narrowed: false }],
    ['?view=mine&channel=paper', { view: 'mine', filtered: true, narrowed: true }],
    ['?process=ideas', { view: 'open', filtered: true, narrowed: true }],
  ])('is read from %s and written the same', (query, expected) => {
    const filter = queueFilterOf(Object.fromEntries(new URLSearchParams(query)));
    expect(queryOf(filter)).toBe(query);
    expect({ view: viewOf(filter), filtered: isFiltered(filter), narrowed: isNarrowed(filter) }).toEqual(
      expected,
    );
  });

  it('is all that is open where the address says something that is no choice', () => {
    expect(queryOf(queueFilterOf({ state: 'closed', view: 'everything', channel: 'fax' }))).toBe('');
  });

  it.each([
    ['?q=B%C3%A4nke', { view: undefined, filtered: true, narrowed: false }],
    ['?state=open&q=B%C3%A4nke', { view: undefined, filtered: true, narrowed: false }],
    [
      '?view=mine&channel=paper&by=Anna&from=2026-11-01&to=2026-11-30',
      { view: undefined, filtered: true, narrowed: true },
    ],
  ])('is a search over every state unless one is named: %s', (query, expected) => {
    const filter = queueFilterOf(Object.fromEntries(new URLSearchParams(query)));
    expect(queryOf(filter)).toBe(query);
    expect(filter.state).toBe(query.includes('state=open') ? 'open' : 'all');
    expect({ view: viewOf(filter), filtered: isFiltered(filter), narrowed: isNarrowed(filter) }).toEqual(
      expected,
    );
  });

  it('is left by ending the search, or by dropping the filters of a search', () => {
    const filter = queueFilterOf({ q: 'Bänke', state: 'decided', channel: 'paper' });
    expect(queryOf(withoutSearch(filter))).toBe('?channel=paper');
    expect(queryOf(withoutFilter(filter))).toBe('?q=B%C3%A4nke');
  });

  it('names days that are none, and looks for no more than so many characters', () => {
    expect(queueFilterOf({ from: '2026-02-31' })).toMatchObject({
      from: undefined,
      faults: { from: 'no-day' },
    });
    expect(queueFilterOf({ from: '2026-03-02', to: '2026-03-01' }).faults).toEqual({ from: 'backwards' });
    expect(queueFilterOf({ q: 'x'.repeat(300) }).q).toHaveLength(200);
  });
});
