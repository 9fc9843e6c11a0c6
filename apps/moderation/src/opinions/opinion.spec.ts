import { describe, expect, it } from '@jest/globals';
import { isAnswer, visibleOpinions, type Opinion } from './opinion.js';

const opinion = (givenBy: string, proposal: boolean): Opinion => ({
  id: givenBy,
  caseId: 'case',
  caseVersion: 1,
  contributionVersion: 1,
  proposal,
  outcome: 'declined',
  reasonCodes: ['off-topic'],
  message: 'Satz',
  redactions: [],
  referral: '',
  givenBy,
  givenByName: givenBy,
  givenAt: new Date(0),
  takenBackAt: null,
  takenBackBy: null,
  takenBackByName: null,
});

describe('visibleOpinions', () => {
  const earlier = opinion('carl', true);
  const proposed = opinion('anna', true);

  it('hides the reasons of an open proposal from everyone but its author', () => {
    const seen = visibleOpinions({ state: 'awaiting-second' }, [earlier, proposed], 'berta');
    expect(seen).toEqual([earlier, { ...proposed, reasonCodes: [], message: '' }]);
    expect(visibleOpinions({ state: 'awaiting-second' }, [earlier, proposed], 'anna')).toEqual([
      earlier,
      proposed,
    ]);
  });

  const takenBack = (one: Opinion): Opinion => ({ ...one, takenBackAt: new Date(1) });
  const wordsSeen = (state: 'open' | 'awaiting-second' | 'conflict', all: Opinion[], viewer: string) =>
    visibleOpinions({ state }, all, viewer).map(({ message }) => message);

  it('hides an answer that was taken back, too', () => {
    const answer = takenBack(opinion('berta', false));
    expect(wordsSeen('awaiting-second', [earlier, proposed, answer], 'dora')).toEqual(['Satz', '', '']);
    expect(wordsSeen('awaiting-second', [earlier, proposed, answer], 'berta')).toEqual(['Satz', '', 'Satz']);
  });

  it('hides what was taken back from whoever may come second, before and after it is proposed anew', () => {
    const withdrawn = takenBack(proposed);
    expect(wordsSeen('open', [withdrawn], 'berta')).toEqual(['']);
    expect(wordsSeen('awaiting-second', [withdrawn, proposed], 'berta')).toEqual(['', '']);
    expect(wordsSeen('awaiting-second', [withdrawn, proposed], 'anna')).toEqual(['Satz', 'Satz']);
    expect(wordsSeen('conflict', [withdrawn, proposed, opinion('berta', false)], 'lena')).toEqual([
      'Satz',
      'Satz',
      'Satz',
    ]);
  });

  it('hides why the same person wished to decline before the author amended, and not what they asked', () => {
    const asked = { ...opinion('anna', false), outcome: 'returned' as const };
    expect(wordsSeen('awaiting-second', [asked, proposed, proposed], 'berta')).toEqual(['Satz', '', '']);
  });

  it.each(['conflict', 'decided', 'open'] as const)('shows all when the case is %s', (state) => {
    expect(visibleOpinions({ state }, [proposed, opinion('berta', false)], 'lena')[0]).toEqual(proposed);
  });
});

describe('isAnswer', () => {
  const proposed = opinion('anna', true);
  const said = opinion('berta', false);

  it('is what was said after a wish to decline the same words', () => {
    expect(isAnswer(said, [proposed, said])).toBe(true);
    expect(isAnswer(said, [said])).toBe(false);
  });

  it('is not what decides after a wish that was taken back, answered or about older words', () => {
    const back = { ...proposed, takenBackAt: new Date(1) };
    const settled = { ...opinion('lena', false), contributionVersion: 1 };
    const newer = { ...said, contributionVersion: 2 };
    expect(isAnswer(said, [back, said])).toBe(false);
    expect(isAnswer(settled, [proposed, said, settled])).toBe(false);
    expect(isAnswer(newer, [proposed, newer])).toBe(false);
  });
});
