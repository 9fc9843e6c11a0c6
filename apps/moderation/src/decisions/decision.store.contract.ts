import { newId, type UnitOfWork } from '@gemeinsam/persistence';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitingCase } from '../cases/case.store.contract.js';
import type { CaseStore } from '../cases/case.store.js';
import type { Decision } from './decision.js';
import type { DecisionStore } from './decision.store.js';
import type { Opinion } from './opinion.js';

export interface StoresUnderTest {
  cases: CaseStore;
  decisions: DecisionStore;
  unitOfWork: UnitOfWork;
}
const noon = new Date('2026-03-02T12:00:00.000Z');

/** What every decision store promises; the real one and the fake one both pass it. */
export function decisionStoreContract(
  name: string,
  make: () => Promise<StoresUnderTest> | StoresUnderTest,
): void {
  describe(`${name}, a decision store`, () => {
    let under: StoresUnderTest;
    const about = waitingCase();
    const opinion = (caseVersion: number): Opinion => ({
      id: newId(),
      caseId: about.id,
      caseVersion,
      contributionVersion: 1,
      proposal: caseVersion === 1,
      outcome: 'declined',
      reasonCodes: ['off-topic'],
      message: `Satz ${caseVersion}`,
      givenBy: `person-${caseVersion}`,
      givenByName: 'Person',
      givenAt: noon,
    });
    const decision: Decision = {
      id: newId(),
      caseId: about.id,
      contributionId: about.contributionId,
      contributionVersion: 1,
      outcome: 'declined',
      reasonCodes: ['off-topic'],
      catalogueVersion: 1,
      message: 'Satz',
      grounds: ['incompatible-content'],
      categories: ['scope-of-platform-service'],
      decidedBy: ['person-1', 'person-2'],
      decidedAt: noon,
    };
    const read = () =>
      under.unitOfWork.run(async (tx) => ({
        opinions: await under.decisions.opinions(tx, about.id),
        decision: await under.decisions.decision(tx, about.id, 1),
        other: await under.decisions.decision(tx, about.id, 2),
      }));

    beforeEach(async () => {
      under = await make();
    });

    it('keeps opinions in order and the decision by version, and deletes only the words', async () => {
      const [first, second] = [opinion(1), opinion(2)];
      await under.unitOfWork.run(async (tx) => {
        await under.cases.add(tx, about);
        await under.decisions.addOpinion(tx, second);
        await under.decisions.addOpinion(tx, first);
        await under.decisions.addDecision(tx, decision);
      });
      expect(await read()).toEqual({ opinions: [first, second], decision, other: undefined });
      await under.unitOfWork.run((tx) => under.decisions.deleteWords(tx, about.id));
      expect(await read()).toEqual({
        opinions: [
          { ...first, message: '' },
          { ...second, message: '' },
        ],
        decision: { ...decision, message: '' },
        other: undefined,
      });
    });
  });
}
