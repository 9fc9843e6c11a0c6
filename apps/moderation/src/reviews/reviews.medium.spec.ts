import {
  type Actor,
  agreementOfReviews,
  claimCase,
  contributionReceivedV1,
  contributionWithdrawnV1,
  countReviews,
  decideCase,
  type DecisionOutcome,
  differingReviews,
  getCase,
  getReview,
  judgeReview,
  originalWording,
  takeReview,
  wordingOf,
} from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import {
  contributionReceivedData,
  eventually,
  FakeRequests,
  mediumService,
  type MediumService,
  received,
  staff,
  token,
} from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowContributions } from '../cases/follow-contributions.consumer.js';
import { OpinionEntity } from '../opinions/opinion.entity.js';
import { someOpinion } from '../opinions/opinion.store.contract.js';
import { DecisionEntity } from '../decisions/decision.entity.js';
import { someDecision } from '../decisions/decision.store.contract.js';
import { ModerationModule } from '../moderation.module.js';
import { moderationTestConfig } from '../test/moderation-test-config.js';
import { DecidedWordsService } from './decided-words.service.js';
import { LapseReviews } from './lapse-reviews.consumer.js';
import { ReviewEntity } from './review.entity.js';
import { waitingReview } from './review.store.contract.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');
const carl = staff('carl', 'moderator');
const lena = staff('lena', 'lead');
const text = 'Mehr Bänke am Platz.';

describe('reviews of decisions', () => {
  let moderation: MediumService;
  const intake = new FakeRequests()
    .answer(originalWording, () => null)
    .answer(wordingOf, () => ({
      version: 1,
      language: 'de' as const,
      texts: [{ field: 'answers/idea', text }],
    }));

  beforeAll(async () => {
    moderation = await mediumService({
      service: 'moderation',
      module: ModerationModule,
      config: (servers) => moderationTestConfig(servers, { REVIEW_SHARE: 1 }),
    });
    // Intake answers in memory.
    Object.assign(moderation.get(DecidedWordsService), { client: intake.client });
  }, 60_000);
  afterAll(() => moderation?.close());

  /** A case; its id, and that of its contribution. */
  const opened = async (): Promise<{ caseId: string; contributionId: string }> => {
    const data = contributionReceivedData({});
    const { contributionId } = data;
    await moderation.unitOfWork.run((tx) =>
      moderation.get(FollowContributions).received(received(contributionReceivedV1, data), tx),
    );
    const [row] = (await moderation.dataSource.query('select id from cases where contribution_id = $1', [
      contributionId,
    ])) as [{ id: string }];
    return { caseId: row.id, contributionId };
  };
  const decided = async (by: Actor): Promise<{ caseId: string; contributionId: string }> => {
    const { caseId, contributionId } = await opened();
    await moderation.ask(claimCase, { caseId }, by);
    await moderation.ask(decideCase, { caseId, version: 1, outcome: 'published' }, by);
    await eventually(async () => {
      if ((await moderation.count('reviews', 'case_id = $1', [caseId])) === 0) throw new Error('not drawn');
    }, 30_000);
    return { caseId, contributionId };
  };

  it('are drawn from what was told, judged by somebody who had no part, and listed where they differ', async () => {
    const { caseId } = await decided(anna);
    expect(await moderation.ask(takeReview, {}, anna)).toBeNull();
    expect(await moderation.ask(countReviews, {}, berta)).toEqual({ waiting: 1 });
    await expect(moderation.ask(takeReview, {}, token('t', 'moderator'))).rejects.toMatchObject({
      code: 'moderation.person-needed',
    });
    const { reviewId } = (await moderation.ask(takeReview, {}, berta))!;
    // Twice at once it is the same one, and nobody else gets it.
    const [again, other] = await Promise.all([
      moderation.ask(takeReview, {}, berta),
      moderation.ask(takeReview, {}, carl),
    ]);
    expect([again?.reviewId, other]).toEqual([reviewId, null]);
    const view = await moderation.ask(getReview, { reviewId }, berta);
    expect(view).toMatchObject({ texts: [{ text }], channel: 'web' });
    expect(view.reasons.length).toBeGreaterThan(3);
    await expect(moderation.ask(getReview, { reviewId }, carl)).rejects.toMatchObject({
      code: 'moderation.review-not-held',
    });

    const before = await moderation.ask(getCase, { caseId }, lena);
    const judgement = {
      reviewId,
      outcome: 'declined' as const,
      reasonCodes: ['off-topic'],
      note: 'Gehört woanders hin.',
    };
    await expect(moderation.ask(judgeReview, { ...judgement, reasonCodes: [] }, berta)).rejects.toMatchObject(
      { problem: { fields: [{ pointer: '/reasonCodes' }] } },
    );
    await moderation.ask(judgeReview, judgement, berta);
    await moderation.ask(judgeReview, judgement, berta);
    expect(await moderation.ask(getCase, { caseId }, lena)).toEqual(before);
    expect(await moderation.ask(takeReview, {}, berta)).toBeNull();

    const { items, total } = await moderation.ask(differingReviews, {}, lena);
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        caseId,
        decided: { outcome: 'published', reasons: [], byNames: ['Person anna'] },
        reviewed: { outcome: 'declined', byNames: ['Person berta'], reasons: [{ de: expect.any(String) }] },
        note: 'Gehört woanders hin.',
      },
    ]);
    const report = await moderation.ask(agreementOfReviews, {}, lena);
    expect(report).toMatchObject({
      drawn: 1,
      waiting: 0,
      overall: { pairs: 1, agreed: 0, without: 'too-few' },
    });
    for (const asked of [agreementOfReviews, differingReviews])
      await expect(moderation.ask(asked, {}, berta)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lapse with the text', async () => {
    const { caseId, contributionId } = await decided(anna);
    const { reviewId } = (await moderation.ask(takeReview, {}, carl))!;
    await moderation.unitOfWork.run((tx) =>
      moderation.get(LapseReviews).withdrawn(
        received(contributionWithdrawnV1, {
          contributionId,
          channel: 'web',
          withdrawnAt: '2026-03-02T12:00:00.000Z',
        }),
        tx,
      ),
    );
    await expect(moderation.ask(judgeReview, { reviewId, outcome: 'published' }, carl)).rejects.toMatchObject(
      { code: 'moderation.review-lapsed' },
    );
    expect(await moderation.count('reviews', 'case_id = $1 and lapsed_at is not null', [caseId])).toBe(1);
  });

  it('come to the figures that one computes by hand, of the days that are asked for', async () => {
    const { dataSource } = moderation;
    const judge = async (
      outcome: DecisionOutcome,
      reviewed: DecisionOutcome,
      by: string[],
      judgedBy: string,
    ): Promise<void> => {
      const { caseId, contributionId } = await opened();
      const reasonsOf = (said: DecisionOutcome) => (said === 'declined' ? ['off-topic'] : []);
      const decision = someDecision(
        { id: caseId, contributionId },
        {
          outcome,
          reasonCodes: reasonsOf(outcome),
          decidedBy: by,
          decidedAt: new Date('2026-05-10T22:30:00.000Z'),
          toldAt: new Date('2026-05-10T22:35:00.000Z'),
        },
      );
      await dataSource.getRepository(DecisionEntity).insert(decision);
      for (const [index, givenBy] of by.entries())
        await dataSource
          .getRepository(OpinionEntity)
          .insert(someOpinion(caseId, { caseVersion: index + 1, givenBy, givenByName: `Person ${givenBy}` }));
      await dataSource.getRepository(ReviewEntity).insert({
        ...waitingReview({ decisionId: decision.id, caseId }, { notBy: by }),
        id: newId(),
        outcome: reviewed,
        reasonCodes: reasonsOf(reviewed),
        judgedBy,
        judgedByName: `Person ${judgedBy}`,
        judgedAt: new Date('2026-05-12T10:00:00.000Z'),
      });
    };
    // As in agreement.spec.ts: kappa = 0.21875 / 0.46875.
    for (let n = 0; n < 20; n += 1) await judge('published', 'published', ['anna'], 'berta');
    for (let n = 0; n < 10; n += 1) await judge('declined', 'declined', ['anna', 'dora'], 'berta');
    for (let n = 0; n < 5; n += 1) await judge('published', 'declined', ['anna'], 'berta');
    for (let n = 0; n < 5; n += 1) await judge('declined', 'published', ['anna', 'dora'], 'emil');

    // At half past midnight in Vienna.
    const asked = { from: '2026-05-11', to: '2026-05-11' };
    const report = await moderation.ask(agreementOfReviews, asked, lena);
    expect(report.overall).toMatchObject({ pairs: 40, agreed: 30, observed: { value: 0.75 } });
    expect(report.overall.kappa!.value).toBeCloseTo(0.21875 / 0.46875, 10);
    expect(report.overall.kappa!.low).toBeGreaterThan(0.15);
    expect(report.overall.kappa!.high).toBeLessThan(0.8);
    // Each decline was for this one reason: the same table.
    expect(report.reasons).toMatchObject([{ code: 'off-topic', given: 20, figure: { pairs: 40 } }]);
    expect(report.reasons[0]!.figure.kappa!.value).toBeCloseTo(0.21875 / 0.46875, 10);
    expect(report.channels.map(({ channel, figure }) => [channel, figure.pairs])).toEqual([['web', 40]]);
    expect(report.moderators.map(({ name, figure }) => [name, figure.pairs, figure.agreed])).toEqual([
      ['Person anna', 40, 30],
      ['Person berta', 35, 30],
      ['Person dora', 15, 10],
      ['Person emil', 5, 0],
    ]);
    const differing = await moderation.ask(differingReviews, { ...asked, skip: 8, limit: 5 }, lena);
    expect([differing.total, differing.items.length]).toEqual([10, 2]);
    const before = { to: '2026-05-10' };
    expect((await moderation.ask(agreementOfReviews, before, lena)).overall.pairs).toBe(0);
    expect((await moderation.ask(differingReviews, before, lena)).items).toEqual([]);
  });
});
