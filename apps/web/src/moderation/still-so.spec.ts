import type { CaseDetail, CaseState } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { isStillSo } from './still-so.js';

type Said = Pick<CaseDetail['decisions'][number], 'outcome' | 'takenBackAt'>;
const given = (state: CaseState, ...decisions: Said[]) => ({
  state,
  decisions: decisions.map((one) => ({
    id: '1',
    reasonCodes: [],
    message: '',
    byName: 'M',
    mine: true,
    at: '2026-11-30T10:00:00Z',
    ...one,
  })),
});
const published: Said = { outcome: 'published' };
const takenBack: Said = { outcome: 'published', takenBackAt: '2026-11-30T10:01:00Z' };

describe('what was just done to a case', () => {
  it.each<[string, CaseState, Said[], boolean]>([
    ['published', 'revocable', [published], true],
    ['published', 'decided', [published], true],
    ['published', 'open', [takenBack], false],
    ['published', 'open', [], false],
    ['published', 'revocable', [takenBack, { outcome: 'returned' }], false],
    ['declined', 'decided', [published], false],
    ['declined', 'revocable', [{ outcome: 'decline-proposed' }, published], true],
    ['proposed', 'awaiting-second', [{ outcome: 'decline-proposed' }], true],
    ['proposed', 'open', [], false],
    ['referred', 'conflict', [], true],
    ['referred', 'revocable', [published], false],
    ['answered', 'agreeing', [], true],
    ['answered', 'open', [], false],
    ['taken-back', 'open', [takenBack], true],
    // What two had compared is as it was: both opinions stand.
    ['taken-back-only', 'agreeing', [{ outcome: 'decline-proposed' }, published], true],
    ['taken-back', 'revocable', [takenBack, published], false],
    ['released', 'open', [], true],
    ['nothing', 'open', [], true],
  ])('%s, while it is %s', (what, state, decisions, so) =>
    expect(isStillSo(what, given(state, ...decisions))).toBe(so),
  );
});
