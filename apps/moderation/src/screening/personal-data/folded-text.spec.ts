import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedText } from './folded-text.js';

describe('folded text', () => {
  it.each([
    ['1\u00a02\u20093\u202f4\t5', '1 2 3 4 5'],
    ['1‐2‑3–4—5−6', '1-2-3-4-5-6'],
    ['ＡＴ１２＠＋．', 'AT12@+.'],
    ['٠٦٦٠ ۰۱', '0660 01'],
    ['a\r\nb\u2028c', 'a\n\nb\nc'],
    ['größer 👍 u\u0308', 'größer 👍 u\u0308'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(foldedText(text)).toBe(folded));

  it('is as long as the text, so that places are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldedText(text)).toHaveLength(text.length);
      }),
    );
  });
});
