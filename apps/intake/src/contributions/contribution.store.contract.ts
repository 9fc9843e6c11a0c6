import type { UnitOfWork } from '@gemeinsam/persistence';
import { newId } from '@gemeinsam/persistence/new-id';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Contribution } from './contribution.js';
import type { ContributionStore } from './contribution.store.js';

export interface StoreUnderTest {
  store: ContributionStore;
  unitOfWork: UnitOfWork;
  /** Puts a contribution there, as the way in would. */
  put(contribution: Contribution, crops?: Record<string, string>): Promise<void>;
}
const noon = new Date('2026-11-22T12:00:00.000Z');
let serial = 0;
/** What every contribution store gives, whatever else it knows. */
const pick = (found: Contribution): Contribution => {
  const { id, reference, state, version, processId, formVersion, answers, supports } = found;
  return { id, reference, state, version, processId, formVersion, answers, supports };
};

/** What every contribution store promises; the real one and the fake one both pass it. */
export function contributionStoreContract(make: () => StoreUnderTest): void {
  describe('a contribution store', () => {
    let under: StoreUnderTest;
    let given: Contribution;
    beforeEach(async () => {
      under = make();
      given = {
        id: newId(),
        reference: String((serial += 1)).padStart(10, '0'),
        state: 'received',
        version: 1,
        processId: newId(),
        formVersion: 1,
        answers: { title: 'Mehr Bänke', idea: 'Im Park.' },
        supports: null,
      };
      await under.put(given, { idea: 'scans/1/idea.png' });
    });
    const find = async (by: { id: string } | { reference: string }) => {
      const found = await under.unitOfWork.run((tx) => under.store.lock(tx, by));
      return found && pick(found);
    };
    const lock = () => find({ id: given.id });

    it('finds by id and by reference, and nothing that is not there', async () => {
      expect(await lock()).toEqual(given);
      expect(await find({ reference: given.reference })).toEqual(given);
      expect(await find({ id: newId() })).toBeUndefined();
    });

    it('keeps amendments in order with the version they made', async () => {
      const amendments = [2, 3].map((version) => ({
        version,
        text: `Zusatz ${version}`,
        channel: 'phone' as const,
        at: noon,
      }));
      await under.unitOfWork.run(async (tx) => {
        for (const amendment of amendments) await under.store.amend(tx, given.id, amendment, 'hash');
      });
      expect(await under.unitOfWork.run((tx) => under.store.amendments(tx, given.id))).toEqual(amendments);
      expect(await lock()).toMatchObject({ version: 3, state: 'received' });
    });

    it('takes steps, and refuses those that do not lead from there', async () => {
      await under.unitOfWork.run(async (tx) => {
        const contribution = (await under.store.lock(tx, { id: given.id }))!;
        await under.store.take(tx, contribution, 'take-into-review', noon);
        await under.store.take(tx, contribution, 'return', noon);
        expect(contribution.state).toBe('returned');
      });
      expect(await lock()).toEqual({ ...given, state: 'returned' });
      const illegal = under.unitOfWork.run(async (tx) =>
        under.store.take(tx, (await under.store.lock(tx, { id: given.id }))!, 'publish', noon),
      );
      await expect(illegal).rejects.toThrow('contribution: no step "publish" from "returned"');
      expect(await lock()).toMatchObject({ state: 'returned' });
    });

    it('erases what is personal, names the blobs, and keeps the contribution', async () => {
      await under.unitOfWork.run((tx) =>
        under.store.amend(tx, given.id, { version: 2, text: 'Zusatz', channel: 'web', at: noon }, 'hash'),
      );
      expect(await under.unitOfWork.run((tx) => under.store.erasePersonalData(tx, given.id))).toEqual([
        'scans/1/idea.png',
      ]);
      expect(await lock()).toEqual({ ...given, version: 2, answers: {} });
      expect(await under.unitOfWork.run((tx) => under.store.amendments(tx, given.id))).toEqual([]);
      expect(await under.unitOfWork.run((tx) => under.store.erasePersonalData(tx, given.id))).toEqual([]);
    });
  });
}
