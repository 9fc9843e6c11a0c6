import type { CaseDetail } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { blackedOutBy } from './blacked-out-by.js';

const passage = { field: 'answers/title', start: 0, end: 4, reason: 'insult' } as const;
const published = { outcome: 'published' };
const blackened = { outcome: 'published-redacted', redactions: [passage] };
const detail = (state: string, ...decisions: object[]) => ({ state, decisions }) as unknown as CaseDetail;

describe('what a decision is going to black out', () => {
  it('is what the last one said, while it can be taken back', () => {
    expect(blackedOutBy(detail('revocable', blackened))).toEqual([passage]);
    expect(
      blackedOutBy(detail('revocable', published, { ...blackened, takenBackAt: '2026-11-30' })),
    ).toBeUndefined();
  });

  it('is what two agreed on, whoever spoke last', () => {
    const proposed = { outcome: 'decline-proposed', byName: 'Anna', at: '2026-11-30T10:00' };
    const answered = { ...blackened, byName: 'Berta', at: '2026-11-30T11:00' };
    const compared = (by: string, agreedWith: string): CaseDetail => ({
      ...detail('revocable', proposed, answered),
      agreements: [{ byName: by, withName: agreedWith, note: '', at: '2026-11-30T12:00' }],
    });
    expect(blackedOutBy(compared('Berta', 'Anna'))).toBeUndefined();
    expect(blackedOutBy(compared('Anna', 'Berta'))).toEqual([passage]);
  });

  it('is nothing where everything is published, or the author was told', () => {
    expect(blackedOutBy(detail('revocable', published))).toBeUndefined();
    expect(blackedOutBy(detail('decided', blackened))).toBeUndefined();
  });
});
