import {
  type Actor,
  decisionMadeV1,
  type DecisionOutcome,
  type Redaction,
  serviceActor,
  wordingOf,
} from '@gemeinsam/contracts';
import { FakeClock, FakeOutbox, FakeRequests, FakeUnitOfWork, staff, token } from '@gemeinsam/testing';
import type { Tx } from '@gemeinsam/persistence';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitingCase } from '../cases/case.store.contract.js';
import { FakeCaseStore } from '../cases/case.store.fake.js';
import { caseStates } from '../cases/case.states.js';
import { HoldCase } from '../cases/hold-case.service.js';
import { FakeOpinionStore } from '../opinions/opinion.store.fake.js';
import { FakePublicLogStore } from '../public-log/public-log.store.fake.js';
import { FakeProcessStore } from '../processes/process.store.fake.js';
import { WrittenWordsService } from '../redactions/written-words.service.js';
import { FakeReasonStore } from '../reasons/reason.store.fake.js';
import { AgreeOnCase } from './agree-on-case.service.js';
import { DecideCase } from './decide-case.service.js';
import { FakeDecisionStore } from './decision.store.fake.js';
import { RecordDecision } from './record-decision.service.js';
import { TakeBack } from './take-back.service.js';
import { TellDecision } from './tell-decision.service.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');
const lena = staff('lena', 'lead');

describe('deciding on a case', () => {
  let clock: FakeClock;
  let cases: FakeCaseStore;
  let opinions: FakeOpinionStore;
  let decisions: FakeDecisionStore;
  let outbox: FakeOutbox;
  let log: FakePublicLogStore;
  let holding: HoldCase;
  let processes: FakeProcessStore;
  let telling: TellDecision;
  let takingBack: TakeBack;
  let agreeing: AgreeOnCase;
  let deciding: DecideCase;
  let requests: FakeRequests;
  const about = waitingCase();
  const written = {
    version: 1,
    texts: [{ field: 'answers/idea', text: 'Mein Nachbar, Herr Beispiel, sagt das auch.' }],
  };
  const name: Redaction = { field: 'answers/idea', start: 14, end: 27, reason: 'name-of-another' };

  beforeEach(async () => {
    clock = new FakeClock();
    cases = new FakeCaseStore();
    opinions = new FakeOpinionStore();
    decisions = new FakeDecisionStore();
    outbox = new FakeOutbox();
    log = new FakePublicLogStore();
    const unitOfWork = new FakeUnitOfWork(cases, opinions, decisions, outbox, log);
    holding = new HoldCase(unitOfWork, cases, clock);
    processes = new FakeProcessStore();
    telling = new TellDecision(unitOfWork, cases, decisions, outbox, log, clock);
    takingBack = new TakeBack(unitOfWork, cases, opinions, decisions, clock);
    const reasons = new FakeReasonStore();
    const recording = new RecordDecision(decisions, processes, telling, clock);
    agreeing = new AgreeOnCase(unitOfWork, cases, opinions, reasons, recording, clock);
    requests = new FakeRequests().answer(wordingOf, () => ({
      version: written.version,
      language: 'de' as const,
      texts: written.texts,
    }));
    const words = new WrittenWordsService(requests.client);
    deciding = new DecideCase(unitOfWork, cases, opinions, decisions, reasons, recording, words, clock);
    await unitOfWork.run((tx) => cases.add(tx, about));
  });

  const decide = (
    actor: Actor,
    version: number,
    outcome: DecisionOutcome,
    more: { reasonCodes?: string[]; message?: string; redactions?: Redaction[] } = {},
  ) =>
    deciding.decide(
      { caseId: about.id, version, outcome, reasonCodes: [], message: '', ...more },
      actor,
      'c',
    );
  /** The opinion of `whose` stands, as `actor` agrees. */
  const agree = (actor: Actor, version: number, whose: Actor, note = '') =>
    agreeing.agree(
      {
        caseId: about.id,
        version,
        opinionId: opinions.all.findLast(({ givenBy }) => givenBy === whose.id)!.id,
        note,
      },
      actor,
      'c',
    );
  const claim = (actor: typeof anna) => holding.claim(about.id, actor);
  const proposal = { reasonCodes: ['off-topic'], message: 'Das gehört nicht hierher.' };
  const present = () => cases.all()[0]!;
  const amend = async (): Promise<void> => {
    const amended = present();
    caseStates.take(amended, 'reopen', 'author');
    amended.contributionVersion = 2;
    await cases.save({} as Tx, amended);
  };

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

  describe('with passages blacked out', () => {
    const redact = (version: number, ...redactions: Redaction[]) =>
      decide(anna, version, 'published-redacted', { redactions });

    it('tells where they stand and why, never what stands there', async () => {
      await claim(anna);
      const decided = await redact(1, { ...name, start: 19 }, { ...name, end: 18 });
      expect(decided).toMatchObject({ state: 'decided' });
      expect(outbox.of(decisionMadeV1)).toEqual([
        expect.objectContaining({ outcome: 'published-redacted', redactions: [name] }),
      ]);
      expect(JSON.stringify([outbox.of(decisionMadeV1), decisions.all, opinions.all, log])).not.toContain(
        'Beispiel',
      );
      expect(await redact(1, name)).toEqual(decided);
      await expect(redact(1, { ...name, end: 26 })).rejects.toMatchObject({
        code: 'moderation.case-outdated',
      });
    });

    it('needs at least one passage of the text, and no sentence', async () => {
      await claim(anna);
      for (const [redactions, pointer] of [
        [[], '/redactions'],
        [[name, { ...name, end: 99 }], '/redactions/1'],
        [[{ ...name, field: 'answers/title' }], '/redactions/0'],
      ] as const)
        await expect(redact(1, ...redactions)).rejects.toMatchObject({
          kind: 'invalid',
          problem: { fields: [expect.objectContaining({ pointer })] },
        });
      await expect(
        decide(anna, 1, 'published-redacted', { redactions: [name], message: 'Herr Beispiel' }),
      ).rejects.toMatchObject({ problem: { fields: [expect.objectContaining({ pointer: '/message' })] } });
      await expect(decide(anna, 1, 'published', { redactions: [name] })).rejects.toMatchObject({
        problem: { fields: [expect.objectContaining({ pointer: '/redactions' })] },
      });
      expect(present()).toMatchObject({ state: 'open', version: 1 });
    });

    it('is refused for a text that the author has changed meanwhile', async () => {
      await claim(anna);
      written.version = 2;
      await expect(redact(1, name)).rejects.toMatchObject({ code: 'moderation.wording-outdated' });
      written.version = 1;
    });

    it('can be taken back until it is told', async () => {
      await processes.put({} as Tx, { slug: about.process, undoMinutes: 10 });
      await claim(anna);
      expect(await redact(1, name)).toMatchObject({ state: 'revocable' });
      await takingBack.takeBack({ caseId: about.id, version: 2 }, anna);
      expect(present()).toMatchObject({ state: 'open' });
      clock.advance({ minutes: 10 });
      await telling.tellDue(decisions.all[0]!);
      expect(outbox.of(decisionMadeV1)).toEqual([]);
    });
  });

  it('is done by others after an appeal, in their own round, and says that it answers one', async () => {
    const appealed = present();
    Object.assign(appealed, { round: 2, decidedBefore: [anna.id, lena.id] });
    await cases.save({} as Tx, appealed);
    for (const before of [anna, lena])
      await expect(claim(before)).rejects.toMatchObject({ code: 'moderation.decided-before' });
    expect(await holding.claimNext({}, anna)).toBeUndefined();
    await claim(berta);
    await expect(decide(anna, 1, 'published')).rejects.toMatchObject({ code: 'moderation.decided-before' });
    await decide(berta, 1, 'published');
    expect(outbox.of(decisionMadeV1)).toEqual([
      expect.objectContaining({ outcome: 'published', appeal: true }),
    ]);
    expect(decisions.all).toEqual([expect.objectContaining({ round: 2, decidedBy: [berta.id] })]);
    expect(log.all).toEqual([expect.objectContaining({ appeal: true, outcome: 'published' })]);
  });

  it('is done by a person, never by a token, whoever made it, nor by a service', async () => {
    await holding.claim(about.id, token('anna', 'moderator'));
    for (const actor of [token('anna', 'moderator', 'admin'), serviceActor('web')])
      await expect(decide(actor, 1, 'published')).rejects.toMatchObject({
        code: 'moderation.person-needed',
        kind: 'forbidden',
      });
    expect(opinions.all).toEqual([]);
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
        kind: 'conflict',
      });
      expect(await holding.claimNext({}, anna)).toBeUndefined();
      expect((await holding.claimNext({}, berta))?.id).toBe(about.id);
    });

    describe('with the same reasons', () => {
      const own = { reasonCodes: ['off-topic'], message: 'Eigener Satz.' };
      beforeEach(async () => {
        await claim(berta);
        await decide(berta, 2, 'declined', own);
      });

      it('decides nothing before they have compared; then the author gets the words that were chosen', async () => {
        expect(present()).toMatchObject({ state: 'agreeing', version: 3 });
        expect(outbox.recorded).toEqual([]);
        await agree(berta, 3, anna);
        expect(outbox.of(decisionMadeV1)).toEqual([
          expect.objectContaining({ outcome: 'declined', reasonCodes: ['off-topic'], catalogueVersion: 7 }),
        ]);
        expect(decisions.all).toEqual([
          expect.objectContaining({
            decidedBy: ['anna', 'berta'],
            agreedBy: 'berta',
            message: proposal.message,
            grounds: ['incompatible-content'],
            categories: ['scope-of-platform-service'],
          }),
        ]);
        expect(opinions.all).toHaveLength(2);
      });

      it('either may choose whose words', async () => {
        await agree(berta, 3, berta);
        expect(decisions.all[0]).toMatchObject({ message: 'Eigener Satz.', decidedBy: ['anna', 'berta'] });
      });

      it('is a matter of the two alone: of nobody else, no token, and of whoever holds it', async () => {
        const notOneOfTwo = { code: 'moderation.not-one-of-two', kind: 'conflict' };
        await expect(agree(lena, 3, anna)).rejects.toMatchObject(notOneOfTwo);
        await expect(holding.claim(about.id, lena)).rejects.toMatchObject(notOneOfTwo);
        expect(await holding.claimNext({}, lena)).toBeUndefined();
        await expect(agree(token('berta', 'moderator'), 3, anna)).rejects.toMatchObject({
          code: 'moderation.person-needed',
        });
        await expect(agree(anna, 3, anna)).rejects.toMatchObject({ code: 'moderation.case-not-held' });
        await holding.release(about.id, berta);
        await claim(anna);
        await agree(anna, 3, berta);
        expect(decisions.all[0]).toMatchObject({ agreedBy: 'anna', message: 'Eigener Satz.' });
      });

      it('is refused on an older version, twice, and as one more opinion', async () => {
        await expect(agree(berta, 2, anna)).rejects.toMatchObject({ code: 'moderation.case-outdated' });
        await expect(decide(berta, 3, 'published')).rejects.toMatchObject({
          code: 'moderation.comparing-now',
        });
        await agree(berta, 3, anna);
        await expect(agree(berta, 4, anna)).rejects.toMatchObject({ kind: 'conflict' });
        expect(decisions.all).toHaveLength(1);
      });
    });

    it.each([
      ['other reasons', 'declined', { reasonCodes: ['advertising'], message: 'Das ist Werbung.' }],
      ['another outcome', 'published', {}],
      ['a question', 'returned', { message: 'Frage?' }],
    ] as const)('with %s needs one who agrees with the other, and says why', async (_what, outcome, more) => {
      await claim(berta);
      await decide(berta, 2, outcome, {
        ...more,
        reasonCodes: [...('reasonCodes' in more ? more.reasonCodes : [])],
      });
      await expect(agree(berta, 3, berta, 'Ich bleibe dabei.')).rejects.toMatchObject({
        code: 'moderation.own-opinion',
      });
      await expect(agree(berta, 3, anna, ' ')).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/note' }] },
      });
      await holding.release(about.id, berta);
      await claim(anna);
      await agree(anna, 3, berta, 'Das überzeugt mich.');
      expect(decisions.all).toEqual([
        expect.objectContaining({
          outcome,
          message: 'message' in more ? more.message : '',
          reasonCodes: 'reasonCodes' in more ? more.reasonCodes : [],
          decidedBy: ['anna', 'berta'],
          agreedBy: 'anna',
          agreementNote: 'Das überzeugt mich.',
        }),
      ]);
    });

    it('wants an opinion of their own from the second, with reason and sentence', async () => {
      await claim(berta);
      await expect(decide(berta, 2, 'declined')).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/reasonCodes' }, { pointer: '/message' }] },
      });
    });

    describe('who cannot agree', () => {
      beforeEach(async () => {
        await claim(berta);
        await decide(berta, 2, 'published');
        await agreeing.refer({ caseId: about.id, version: 3, note: ' Das ist keine Werbung. ' }, berta);
      });

      it('ask a lead, who is none of them', async () => {
        expect(present()).toMatchObject({ state: 'conflict', version: 4 });
        expect(opinions.all.map(({ referral }) => referral)).toEqual(['', 'Das ist keine Werbung.']);
        expect(outbox.recorded).toEqual([]);
        for (const one of [berta, { ...anna, roles: ['lead' as const] }])
          await expect(claim(one)).rejects.toMatchObject({ code: 'moderation.second-person-needed' });
        await expect(claim(staff('carl', 'moderator'))).rejects.toMatchObject({
          code: 'moderation.lead-needed',
          kind: 'conflict',
        });
        expect(await holding.claimNext({}, staff('carl', 'moderator'))).toBeUndefined();
        await claim(lena);
        expect(await decide(lena, 4, 'published')).toMatchObject({ state: 'decided' });
        expect(decisions.all[0]).toMatchObject({ outcome: 'published', decidedBy: ['lena'] });
      });

      it('are settled by a lead who declines together with whoever wished to, in words of their own', async () => {
        await claim(lena);
        await expect(decide(lena, 4, 'declined', { reasonCodes: ['off-topic'] })).rejects.toMatchObject({
          problem: { fields: [{ pointer: '/message' }] },
        });
        await decide(lena, 4, 'declined', { reasonCodes: ['advertising'], message: 'Wir haben beraten.' });
        expect(decisions.all[0]).toMatchObject({
          outcome: 'declined',
          decidedBy: ['anna', 'lena'],
          reasonCodes: ['advertising'],
          message: 'Wir haben beraten.',
        });
      });
    });
  });

  describe('that can be taken back for ten minutes', () => {
    const late = { minutes: 10 };
    beforeEach(() => processes.put({} as Tx, { slug: about.process, undoMinutes: 10 }));
    const takeBack = (actor: Actor, version: number) =>
      takingBack.takeBack({ caseId: about.id, version }, actor);
    const tellDue = async () => {
      for (const due of await decisions.due({} as Tx, clock.now(), 10)) await telling.tellDue(due);
    };
    const tooLate = { code: 'moderation.too-late-to-take-back', kind: 'conflict' };

    it('is told when its time is over, once, as decided when it was', async () => {
      await claim(anna);
      const decidedAt = clock.now();
      const decided = await decide(anna, 1, 'published');
      expect(decided).toMatchObject({
        state: 'revocable',
        revocableUntil: new Date(decidedAt.getTime() + 600_000).toISOString(),
      });
      clock.advance({ minutes: 9 });
      await tellDue();
      expect([outbox.recorded, log.all, present().outcome]).toEqual([[], [], null]);
      clock.advance({ minutes: 1 });
      await tellDue();
      await tellDue();
      expect(outbox.of(decisionMadeV1)).toEqual([
        expect.objectContaining({ outcome: 'published', decidedAt: decidedAt.toISOString() }),
      ]);
      expect(present()).toMatchObject({ state: 'decided', outcome: 'published', version: 2 });
      expect(log.all).toEqual([
        expect.objectContaining({ number: 1, outcome: 'published', reasons: [], persons: 1, byLead: false }),
      ]);
    });

    it.each([
      ['published', {}],
      ['returned', { message: 'Wo genau?' }],
    ] as const)('%s is as if it had not been, and can be decided again', async (outcome, more) => {
      await claim(anna);
      await decide(anna, 1, outcome, more);
      expect(await takeBack(anna, 2)).toMatchObject({ state: 'open', version: 3 });
      clock.advance(late);
      await tellDue();
      expect(outbox.recorded).toEqual([]);
      expect(present()).toMatchObject({ state: 'open', outcome: null, heldBy: null });
      const taken = { takenBackBy: 'anna', takenBackByName: anna.name };
      expect(decisions.all).toEqual([expect.objectContaining({ ...taken, toldAt: null })]);
      expect(opinions.all).toEqual([expect.objectContaining(taken)]);
      await claim(berta);
      await decide(berta, 3, 'published');
      clock.advance(late);
      await tellDue();
      expect(outbox.of(decisionMadeV1)).toHaveLength(1);
    });

    it('a lead may take back what others decided, nobody else may', async () => {
      await claim(anna);
      await decide(anna, 1, 'published');
      await expect(takeBack(berta, 2)).rejects.toMatchObject({ code: 'moderation.not-yours-to-take-back' });
      await expect(takeBack(token('anna', 'lead'), 2)).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await takeBack(lena, 2)).toMatchObject({ state: 'open' });
    });

    it('is refused when the time is over, also before it was told, and when it was taken back already', async () => {
      await claim(anna);
      await decide(anna, 1, 'published');
      clock.advance(late);
      await expect(takeBack(anna, 2)).rejects.toMatchObject(tooLate);
      await tellDue();
      await expect(takeBack(anna, 2)).rejects.toMatchObject(tooLate);
      expect(outbox.recorded).toHaveLength(1);
    });

    it('is answered as the first time to whoever does it twice, also after the author has left', async () => {
      await claim(anna);
      await decide(anna, 1, 'published');
      const first = await takeBack(anna, 2);
      expect(await takeBack(anna, 2)).toEqual(first);
      await expect(takeBack(lena, 2)).rejects.toMatchObject({ code: 'moderation.taken-back-by-other' });
      await expect(takeBack(anna, 3)).rejects.toMatchObject({ code: 'moderation.nothing-to-take-back' });
      const left = present();
      caseStates.take(left, 'close', 'author');
      await cases.save({} as Tx, left);
      expect(await takeBack(anna, 2)).toMatchObject({ state: 'closed' });
      expect(opinions.all).toHaveLength(1);
    });

    it.each([
      ['on which nothing was said', 'nothing-to-take-back', async () => {}],
      [
        'whose author has left',
        'contribution-gone',
        async () => {
          const left = present();
          caseStates.take(left, 'close', 'author');
          await cases.save({} as Tx, left);
        },
      ],
      [
        'whose proposal was answered meanwhile',
        'proposal-answered',
        async () => {
          await claim(anna);
          await decide(anna, 1, 'declined', proposal);
          await claim(berta);
          await decide(berta, 2, 'published');
        },
      ],
      [
        'that was proposed anew meanwhile',
        'case-outdated',
        async () => {
          await claim(anna);
          await decide(anna, 1, 'published');
          await takeBack(lena, 2);
          await claim(anna);
          await decide(anna, 3, 'declined', proposal);
        },
      ],
    ])('is refused with the true reason on a case %s', async (_what, code, happened) => {
      await happened();
      await expect(takeBack(anna, 2)).rejects.toMatchObject({ code: `moderation.${code}`, kind: 'conflict' });
    });

    it('takes back what was decided last, not what the author overtook', async () => {
      await claim(anna);
      await decide(anna, 1, 'published');
      await amend();
      clock.advance({ minutes: 1 });
      await claim(berta);
      await decide(berta, 3, 'published');
      expect(await takeBack(berta, 4)).toMatchObject({ state: 'open' });
      expect(decisions.all.map(({ takenBackBy }) => takenBackBy)).toEqual([null, 'berta']);
    });

    it('a wish to decline goes back as long as nobody answered it', async () => {
      await claim(anna);
      await decide(anna, 1, 'declined', proposal);
      expect(await takeBack(anna, 2)).toMatchObject({ state: 'open' });
      expect(present().proposedBy).toBeNull();
      await claim(anna);
      expect(await decide(anna, 3, 'published')).toMatchObject({ state: 'revocable' });
    });

    it('a wish to decline stays while another person has it before them to answer', async () => {
      await claim(anna);
      await decide(anna, 1, 'declined', proposal);
      await claim(berta);
      const held = { code: 'moderation.case-held', kind: 'conflict' };
      await expect(takeBack(anna, 2)).rejects.toMatchObject(held);
      await expect(takeBack(lena, 2)).rejects.toMatchObject(held);
      await holding.release(about.id, berta);
      expect(await takeBack(anna, 2)).toMatchObject({ state: 'open' });
    });

    it('an agreement goes back to the comparison of the two', async () => {
      await claim(anna);
      await decide(anna, 1, 'declined', proposal);
      await claim(berta);
      await decide(berta, 2, 'declined', { reasonCodes: ['off-topic'], message: 'Zweiter Satz.' });
      await agree(berta, 3, berta);
      await expect(takeBack(anna, 4)).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await takeBack(berta, 4)).toMatchObject({ state: 'agreeing', version: 5 });
      expect(await takeBack(berta, 4)).toMatchObject({ state: 'agreeing', version: 5 });
      await expect(takeBack(anna, 4)).rejects.toMatchObject({ code: 'moderation.taken-back-by-other' });
      expect(present()).toMatchObject({ proposedBy: 'anna', answeredBy: 'berta' });
      expect(opinions.all.map(({ takenBackAt }) => takenBackAt)).toEqual([null, null]);
      await claim(anna);
      await agree(anna, 5, anna);
      clock.advance(late);
      await tellDue();
      expect(outbox.of(decisionMadeV1)).toEqual([
        expect.objectContaining({ outcome: 'declined', reasonCodes: ['off-topic'] }),
      ]);
      expect(decisions.all.at(-1)).toMatchObject({ agreedBy: 'anna', message: proposal.message });
      expect(log.all).toMatchObject([{ outcome: 'declined', reasons: ['off-topic'], persons: 2 }]);
      expect(JSON.stringify(log.all)).not.toMatch(/anna|berta|Satz|hierher/);
    });

    it('what a lead settled goes back to the two opinions', async () => {
      await claim(anna);
      await decide(anna, 1, 'declined', proposal);
      await claim(berta);
      await decide(berta, 2, 'published');
      await agreeing.refer({ caseId: about.id, version: 3, note: '' }, berta);
      await claim(lena);
      await decide(lena, 4, 'published');
      expect(await takeBack(lena, 5)).toMatchObject({ state: 'conflict' });
      expect(present()).toMatchObject({ proposedBy: 'anna', answeredBy: 'berta' });
      await expect(claim(berta)).rejects.toMatchObject({ code: 'moderation.second-person-needed' });
    });

    it('is never told when the author was faster', async () => {
      await claim(anna);
      await decide(anna, 1, 'published');
      await amend();
      clock.advance(late);
      await tellDue();
      expect(outbox.recorded).toEqual([]);
      expect(decisions.all[0]).toMatchObject({ takenBackBy: 'author', toldAt: null });
      expect(present()).toMatchObject({ state: 'open', outcome: null });
      await claim(berta);
      await decide(berta, 3, 'published');
      clock.advance(late);
      await tellDue();
      expect(outbox.of(decisionMadeV1)).toEqual([expect.objectContaining({ contributionVersion: 2 })]);
    });
  });
});
