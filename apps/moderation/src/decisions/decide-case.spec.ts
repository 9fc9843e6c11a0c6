import { decisionMadeV1, type DecisionOutcome } from '@gemeinsam/contracts';
import { FakeClock, FakeOutbox, FakeUnitOfWork, staff } from '@gemeinsam/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitingCase } from '../cases/case.store.contract.js';
import { FakeCaseStore } from '../cases/case.store.fake.js';
import { HoldCase } from '../cases/hold-case.service.js';
import { FakeOpinionStore } from '../opinions/opinion.store.fake.js';
import { FakeReasonStore } from '../reasons/reason.store.fake.js';
import { DecideCase } from './decide-case.service.js';
import { FakeDecisionStore } from './decision.store.fake.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');
const lena = staff('lena', 'lead');

describe('deciding on a case', () => {
  let clock: FakeClock;
  let cases: FakeCaseStore;
  let opinions: FakeOpinionStore;
  let decisions: FakeDecisionStore;
  let outbox: FakeOutbox;
  let holding: HoldCase;
  let deciding: DecideCase;
  const about = waitingCase();

  beforeEach(async () => {
    clock = new FakeClock();
    cases = new FakeCaseStore();
    opinions = new FakeOpinionStore();
    decisions = new FakeDecisionStore();
    outbox = new FakeOutbox();
    const unitOfWork = new FakeUnitOfWork(cases, opinions, decisions, outbox);
    holding = new HoldCase(unitOfWork, cases, clock);
    deciding = new DecideCase(unitOfWork, cases, opinions, decisions, new FakeReasonStore(), outbox, clock);
    await unitOfWork.run((tx) => cases.add(tx, about));
  });

  const decide = (
    actor: typeof anna,
    version: number,
    outcome: DecisionOutcome,
    more: { reasonCodes?: string[]; message?: string } = {},
  ) =>
    deciding.decide(
      { caseId: about.id, version, outcome, reasonCodes: [], message: '', ...more },
      actor,
      'c',
    );
  const claim = (actor: typeof anna) => holding.claim(about.id, actor);
  const proposal = { reasonCodes: ['off-topic'], message: 'Das gehört nicht hierher.' };
  const present = () => cases.all()[0]!;

  it('is done by one person for publishing, and frees the case', async () => {
    await claim(anna);
    const decided = await decide(anna, 1, 'published');
    expect(decided).toMatchObject({ state: 'decided', version: 2 });
    expect(outbox.of(decisionMadeV1)).toEqual([
      expect.objectContaining({
        decisionId: decided.decisionId,
        outcome: 'published',
        reasonCodes: [],
        contributionVersion: 1,
      }),
    ]);
    expect(present()).toMatchObject({ outcome: 'published' });
    expect(present().heldBy).toBeNull();
  });

  it('needs a question for returning', async () => {
    await claim(anna);
    await expect(decide(anna, 1, 'returned')).rejects.toMatchObject({
      kind: 'invalid',
      problem: { fields: [{ pointer: '/message' }] },
    });
    expect(await decide(anna, 1, 'returned', { message: 'Welche Straße?' })).toMatchObject({
      state: 'returned',
    });
  });

  it('needs reasons of the catalogue and a sentence for declining', async () => {
    await claim(anna);
    await expect(decide(anna, 1, 'declined')).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/reasonCodes' }, { pointer: '/message' }] },
    });
    await expect(
      decide(anna, 1, 'declined', { reasonCodes: ['no-such'], message: 'x' }),
    ).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/reasonCodes/0', code: 'not-an-option' }] },
    });
    await expect(decide(anna, 1, 'published', { reasonCodes: ['off-topic'] })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('needs the lease, also one that has not run out', async () => {
    await expect(decide(anna, 1, 'published')).rejects.toMatchObject({ code: 'moderation.case-not-held' });
    await claim(anna);
    await expect(decide(berta, 1, 'published')).rejects.toMatchObject({ code: 'moderation.case-not-held' });
    clock.advance({ minutes: 5 });
    await expect(decide(anna, 1, 'published')).rejects.toMatchObject({ code: 'moderation.case-not-held' });
    await holding.renew(about.id, anna);
    expect(await decide(anna, 1, 'published')).toMatchObject({ state: 'decided' });
  });

  it('says what happened when the version is outdated', async () => {
    await claim(anna);
    await decide(anna, 1, 'declined', proposal);
    await expect(decide(berta, 1, 'published')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'moderation.case-outdated',
      problem: { extra: { version: 2, state: 'awaiting-second', changed: 'decline-proposed' } },
    });
  });

  it('answers the same decision sent twice as the first time', async () => {
    await claim(anna);
    const first = await decide(anna, 1, 'published');
    expect(await decide(anna, 1, 'published')).toEqual(first);
    expect(outbox.recorded).toHaveLength(1);
    await expect(decide(anna, 1, 'returned', { message: 'Frage?' })).rejects.toMatchObject({
      code: 'moderation.case-outdated',
    });
  });

  it('can be done again on the same version, in another round', async () => {
    const decided = async (round: number): Promise<void> => {
      const before = present();
      Object.assign(before, { state: 'open', round });
      await claim(anna);
      await decide(anna, before.version, 'published');
    };
    await decided(1);
    await decided(2);
    expect(decisions.all.map(({ contributionVersion, round }) => [contributionVersion, round])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  describe('by two persons', () => {
    beforeEach(async () => {
      await claim(anna);
      await decide(anna, 1, 'declined', proposal);
    });

    it('decides nothing after the first and frees the case for another', async () => {
      expect(outbox.recorded).toEqual([]);
      expect(present()).toMatchObject({ state: 'awaiting-second', proposedBy: 'anna' });
      await expect(claim(anna)).rejects.toMatchObject({
        code: 'moderation.second-person-needed',
        kind: 'forbidden',
      });
      expect(await holding.claimNext({}, anna)).toBeUndefined();
      expect((await holding.claimNext({}, berta))?.id).toBe(about.id);
    });

    it('declines once when the second agrees: reasons of both, the words of the first unless the second wrote some', async () => {
      await claim(berta);
      await decide(berta, 2, 'declined', { reasonCodes: ['advertising'] });
      expect(outbox.of(decisionMadeV1)).toEqual([
        expect.objectContaining({
          outcome: 'declined',
          reasonCodes: ['off-topic', 'advertising'],
          catalogueVersion: 7,
        }),
      ]);
      expect(decisions.all).toEqual([
        expect.objectContaining({
          decidedBy: ['anna', 'berta'],
          message: proposal.message,
          grounds: ['incompatible-content'],
          categories: ['scope-of-platform-service', 'other-violation-of-terms'],
        }),
      ]);
      expect(opinions.all).toHaveLength(2);
    });

    it('takes the words of the second when they wrote some, and still wants their reason', async () => {
      await claim(berta);
      await expect(decide(berta, 2, 'declined')).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/reasonCodes' }] },
      });
      await decide(berta, 2, 'declined', { reasonCodes: ['off-topic'], message: 'Eigener Satz.' });
      expect(decisions.all[0]).toMatchObject({
        message: 'Eigener Satz.',
        reasonCodes: ['off-topic'],
      });
    });

    it.each(['published', 'returned'] as const)('goes to a lead when the second says %s', async (outcome) => {
      await claim(berta);
      expect(await decide(berta, 2, outcome, { message: 'Frage?' })).toMatchObject({
        state: 'conflict',
        version: 3,
      });
      expect(outbox.recorded).toEqual([]);
      await expect(claim(berta)).rejects.toMatchObject({ code: 'moderation.lead-needed' });
      expect(await holding.claimNext({}, staff('carl', 'moderator'))).toBeUndefined();
      await claim(lena);
      expect(await decide(lena, 3, 'published')).toMatchObject({ state: 'decided' });
      expect(decisions.all[0]).toMatchObject({ outcome: 'published', decidedBy: ['lena'] });
    });

    it('is declined by a lead together with whoever proposed it', async () => {
      await claim(berta);
      await decide(berta, 2, 'published');
      await claim(lena);
      await decide(lena, 3, 'declined', { reasonCodes: ['off-topic'] });
      expect(decisions.all[0]).toMatchObject({
        outcome: 'declined',
        decidedBy: ['anna', 'lena'],
        message: proposal.message,
      });
    });
  });
});
