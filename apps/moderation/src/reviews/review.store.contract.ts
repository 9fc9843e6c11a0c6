import type { UnitOfWork } from '@gemeinsam/persistence';
import { newId } from '@gemeinsam/persistence/new-id';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { drawnReview, type Review } from './review.js';
import type { ReviewStore } from './review.store.js';

const noon = new Date('2026-03-02T12:00:00.000Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

/** A review that waits; give what differs. */
export const waitingReview = (
  about: Pick<Review, 'decisionId' | 'caseId'>,
  given: Partial<Pick<Review, 'drawnAt' | 'notBy'>> = {},
): Review => drawnReview({ id: newId(), drawnAt: noon, notBy: ['decider'], ...about, ...given });

export interface ReviewsUnderTest {
  reviews: ReviewStore;
  unitOfWork: UnitOfWork;
  /** A decision that is kept, another one each time. */
  decided: () => Promise<Pick<Review, 'decisionId' | 'caseId'>>;
}

/** What every store of reviews promises; the real one and the fake one both pass it. */
export function reviewStoreContract(name: string, make: () => Promise<ReviewsUnderTest>): void {
  describe(`${name}, a store of reviews`, () => {
    let under: ReviewsUnderTest;
    let drawn: Review[];
    const run: UnitOfWork['run'] = (work) => under.unitOfWork.run(work);
    beforeEach(async () => {
      under = await make();
      // Whoever asks is nobody of another test.
      drawn = [];
      for (const minute of [0, 1]) {
        const review = waitingReview(await under.decided(), { drawnAt: later(minute), notBy: ['decider'] });
        drawn.push(review);
        await run((tx) => under.reviews.add(tx, review));
      }
    });
    const find = (id: string) => run((tx) => under.reviews.find(tx, id));
    /** Every other review is somebody’s who never comes back. */
    const take = async (person: string, now = noon) => {
      const taken = await run((tx) => under.reviews.leaseNext(tx, { person, now, until: later(5) }));
      return taken?.id;
    };
    const count = (person: string, now = noon) => run((tx) => under.reviews.countFor(tx, { person, now }));

    it('keeps one review of a decision, however often it is added', async () => {
      const [first] = drawn;
      await run((tx) => under.reviews.add(tx, waitingReview(first!)));
      expect(await find(first!.id)).toEqual(first);
      expect(await run((tx) => under.reviews.lock(tx, first!.id))).toEqual(first);
      expect(await find(newId())).toBeUndefined();
      expect(await count('anybody')).toBe(2);
    });

    it('gives the one that waits longest to one person at a time, again to whom it is given', async () => {
      const [first, second] = drawn;
      expect(await take('anna')).toBe(first!.id);
      expect(await count('anna')).toBe(2);
      expect(await count('berta')).toBe(1);
      expect(await take('anna')).toBe(first!.id);
      expect(await take('berta')).toBe(second!.id);
      expect(await take('carl')).toBeUndefined();
      expect(await take('carl', later(6))).toBe(first!.id);
    });

    it('gives one that nobody held before a later one that somebody left', async () => {
      const [first, second] = drawn;
      const left = { ...second!, heldBy: 'berta', heldUntil: later(-1) };
      await run((tx) => under.reviews.save(tx, left));
      expect(await take('carl')).toBe(first!.id);
    });

    it('gives none to who may not, and none that was judged or lapsed', async () => {
      const [first, second] = drawn;
      expect([await count('decider'), await take('decider')]).toEqual([0, undefined]);
      const judged: Review = {
        ...first!,
        outcome: 'declined',
        reasonCodes: ['off-topic'],
        note: 'Grenzfall',
        judgedBy: 'anna',
        judgedByName: 'Anna Eins',
        judgedAt: later(2),
      };
      await run((tx) => under.reviews.save(tx, judged));
      await run((tx) => under.reviews.lapse(tx, second!.caseId, later(3)));
      await run((tx) => under.reviews.lapse(tx, first!.caseId, later(3)));
      expect([await count('berta'), await take('berta')]).toEqual([0, undefined]);
      expect(await find(second!.id)).toMatchObject({ lapsedAt: later(3), heldBy: null });
      expect(await find(first!.id)).toEqual(judged);
      await run((tx) => under.reviews.deleteWords(tx, first!.caseId));
      expect(await find(first!.id)).toEqual({ ...judged, note: '' });
    });
  });
}
