import type { UnitOfWork } from '@gemeinsam/persistence';
import { newId } from '@gemeinsam/persistence/new-id';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { hold, letGo, newLease, type Case } from './case.js';
import { caseStates, type CaseStep } from './case.states.js';
import type { CaseStore } from './case.store.js';

export interface StoreUnderTest {
  store: CaseStore;
  unitOfWork: UnitOfWork;
}
const noon = new Date('2026-03-02T12:00:00.000Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

/** A waiting case for tests; give what differs. */
export function waitingCase(given: Partial<Case> = {}): Case {
  return {
    id: newId(),
    contributionId: newId(),
    process: 'test-process',
    channel: 'web',
    language: 'de',
    district: null,
    topic: null,
    receivedAt: noon,
    dueAt: later(60),
    state: 'open',
    version: 1,
    contributionVersion: 1,
    round: 1,
    lastChange: 'opened',
    outcome: null,
    proposedBy: null,
    answeredBy: null,
    decidedBefore: [],
    heldBy: null,
    holderName: null,
    heldUntil: null,
    ...given,
  };
}

/** What every case store promises; the real one and the fake one both pass it. */
export function caseStoreContract(name: string, make: () => Promise<StoreUnderTest> | StoreUnderTest): void {
  describe(`${name}, a case store`, () => {
    let under: StoreUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    const add = (added: Case) => under.unitOfWork.run((tx) => under.store.add(tx, added));
    const lock = (id: string) => under.unitOfWork.run((tx) => under.store.lock(tx, { id }));
    const addAfter = async (added: Case, ...steps: CaseStep[]): Promise<void> => {
      await add(added);
      for (const step of steps) {
        caseStates.take(added, step, 'anna');
        await under.unitOfWork.run((tx) => under.store.save(tx, added));
      }
    };
    const leaseNext = (
      holder: string,
      wanted: { process: string; now?: Date; settles?: boolean; channel?: string },
    ) => {
      const now = wanted.now ?? noon;
      return under.unitOfWork.run((tx) =>
        under.store.leaseNext(tx, { settles: false, ...wanted, now, lease: newLease(holder, holder, now) }),
      );
    };

    it('keeps one case per contribution', async () => {
      const first = waitingCase({ district: '2', topic: 'green' });
      expect(await add(first)).toBe(true);
      expect(await add(waitingCase({ contributionId: first.contributionId }))).toBe(false);
      expect(await lock(first.id)).toEqual(first);
      expect(
        await under.unitOfWork.run((tx) => under.store.lock(tx, { contributionId: first.contributionId })),
      ).toEqual(first);
      expect(await lock(newId())).toBeUndefined();
    });

    it('keeps what changed', async () => {
      const changed = waitingCase();
      await add(changed);
      Object.assign(changed, {
        state: 'awaiting-second',
        version: 2,
        lastChange: 'decline-proposed',
        proposedBy: 'anna',
        contributionVersion: 2,
      });
      hold(changed, newLease('berta', 'Berta', noon));
      await under.unitOfWork.run((tx) => under.store.save(tx, changed));
      expect(await lock(changed.id)).toEqual(changed);
      letGo(changed);
      changed.proposedBy = null;
      changed.outcome = 'declined';
      await under.unitOfWork.run((tx) => under.store.save(tx, changed));
      expect(await lock(changed.id)).toEqual(changed);
    });

    it('never leases an appeal to whoever decided before', async () => {
      const process = newId();
      await add(waitingCase({ process, round: 2, decidedBefore: ['anna', 'berta'] }));
      const next = (by: string) =>
        under.unitOfWork.run((tx) =>
          under.store.leaseNext(tx, { process, now: noon, settles: true, lease: newLease(by, by, noon) }),
        );
      expect(await next('berta')).toBeUndefined();
      expect(await next('carl')).toMatchObject({ heldBy: 'carl', decidedBefore: ['anna', 'berta'] });
    });

    it('leases the oldest promise first, each case once, and again when the lease has run out', async () => {
      const process = newId();
      const [second, first] = [
        waitingCase({ process, dueAt: later(20) }),
        waitingCase({ process, dueAt: later(10) }),
      ];
      await add(second);
      await add(first);
      expect((await leaseNext('anna', { process }))?.id).toBe(first.id);
      expect((await leaseNext('berta', { process }))?.id).toBe(second.id);
      expect(await leaseNext('carl', { process })).toBeUndefined();
      expect(await leaseNext('carl', { process, now: later(4) })).toBeUndefined();
      const freed = await leaseNext('carl', { process, now: later(5) });
      expect(freed).toMatchObject({ id: first.id, heldBy: 'carl', heldUntil: later(10) });
    });

    it('finds what somebody holds now, the oldest promise first', async () => {
      const process = newId();
      const held = (given: Partial<Case>) =>
        waitingCase({ process, heldBy: process, holderName: 'Anna', heldUntil: later(5), ...given });
      const [second, first] = [held({ dueAt: later(20) }), held({ dueAt: later(10) })];
      for (const one of [
        second,
        first,
        held({ dueAt: later(1), heldUntil: later(-1) }),
        held({ dueAt: later(1), heldBy: 'berta' }),
      ])
        await add(one);
      const lockHeld = (now: Date) => under.unitOfWork.run((tx) => under.store.lockHeld(tx, process, now));
      expect((await lockHeld(noon))?.id).toBe(first.id);
      expect(await lockHeld(later(5))).toBeUndefined();
    });

    it('gives nobody their own proposal, and conflicts only to those who settle them', async () => {
      const process = newId();
      const proposed = waitingCase({ process, dueAt: later(10) });
      const contested = waitingCase({ process, dueAt: later(20) });
      await addAfter(proposed, 'propose-decline');
      await addAfter(contested, 'propose-decline', 'answer-proposal', 'refer-to-lead');
      expect(await leaseNext('anna', { process, settles: true })).toBeUndefined();
      expect((await leaseNext('berta', { process }))?.id).toBe(proposed.id);
      expect(await leaseNext('carl', { process })).toBeUndefined();
      expect((await leaseNext('lena', { process, settles: true }))?.id).toBe(contested.id);
    });

    it('filters, and leaves alone what is returned, decided or closed', async () => {
      const process = newId();
      const paper = waitingCase({ process, channel: 'paper', dueAt: later(30) });
      await add(waitingCase({ process }));
      await add(paper);
      for (const step of ['return', 'publish', 'close'] as const)
        await addAfter(waitingCase({ process, channel: 'paper' }), step);
      expect((await leaseNext('anna', { process, channel: 'paper' }))?.id).toBe(paper.id);
      expect(await leaseNext('berta', { process, channel: 'paper' })).toBeUndefined();
    });
  });
}
