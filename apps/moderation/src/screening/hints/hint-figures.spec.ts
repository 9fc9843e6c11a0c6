import { describe, expect, it } from '@jest/globals';
import { hintFigures } from './hint-figures.js';

const counted = (helped: number, didNotApply: number) => ({ hints: 100, helped, didNotApply, disputed: 3 });

describe('the figures of hints', () => {
  it('tell a share with its interval', () => {
    expect(hintFigures(counted(18, 2))).toEqual({
      ...counted(18, 2),
      precision: { share: 0.9, low: expect.closeTo(0.699, 3), high: expect.closeTo(0.972, 3) },
    });
    expect(hintFigures(counted(20, 0)).precision).toMatchObject({ share: 1, high: 1 });
    expect(hintFigures(counted(0, 20)).precision).toMatchObject({ share: 0, low: 0 });
  });

  it('tell none where too few were rated; what is disputed does not count', () => {
    expect(hintFigures(counted(17, 2)).precision).toBeUndefined();
    expect(hintFigures(counted(0, 0))).toEqual(counted(0, 0));
  });
});
