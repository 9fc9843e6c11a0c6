import {
  contributionWithdrawnV1,
  contributorErasedV1,
  decisionMadeV1,
  originalWording,
  wordingOf,
  type WrittenText,
} from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { FakeClock, FakeRequests, FakeUnitOfWork, received, staff, token } from '@gemeinsam/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitingCase } from '../cases/case.store.contract.js';
import { FakeCaseStore } from '../cases/case.store.fake.js';
import { someDecision } from '../decisions/decision.store.contract.js';
import { FakeDecisionStore } from '../decisions/decision.store.fake.js';
import type { Decision } from '../decisions/decision.js';
import { someOpinion } from '../opinions/opinion.store.contract.js';
import { FakeOpinionStore } from '../opinions/opinion.store.fake.js';
import { FakeReasonStore } from '../reasons/reason.store.fake.js';
import { DecidedWordsService } from './decided-words.service.js';
import { DrawReviews } from './draw-reviews.consumer.js';
import { JudgeReview } from './judge-review.service.js';
import { LapseReviews } from './lapse-reviews.consumer.js';
import { ReviewDraw, unforeseeable } from './review-draw.js';
import { FakeReviewStore } from './review.store.fake.js';
import { ReviewViews } from './review-view.read-model.js';
import { TakeReview } from './take-review.service.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');
const carl = staff('carl', 'moderator');
const dora = staff('dora', 'moderator');
const tx = {} as Tx;

describe('the review of decisions', () => {
  const about = waitingCase({ channel: 'paper', process: 'parkbank' });
  let clock: FakeClock;
  let cases: FakeCaseStore;
  let decisions: FakeDecisionStore;
  let opinions: FakeOpinionStore;
  let reviews: FakeReviewStore;
  let requests: FakeRequests;
  let texts: WrittenText[];
  let chance: number;
  let drawing: DrawReviews;
  let lapsing: LapseReviews;
  let taking: TakeReview;
  let judging: JudgeReview;
  let views: ReviewViews;

  beforeEach(async () => {
    clock = new FakeClock();
    cases = new FakeCaseStore();
    decisions = new FakeDecisionStore();
    opinions = new FakeOpinionStore();
    reviews = new FakeReviewStore();
    texts = [
      { field: 'answers/idea', text: 'Mehr Bänke.' },
      { field: 'amendments/2', text: 'Und Schatten.' },
    ];
    requests = new FakeRequests()
      .answer(originalWording, () => null)
      .answer(wordingOf, () => ({ version: 2, language: 'de' as const, texts }));
    chance = 0;
    const unitOfWork = new FakeUnitOfWork(cases, decisions, opinions, reviews);
    drawing = new DrawReviews(cases, decisions, opinions, reviews, new ReviewDraw(0.05, () => chance), clock);
    lapsing = new LapseReviews(cases, reviews, clock);
    taking = new TakeReview(unitOfWork, reviews, opinions, clock);
    const reasons = new FakeReasonStore();
    judging = new JudgeReview(unitOfWork, reviews, decisions, opinions, reasons, clock);
    const words = new DecidedWordsService(requests.client);
    views = new ReviewViews(unitOfWork, reviews, cases, decisions, reasons, words, clock);
    await cases.add(tx, about);
  });

  const tell = async (given: Partial<Decision> = {}, appeal?: true): Promise<Decision> => {
    const decision = someDecision(about, {
      decidedBy: ['anna', 'berta'],
      toldAt: clock.now(),
      catalogueVersion: 7,
      ...given,
    });
    if (!decisions.all.some(({ id }) => id === decision.id)) await decisions.add(tx, decision);
    const { contributionVersion, outcome, reasonCodes, catalogueVersion, decidedAt } = decision;
    await drawing.told(
      received(decisionMadeV1, {
        decisionId: decision.id,
        caseId: about.id,
        contributionId: about.contributionId,
        contributionVersion,
        outcome,
        reasonCodes,
        catalogueVersion,
        decidedAt: decidedAt.toISOString(),
        ...(appeal && { appeal }),
      }),
      tx,
    );
    return decision;
  };
  const taken = async (actor = carl): Promise<string> => (await taking.take(actor))!.reviewId;

  describe('draws', () => {
    it.each([
      [0, 1],
      [0.0499, 1],
      [0.05, 0],
      [0.99, 0],
    ])('what chance gives below the share (%d: %d)', async (drawn, reviewed) => {
      chance = drawn;
      await tell();
      expect(reviews.all).toHaveLength(reviewed);
    });

    it('by numbers that are spread from 0 to 1', () => {
      const drawn = Array.from({ length: 2_000 }, unforeseeable);
      expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
      const mean = drawn.reduce((sum, one) => sum + one) / drawn.length;
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    });

    it.each(['published', 'published-redacted', 'returned', 'declined'] as const)(
      'whatever was decided: %s',
      async (outcome) => {
        await tell({ outcome });
        expect(reviews.all).toHaveLength(1);
      },
    );

    it('each decision once, however often it is told of, and no decision on an appeal', async () => {
      const decision = await tell();
      await tell({ id: decision.id });
      await tell({ round: 2 }, true);
      expect(reviews.all.map(({ decisionId }) => decisionId)).toEqual([decision.id]);
    });

    it('nothing that was withdrawn before the decision was heard of', async () => {
      await cases.save(tx, { ...about, state: 'closed' });
      await tell();
      expect(reviews.all).toEqual([]);
    });

    it('no decision whose words are not kept as whoever decided read them', async () => {
      chance = 1;
      await tell({ outcome: 'published-redacted', decidedAt: new Date('2026-03-01T12:00:00.000Z') });
      chance = 0;
      await tell({ contributionVersion: 2 });
      expect(reviews.all).toEqual([]);
    });
  });

  describe('is given', () => {
    it('to nobody who decided or gave an opinion on the case, also one that was taken back or came later', async () => {
      await opinions.add(tx, someOpinion(about.id, { givenBy: 'dora', takenBackAt: clock.now() }));
      await tell();
      for (const actor of [anna, berta, dora]) {
        expect(await taking.take(actor)).toBeNull();
        expect(await taking.count(actor)).toEqual({ waiting: 0 });
      }
      await opinions.add(tx, someOpinion(about.id, { givenBy: 'carl' }));
      expect(await taking.take(carl)).toBeNull();
      expect(reviews.all[0]).toMatchObject({ heldBy: null, heldUntil: null });
      expect(reviews.all[0]!.notBy).toContain('carl');
    });

    it('to persons alone', async () => {
      await tell();
      const program = token('carl', 'moderator');
      const id = await taken();
      for (const asked of [
        () => taking.take(program),
        () => taking.count(program),
        () => taking.renew(id, program),
        () => taking.passOn(id, program),
        () => views.get(id, program),
        () => judging.judge({ reviewId: id, outcome: 'published' }, program),
      ])
        await expect((async () => asked())()).rejects.toMatchObject({ code: 'moderation.person-needed' });
    });

    it('as long as they hold it, and again to nobody who passed it on', async () => {
      await tell();
      const id = await taken();
      expect(await taken()).toBe(id);
      expect(await taking.take(dora)).toBeNull();
      clock.advance({ minutes: 4 });
      await taking.renew(id, carl);
      clock.advance({ minutes: 4 });
      expect(await taking.take(dora)).toBeNull();
      await taking.passOn(id, carl);
      await taking.passOn(id, carl);
      expect(await taking.take(carl)).toBeNull();
      expect(await taken(dora)).toBe(id);
      await expect(taking.renew(id, carl)).rejects.toMatchObject({ code: 'moderation.review-not-held' });
    });
  });

  describe('shows', () => {
    it('the words of the version that was decided, the channel and the reasons of then; nothing of the decision', async () => {
      const { id: decisionId } = await tell();
      const view = await views.get(await taken(), carl);
      expect(view).toMatchObject({ process: 'parkbank', channel: 'paper', language: 'de' });
      expect(view.texts).toEqual([texts[0]]);
      expect(view.reasons.map(({ code }) => code)).toEqual(['off-topic', 'advertising', 'unlawful']);
      const shown = JSON.stringify(view);
      for (const hidden of [decisionId, 'declined', 'Satz', 'anna', 'berta'])
        expect(shown).not.toContain(hidden);
    });

    it('what was written before passages were blacked out', async () => {
      await tell({ outcome: 'published-redacted' });
      const original = [{ field: 'answers/idea', text: 'Herr Beispiel sagt das.' }];
      requests.answer(originalWording, ({ contributionId }) => ({
        contributionId,
        reference: '4729130865',
        language: 'de' as const,
        title: 'Bänke',
        texts: original,
      }));
      expect((await views.get(await taken(), carl)).texts).toEqual(original);
    });

    it('nothing to anybody else, and nothing that was erased meanwhile: then nobody is to judge', async () => {
      await tell();
      const id = await taken();
      for (const actor of [anna, dora])
        await expect(views.get(id, actor)).rejects.toMatchObject({ code: 'moderation.review-not-held' });
      requests.answer(wordingOf, () => null);
      await expect(views.get(id, carl)).rejects.toMatchObject({ code: 'moderation.review-lapsed' });
      expect(await taking.take(dora)).toBeNull();
    });
  });

  describe('is judged', () => {
    const judge = (reviewId: string, actor = carl) =>
      judging.judge({ reviewId, outcome: 'declined', reasonCodes: ['off-topic'], note: 'Knapp.' }, actor);

    it('once, without a change of the case; the same sent twice is answered as the first time', async () => {
      await tell();
      const before = structuredClone(cases.all());
      const id = await taken();
      expect([await judge(id), await judge(id)]).toEqual([{ judged: true }, { judged: true }]);
      expect(cases.all()).toEqual(before);
      expect(reviews.all[0]).toMatchObject({
        outcome: 'declined',
        reasonCodes: ['off-topic'],
        note: 'Knapp.',
        judgedBy: 'carl',
        judgedByName: 'Person carl',
        heldBy: null,
      });
      await expect(judging.judge({ reviewId: id, outcome: 'published' }, carl)).rejects.toMatchObject({
        code: 'moderation.review-judged',
      });
      await expect(judge(id, dora)).rejects.toMatchObject({ code: 'moderation.review-judged' });
    });

    it('also after the lease has run out, unless somebody else took it', async () => {
      await tell();
      const id = await taken();
      clock.advance({ minutes: 6 });
      await taken(dora);
      await expect(judge(id)).rejects.toMatchObject({ code: 'moderation.review-not-held' });
      clock.advance({ minutes: 6 });
      expect(await judge(id, dora)).toEqual({ judged: true });
    });

    it('by nobody who gave an opinion on the case meanwhile', async () => {
      await tell();
      const id = await taken();
      await opinions.add(tx, someOpinion(about.id, { givenBy: 'carl' }));
      await expect(judge(id)).rejects.toMatchObject({ code: 'moderation.review-not-yours' });
    });

    it.each([
      ['declined', [], '/reasonCodes', 'required'],
      ['declined', ['off-topic', 'no-such'], '/reasonCodes/1', 'not-an-option'],
      ['published', ['off-topic'], '/reasonCodes', 'not-wanted'],
    ] as const)('with what is right: %s for %j', async (outcome, reasonCodes, pointer, code) => {
      await tell();
      const judged = judging.judge({ reviewId: await taken(), outcome, reasonCodes: [...reasonCodes] }, carl);
      await expect(judged).rejects.toMatchObject({ problem: { fields: [{ pointer, code }] } });
      expect(reviews.all[0]!.judgedAt).toBeNull();
    });

    it('not once the text was withdrawn; what was judged before counts on, without its words where it was erased', async () => {
      await tell();
      await tell({ round: 2 });
      const id = await taken();
      await judge(id);
      const waiting = await taken();
      const at = clock.now().toISOString();
      await lapsing.withdrawn(
        received(contributionWithdrawnV1, {
          contributionId: about.contributionId,
          channel: 'web',
          withdrawnAt: at,
        }),
        tx,
      );
      await expect(judge(waiting)).rejects.toMatchObject({ code: 'moderation.review-lapsed' });
      await expect(taking.renew(waiting, carl)).rejects.toMatchObject({ code: 'moderation.review-lapsed' });
      expect(await taking.take(carl)).toBeNull();
      expect(reviews.all.find((one) => one.id === id)).toMatchObject({ note: 'Knapp.', lapsedAt: null });
      await lapsing.erased(
        received(contributorErasedV1, { contributionId: about.contributionId, erasedAt: at }),
        tx,
      );
      expect(reviews.all.find((one) => one.id === id)).toMatchObject({ note: '', outcome: 'declined' });
    });
  });
});
