import { beforeAll, describe, expect, it } from '@jest/globals';
import { conditions } from '../test/conditions.js';
import { readBlock } from '../test/read-block.js';
import { emptyTally, sumOf, type Tally, totalOf } from '../test/tally.js';

/* A sample of what `npm run paper:accuracy` reads, on seeds of its own: one A4 form under a few conditions, one card. */
const sample = [
  'clean-200',
  'skew',
  'scale',
  'turned',
  'lost-corner',
  'black-and-white',
  'jpeg-30',
  'folds',
  'stray',
  'line-across',
  'mirrored',
];
const onCard = ['clean-150', 'everything'];
const slow = 300_000;

describe('reading scans of all qualities', () => {
  let tally: Tally = emptyTally();

  beforeAll(async () => {
    const under = (ids: readonly string[]) => conditions.filter(({ id }) => ids.includes(id));
    tally = sumOf([await readBlock(901, null, under(sample)), await readBlock(904, null, under(onCard))]);
  }, slow);

  it('never reads a box wrongly, and no page as another one', () => {
    expect(tally.misreads).toEqual([]);
  });

  it('decides most boxes', () => {
    const total = totalOf(Object.values(tally.conditions));
    expect(total.boxes).toBeGreaterThan(300);
    expect(total.review / total.boxes).toBeLessThan(0.12);
  });

  it.each([...sample, ...onCard].filter((id) => id !== 'mirrored'))('finds the page: %s', (id) => {
    expect(tally.conditions[id]?.page).toMatchObject({ pages: 1, right: 1 });
  });

  it('refuses a page fed the wrong way round', () => {
    expect(tally.conditions['mirrored']?.page).toMatchObject({ pages: 1, alarm: 1, right: 0 });
  });
});
