import type { UnitOfWork } from '@gemeinsam/persistence';
import { newId } from '@gemeinsam/persistence/new-id';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Opinion } from './opinion.js';
import type { OpinionStore } from './opinion.store.js';

/** An opinion for tests; give what differs. */
export const someOpinion = (caseId: string, given: Partial<Opinion> = {}): Opinion => ({
  id: newId(),
  caseId,
  caseVersion: 1,
  contributionVersion: 1,
  proposal: true,
  outcome: 'declined',
  reasonCodes: ['off-topic'],
  message: 'Satz',
  redactions: [],
  referral: '',
  givenBy: 'person',
  givenByName: 'Person',
  givenAt: new Date('2026-03-02T12:00:00.000Z'),
  takenBackAt: null,
  takenBackBy: null,
  takenBackByName: null,
  ...given,
});

export interface OpinionsUnderTest {
  opinions: OpinionStore;
  unitOfWork: UnitOfWork;
  /** The id of a case that is kept. */
  caseId: string;
}

/** What every opinion store promises; the real one and the fake one both pass it. */
export function opinionStoreContract(name: string, make: () => Promise<OpinionsUnderTest>): void {
  describe(`${name}, an opinion store`, () => {
    let under: OpinionsUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    const read = () => under.unitOfWork.run((tx) => under.opinions.on(tx, under.caseId));

    it('keeps opinions in order, and deletes only the words', async () => {
      const first = someOpinion(under.caseId);
      const second = someOpinion(under.caseId, { caseVersion: 2, proposal: false });
      await under.unitOfWork.run(async (tx) => {
        await under.opinions.add(tx, second);
        await under.opinions.add(tx, first);
      });
      expect(await read()).toEqual([first, second]);
      const taken = {
        takenBackAt: new Date('2026-03-02T12:01:00.000Z'),
        takenBackBy: 'lead',
        takenBackByName: 'L. Fünf',
      };
      await under.unitOfWork.run((tx) => under.opinions.takeBack(tx, second.id, taken));
      expect(await read()).toEqual([first, { ...second, ...taken }]);
      await under.unitOfWork.run((tx) => under.opinions.refer(tx, first.id, 'Bitte entscheiden.'));
      expect((await read())[0]).toEqual({ ...first, referral: 'Bitte entscheiden.' });
      await under.unitOfWork.run((tx) => under.opinions.deleteWords(tx, under.caseId));
      expect(await read()).toEqual([
        { ...first, message: '' },
        { ...second, message: '', ...taken },
      ]);
    });
  });
}
