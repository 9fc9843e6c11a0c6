import { describe, expect, it } from '@jest/globals';
import { isFiltered, isNarrowed, queryOf, queueFilterOf, viewOf } from './queue-filter.js';

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
});
