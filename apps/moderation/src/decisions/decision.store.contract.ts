import type { UnitOfWork } from '@gemeinsam/persistence';
import { newId } from '@gemeinsam/persistence/new-id';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Case } from '../cases/case.js';
import type { Decision } from './decision.js';
import type { DecisionStore } from './decision.store.js';

/** A decision for tests; give what differs. */
export const someDecision = (
  about: Pick<Case, 'id' | 'contributionId'>,
  given: Partial<Decision> = {},
): Decision => ({
  id: newId(),
  caseId: about.id,
  contributionId: about.contributionId,
  contributionVersion: 1,
  round: 1,
  outcome: 'declined',
  reasonCodes: ['off-topic'],
  catalogueVersion: 1,
  message: 'Satz',
  redactions: [],
  grounds: ['incompatible-content'],
  categories: ['scope-of-platform-service'],
  decidedBy: ['person-1', 'person-2'],
  decidedAt: new Date('2026-03-02T12:00:00.000Z'),
  decidedFrom: 'agreeing',
  tellAt: new Date('2026-03-02T12:10:00.000Z'),
  toldAt: null,
  takenBackAt: null,
  takenBackBy: null,
  takenBackByName: null,
  agreedBy: 'person-2',
  agreementNote: 'Stimmt.',
  correlationId: 'c',
  ...given,
});

export interface DecisionsUnderTest {
  decisions: DecisionStore;
  unitOfWork: UnitOfWork;
  /** A case that is kept. */
  about: Pick<Case, 'id' | 'contributionId'>;
}

/** What every decision store promises; the real one and the fake one both pass it. */
export function decisionStoreContract(name: string, make: () => Promise<DecisionsUnderTest>): void {
  describe(`${name}, a decision store`, () => {
    let under: DecisionsUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    const read = (contributionVersion: number, round: number) =>
      under.unitOfWork.run((tx) =>
        under.decisions.of(tx, { caseId: under.about.id, contributionVersion, round }),
      );

    it('keeps one decision for each round of a version, and deletes only the words', async () => {
      const first = someDecision(under.about);
      const appealed = someDecision(under.about, { round: 2, outcome: 'published', decidedBy: ['person-3'] });
      await under.unitOfWork.run(async (tx) => {
        await under.decisions.add(tx, first);
        await under.decisions.add(tx, appealed);
      });
      expect(await read(1, 1)).toEqual(first);
      expect(await read(1, 2)).toEqual(appealed);
      expect(await read(2, 1)).toBeUndefined();
      await under.unitOfWork.run((tx) => under.decisions.deleteWords(tx, under.about.id));
      expect(await read(1, 1)).toEqual({ ...first, message: '', agreementNote: '' });
    });

    it('knows what is to be told, until it is told or taken back', async () => {
      const later = new Date('2026-03-02T12:20:00.000Z');
      const first = someDecision(under.about);
      const second = someDecision(under.about, { round: 2, tellAt: later });
      const all = () => under.unitOfWork.run((tx) => under.decisions.on(tx, under.about.id));
      await under.unitOfWork.run(async (tx) => {
        await under.decisions.add(tx, first);
        await under.decisions.add(tx, second);
      });
      const due = (now: Date) =>
        under.unitOfWork.run(async (tx) =>
          (await under.decisions.due(tx, now, 1_000))
            .filter(({ caseId }) => caseId === under.about.id)
            .map(({ id }) => id),
        );
      const settle = (decision: Decision) =>
        under.unitOfWork.run((tx) => under.decisions.settle(tx, decision));
      const untold = (id: string) => under.unitOfWork.run((tx) => under.decisions.untold(tx, { id }));
      expect(await due(new Date(first.tellAt.getTime() - 1))).toEqual([]);
      expect(await due(first.tellAt)).toEqual([first.id]);
      expect(await due(later)).toEqual([first.id, second.id]);
      expect(await untold(first.id)).toEqual(first);
      expect(await all()).toEqual([first, second]);
      const taken = { takenBackAt: later, takenBackBy: 'person-2', takenBackByName: 'Zwei' };
      await settle({ ...first, ...taken });
      expect(await all()).toEqual([{ ...first, ...taken }, second]);
      expect(await untold(first.id)).toBeUndefined();
      expect(await read(1, 1)).toBeUndefined();
      expect(await due(later)).toEqual([second.id]);
      await settle({ ...second, toldAt: later });
      expect(await due(later)).toEqual([]);
      expect(await read(1, 2)).toEqual({ ...second, toldAt: later });
      const again = someDecision(under.about);
      await under.unitOfWork.run((tx) => under.decisions.add(tx, again));
      expect(await read(1, 1)).toEqual(again);
    });
  });
}
