import { describe, expect, it } from '@jest/globals';
import { visibleOpinions, type Opinion } from './opinion.js';

const opinion = (givenBy: string, proposal: boolean): Opinion => ({
  id: givenBy,
  caseId: 'case',
  caseVersion: 1,
  contributionVersion: 1,
  proposal,
  outcome: 'declined',
  reasonCodes: ['off-topic'],
  message: 'Satz',
  givenBy,
  givenByName: givenBy,
  givenAt: new Date(0),
  takenBackAt: null,
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

  it('hides an answer that was taken back, too, and none from before the proposal', () => {
    const answer = { ...opinion('berta', false), caseVersion: 2, takenBackAt: new Date(1) };
    const older = { ...earlier, caseVersion: 0, takenBackAt: new Date(1) };
    const seen = visibleOpinions({ state: 'awaiting-second' }, [older, proposed, answer], 'dora');
    expect(seen.map(({ message }) => message)).toEqual(['Satz', '', '']);
    expect(visibleOpinions({ state: 'open' }, [older, proposed, answer], 'dora')).toEqual([
      older,
      proposed,
      answer,
    ]);
  });

  it.each(['conflict', 'decided', 'open'] as const)('shows all when the case is %s', (state) => {
    expect(visibleOpinions({ state }, [proposed, opinion('berta', false)], 'lena')[0]).toEqual(proposed);
  });
});
