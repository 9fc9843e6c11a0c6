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

  it.each(['conflict', 'decided', 'open'] as const)('shows all when the case is %s', (state) => {
    expect(visibleOpinions({ state }, [proposed, opinion('berta', false)], 'lena')[0]).toEqual(proposed);
  });
});
