import {
  caseOpenedV1,
  contributionAmendedV1,
  contributionAppealedV1,
  contributionReceivedV1,
  contributionWithdrawnV1,
  contributorErasedV1,
} from '@gemeinsam/contracts';
import {
  contributionReceivedData,
  FakeClock,
  FakeOutbox,
  FakeUnitOfWork,
  received,
} from '@gemeinsam/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { hold, newLease } from './case.js';
import { FakeCaseStore } from './case.store.fake.js';
import { someOpinion } from '../opinions/opinion.store.contract.js';
import { FakeOpinionStore } from '../opinions/opinion.store.fake.js';
import { FollowContributions } from './follow-contributions.consumer.js';

const at = '2026-03-03T09:00:00.000Z';

describe('FollowContributions', () => {
  const clock = new FakeClock();
  let cases: FakeCaseStore;
  let opinions: FakeOpinionStore;
  let outbox: FakeOutbox;
  let unitOfWork: FakeUnitOfWork;
  let follow: FollowContributions;
  const data = contributionReceivedData();
  const { contributionId } = data;

  beforeEach(async () => {
    cases = new FakeCaseStore();
    opinions = new FakeOpinionStore();
    outbox = new FakeOutbox();
    unitOfWork = new FakeUnitOfWork(cases, outbox);
    follow = new FollowContributions(cases, opinions, outbox, clock);
    await unitOfWork.run((tx) => follow.received(received(contributionReceivedV1, data), tx));
  });
  const present = () => cases.all()[0]!;
  const amend = (contributionVersion: number) =>
    unitOfWork.run((tx) =>
      follow.amended(
        received(contributionAmendedV1, {
          contributionId,
          contributionVersion,
          channel: 'web',
          amendedAt: at,
          contentHash: 'h',
        }),
        tx,
      ),
    );

  it('opens one case, due when the decision is promised', async () => {
    await unitOfWork.run((tx) => follow.received(received(contributionReceivedV1, data), tx));
    expect(cases.all()).toHaveLength(1);
    expect(present()).toMatchObject({
      state: 'open',
      version: 1,
      district: '2',
      dueAt: new Date(data.decisionDueAt),
    });
    expect(outbox.of(caseOpenedV1)).toEqual([
      {
        caseId: present().id,
        contributionId,
        contributionVersion: 1,
        reopened: false,
        dueAt: data.decisionDueAt,
        openedAt: clock.now().toISOString(),
      },
    ]);
  });

  it('opens it again when the author adds something, and drops who held it', async () => {
    const held = present();
    Object.assign(held, { state: 'returned' });
    hold(held, newLease('anna', 'Anna', clock.now()));
    await amend(2);
    expect(present()).toMatchObject({
      state: 'open',
      version: 2,
      contributionVersion: 2,
      lastChange: 'amended',
    });
    expect(present().heldBy).toBeNull();
    expect(outbox.of(caseOpenedV1).at(-1)).toMatchObject({ reopened: true, contributionVersion: 2 });
  });

  it('does not go back to an older version', async () => {
    await amend(3);
    await amend(2);
    expect(present()).toMatchObject({ contributionVersion: 3, version: 2 });
  });

  it('closes the case of a withdrawn contribution, once', async () => {
    for (let time = 0; time < 2; time += 1)
      await unitOfWork.run((tx) =>
        follow.withdrawn(
          received(contributionWithdrawnV1, { contributionId, channel: 'phone', withdrawnAt: at }),
          tx,
        ),
      );
    expect(present()).toMatchObject({ state: 'closed', version: 2, lastChange: 'closed' });
  });

  it('closes the case of a contributor who is erased', async () => {
    await unitOfWork.run((tx) =>
      follow.erased(received(contributorErasedV1, { contributionId, erasedAt: at }), tx),
    );
    expect(present()).toMatchObject({ state: 'closed', lastChange: 'closed' });
  });

  describe('when the author appeals', () => {
    const appeal = () =>
      unitOfWork.run((tx) =>
        follow.appealed(
          received(contributionAppealedV1, {
            appealId: contributionId,
            contributionId,
            contributionVersion: 1,
            channel: 'phone',
            appealedAt: at,
            decisionDueAt: '2026-03-24T09:00:00.000Z',
          }),
          tx,
        ),
      );
    const said = (givenBy: string, contributionVersion = 1) =>
      unitOfWork.run((tx) => opinions.add(tx, someOpinion(present().id, { givenBy, contributionVersion })));

    it('opens it for others than those who decided, until the new promise', async () => {
      Object.assign(present(), { state: 'decided', outcome: 'declined', contributionVersion: 2 });
      await said('who-only-asked');
      for (const one of ['anna', 'berta', 'anna']) await said(one, 2);
      await appeal();
      expect(present()).toMatchObject({
        state: 'open',
        round: 2,
        lastChange: 'appealed',
        decidedBefore: ['anna', 'berta'],
        dueAt: new Date('2026-03-24T09:00:00.000Z'),
      });
      await amend(3);
      expect(present()).toMatchObject({ round: 2, decidedBefore: ['anna', 'berta'], contributionVersion: 3 });
    });

    it('leaves it closed when the author went meanwhile, and refuses where nothing was decided', async () => {
      await expect(appeal()).rejects.toMatchObject({ code: 'moderation.case-already-decided' });
      Object.assign(present(), { state: 'closed' });
      await appeal();
      expect(present()).toMatchObject({ state: 'closed', round: 1 });
    });
  });

  it('refuses an amendment of what never came', async () => {
    const unknown = contributionReceivedData().contributionId;
    const event = received(contributionAmendedV1, {
      contributionId: unknown,
      contributionVersion: 2,
      channel: 'web',
      amendedAt: at,
      contentHash: 'h',
    });
    await expect(unitOfWork.run((tx) => follow.amended(event, tx))).rejects.toMatchObject({
      code: 'moderation.case-unknown',
    });
  });
});
