import { describe, expect, it } from '@jest/globals';
import { decideBox, decidePage } from './box-decision.js';
import type { BoxMeasures } from './box-measures.js';

const box = (given: Partial<BoxMeasures>): BoxMeasures => ({
  outline: 1,
  inside: 0,
  span: 0,
  darkness: 0,
  sides: [0, 0, 0, 0],
  across: false,
  ...given,
});
const empty = box({});
const cross = box({ inside: 0.25, span: 1, darkness: 0.7 });

describe('one box', () => {
  it.each<[string, Partial<BoxMeasures>, string]>([
    ['nothing', {}, 'empty'],
    ['a grain of toner', { inside: 0.008, span: 0.1, darkness: 0.5 }, 'empty'],
    ['a blot of ink', { inside: 0.18, span: 0.5, darkness: 0.7 }, 'uncertain'],
    ['a short stroke', { inside: 0.03, span: 0.4, darkness: 0.5 }, 'uncertain'],
    ['a cross', { inside: 0.25, span: 1, darkness: 0.7 }, 'ticked'],
    [
      'a tick that leaves the box',
      { inside: 0.12, span: 1, darkness: 0.6, sides: [0, 0.2, 0.3, 0] },
      'ticked',
    ],
    ['a faint cross', { inside: 0.15, span: 0.9, darkness: 0.2 }, 'ticked'],
    ['a cross by a thick pen', { inside: 0.8, span: 1, darkness: 0.8, sides: [0, 0.1, 0, 0] }, 'ticked'],
    ['a box filled in', { inside: 0.98, span: 1, darkness: 0.8 }, 'ticked'],
    [
      'a heavy scribble across',
      { inside: 0.9, span: 1, darkness: 0.8, sides: [0.6, 0.6, 0.2, 0.2] },
      'struck-out',
    ],
    ['a few lines across', { inside: 0.45, span: 1, darkness: 0.6, sides: [0.3, 0.3, 0, 0] }, 'uncertain'],
    [
      'a box filled beyond one side',
      { inside: 0.95, span: 1, darkness: 0.8, sides: [0, 0.5, 0, 0] },
      'uncertain',
    ],
    ['a line drawn through it', { inside: 0.15, span: 1, darkness: 0.7, across: true }, 'uncertain'],
    ['a ring around an empty box', { sides: [0.3, 0.3, 0.2, 0.2] }, 'uncertain'],
    ['no outline to be found', { outline: 0.1, inside: 0.3, span: 1 }, 'uncertain'],
  ])('with %s', (_name, measures, reading) => {
    expect(decideBox(box(measures)).reading).toBe(reading);
  });
});

describe('a page scanned in black and white', () => {
  const readings = (boxes: BoxMeasures[], noise: number, contrast = 255) =>
    decidePage(boxes, { noise, contrast }).map(({ reading }) => reading);

  it('counts as empty only what a strong pen left empty', () => {
    expect(readings([empty, cross], 0)).toEqual(['empty', 'ticked']);
    expect(readings([empty, box({ inside: 0.02, span: 0.2, darkness: 0.45 })], 0)).toEqual([
      'uncertain',
      'uncertain',
    ]);
    expect(readings([empty, cross, box({ inside: 0.1, span: 0.8, darkness: 0.25 })], 0)).toEqual([
      'uncertain',
      'ticked',
      'ticked',
    ]);
    expect(readings([empty, empty], 0)).toEqual(['uncertain', 'uncertain']);
  });

  it('believes a pen that left many solid marks in spite of a dot', () => {
    const dot = box({ inside: 0.02, span: 0.2, darkness: 0.45 });
    const crosses = Array.from({ length: 5 }, () => cross);
    expect(readings([empty, dot, ...crosses], 0).slice(0, 2)).toEqual(['empty', 'uncertain']);
    expect(readings([empty, dot, ...crosses.slice(1)], 0)[0]).toBe('uncertain');
    expect(readings([empty, dot, dot, ...crosses], 0)[0]).toBe('uncertain');
    const pale = box({ inside: 0.25, span: 1, darkness: 0.42 });
    expect(readings([empty, dot, pale, ...crosses], 0)[0]).toBe('uncertain');
  });

  it('is not mistaken for one in grey', () => {
    expect(readings([empty, empty], 2)).toEqual(['empty', 'empty']);
    expect(readings([empty, empty], 0, 230)).toEqual(['empty', 'empty']);
  });
});
