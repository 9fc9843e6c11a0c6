import { describe, expect, it } from '@jest/globals';
import { planForm } from '@gemeinsam/paper/form/plan-form';
import { sampleProcess } from '@gemeinsam/paper/form/sample-process.fixture';
import { fieldReading, placesOf } from './field-reading.js';
import { fieldKindsOf } from './proposal.js';
import type { KeptPage } from '../sheets/paper-form.js';

const kindOf = (name: string) => fieldKindsOf(sampleProcess.form).find(({ field }) => field === name)!;
const aPage = (page: number, over: Partial<KeptPage> = {}): KeptPage => ({
  page,
  fileId: 'f',
  filePage: page,
  imageKey: `page-${page}.jpg`,
  boxes: [],
  fields: [],
  ...over,
});
const written = (field: string, cropKey: string) => ({ field, cropKey, written: true });
const place = { pages: [1, 2], area: 1200.4 };

describe('what the machine says about a field', () => {
  it('has a picture of each page it is on', () => {
    const read = fieldReading(
      kindOf('idea'),
      [aPage(1, { fields: [written('idea', 'a.png')] }), aPage(2, { fields: [written('idea', 'b.png')] })],
      place,
      new Set(),
    );
    expect(read).toMatchObject({
      page: 'there',
      hand: true,
      written: true,
      area: 1200,
      picture: 'a.png\nb.png',
    });
    expect(read.crops).toEqual([
      { page: 1, cropKey: 'a.png' },
      { page: 2, cropKey: 'b.png' },
    ]);
  });

  it('waits for every page that may still come, and makes do without one that was given up', () => {
    const first = [aPage(1, { fields: [written('idea', 'a.png')] })];
    const page = (pages: KeptPage[], awaited: number[]) =>
      fieldReading(kindOf('idea'), pages, place, new Set(awaited)).page;
    expect(page(first, [2])).toBe('awaited');
    expect(page(first, [])).toBe('there');
    expect(page(first, [3])).toBe('there');
    expect(page([], [])).toBe('given-up');
    expect(page([], [1])).toBe('awaited');
  });

  it('has no picture on a page that is there but was not cut', () => {
    expect(fieldReading(kindOf('idea'), [aPage(1)], place, new Set())).toMatchObject({
      page: 'there',
      picture: '',
    });
  });

  it('knows a page that a person put there by its picture', () => {
    const pages = [aPage(1, { fields: [{ field: 'idea', cropKey: 'page-1.jpg', written: false }] })];
    expect(fieldReading(kindOf('idea'), pages, place, new Set())).toMatchObject({ assigned: true });
  });

  it('proposes what the boxes say', () => {
    const boxes = ['green', 'play'].map((option) => ({
      field: 'topic',
      option,
      reading: option === 'play' ? ('ticked' as const) : ('empty' as const),
      confidence: 0.9,
    }));
    const fields = [{ field: 'topic', cropKey: 'c.png', written: false }];
    const read = fieldReading(kindOf('topic'), [aPage(2, { boxes, fields })], place, new Set());
    expect(read).toMatchObject({ hand: false, proposed: 'play', confidence: 0.9 });
    expect(read.doubt).toBeUndefined();
    expect(read.boxes[0]).not.toHaveProperty('field');
  });
});

describe('where fields are', () => {
  it('is known for every field of a printed form', () => {
    const plan = planForm(sampleProcess, 'de');
    const places = placesOf(plan);
    for (const { field } of fieldKindsOf(sampleProcess.form)) {
      expect(places.get(field)?.pages.length).toBeGreaterThan(0);
      expect(places.get(field)?.area).toBeGreaterThan(0);
    }
    expect(places.get('idea')!.area).toBeGreaterThan(places.get('title')!.area);
  });
});
