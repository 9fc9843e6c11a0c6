import {
  type Actor,
  aiRegisterOf,
  claimCase,
  contributionAmendedV1,
  contributionReceivedV1,
  contributorErasedV1,
  decideCase,
  getCase,
  hintsOf,
  rateHint,
  screeningReport,
  switchRecogniser,
  wordingOf,
} from '@gemeinsam/contracts';
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
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FollowContributions } from '../../cases/follow-contributions.consumer.js';
import { ModerationModule } from '../../moderation.module.js';
import { moderationTestConfig } from '../../test/moderation-test-config.js';
import { Recognisers } from './recognisers.service.js';
import { ScreenCases } from './screen-cases.service.js';
import { ScreenCasesSweep } from './screen-cases.sweep.js';
import { ScreeningStore } from './screening.store.js';
import type { TextRecogniser } from './text-recogniser.js';
import { textRecognisers } from './text-recognisers.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');
const lena = staff('lena', 'lead');
const text = 'Herr Zwirbelbaum sagt das auch. Mehr auf https://example.org/bank';

describe('hints on cases', () => {
  let moderation: MediumService;
  let version: number;
  let contributionId: string;
  let caseId: string;
  const logged: unknown[] = [];
  const wording = () => ({ version, language: 'de' as const, texts: [{ field: 'answers/idea', text }] });
  const intake = new FakeRequests().answer(wordingOf, wording);

  beforeAll(async () => {
    moderation = await mediumService({
      service: 'moderation',
      module: ModerationModule,
      config: moderationTestConfig,
    });
    // The rounds are those of the tests, and intake answers in memory.
    await moderation.get(ScreenCasesSweep).sweep.stop();
    Object.assign(moderation.get(ScreenCases), {
      client: intake.client,
      logger: { error: (about: unknown) => logged.push(about) },
    });
  }, 60_000);
  afterAll(() => moderation?.close());
  beforeEach(async () => {
    version = 1;
    intake.answer(wordingOf, wording);
    use(...textRecognisers);
    // Whatever other tests left is looked through.
    while ((await screen()) > 0);
    logged.length = 0;
    [contributionId, caseId] = await opened();
  });

  const use = (...all: TextRecogniser[]) => Object.assign(moderation.get(Recognisers), { all });
  const opened = async (): Promise<[string, string]> => {
    const data = contributionReceivedData({});
    await moderation.unitOfWork.run((tx) =>
      moderation.get(FollowContributions).received(received(contributionReceivedV1, data), tx),
    );
    const [row] = (await moderation.dataSource.query('select id from cases where contribution_id = $1', [
      data.contributionId,
    ])) as [{ id: string }];
    return [data.contributionId, row.id];
  };
  const amend = () =>
    moderation.unitOfWork.run((tx) =>
      moderation.get(FollowContributions).amended(
        received(contributionAmendedV1, {
          contributionId,
          contributionVersion: (version += 1),
          channel: 'web',
          amendedAt: '2026-03-02T12:00:00.000Z',
          contentHash: 'h',
        }),
        tx,
      ),
    );
  const erase = () =>
    moderation.unitOfWork.run((tx) =>
      moderation
        .get(FollowContributions)
        .erased(received(contributorErasedV1, { contributionId, erasedAt: '2026-03-02T12:00:00.000Z' }), tx),
    );
  const screen = (also = true) => moderation.get(ScreenCases).portion({ also });
  const hints = (actor: Actor = anna, about = caseId) => moderation.ask(hintsOf, { caseId: about }, actor);
  const decide = async (actor = anna) => {
    const { version: seen } = (await moderation.ask(claimCase, { caseId }, actor))!;
    return moderation.ask(decideCase, { caseId, version: seen, outcome: 'published' }, actor);
  };
  const broken: TextRecogniser = {
    name: 'broken',
    version: '1',
    find: () => {
      throw new Error('out of order');
    },
  };

  it('are where and what, without a word of the text, each once', async () => {
    expect(await hints()).toEqual({ contributionVersion: 1, screened: 'not-yet', failed: [], hints: [] });
    expect(await screen()).toBe(1);
    const found = await hints();
    expect(found).toMatchObject({ contributionVersion: 1, screened: 'yes', failed: [] });
    expect(found.hints).toEqual([
      {
        id: expect.any(String),
        recogniser: 'name',
        version: '1',
        kind: 'name',
        field: 'answers/idea',
        passage: { start: 0, end: 16 },
        score: 0.8,
        why: 'name-after-form-of-address',
      },
      expect.objectContaining({ recogniser: 'link', kind: 'link', passage: { start: 41, end: 65 } }),
    ]);
    expect(await screen()).toBe(0);
    const [{ tables }] = (await moderation.dataSource.query(
      `select count(*)::int as tables from (
         select h::text as row from hints h union all select s::text from screenings s) as kept
       where row like '%Zwirbelbaum%' or row like '%example.org%'`,
    )) as [{ tables: number }];
    expect(tables).toBe(0);
  });

  it('never hold up a case: with a recogniser that throws it opens, is decided, and the others give theirs', async () => {
    use(broken, ...textRecognisers);
    await screen();
    expect(await moderation.ask(getCase, { caseId }, anna)).toMatchObject({ id: caseId, state: 'open' });
    expect((await hints()).hints.map(({ kind }) => kind)).toEqual(['name', 'link']);
    expect((await hints()).failed).toEqual(['broken']);
    expect(await decide()).toMatchObject({ state: 'decided' });
    expect(logged).toContainEqual(expect.objectContaining({ recogniser: 'broken 1', caseId }));
    // Not at every round, and then the failed one alone.
    expect(await screen()).toBe(0);
    await moderation.dataSource.query('update screenings set next_at = now() where case_id = $1', [caseId]);
    use({ ...broken, find: () => [{ kind: 'mended', score: 1, why: 'x' }] }, ...textRecognisers);
    expect(await screen()).toBe(1);
    expect((await hints()).hints.map(({ kind }) => kind)).toEqual(['name', 'link', 'mended']);
    expect((await hints()).failed).toEqual([]);
  });

  it('wait while the texts cannot be had, and a case is decided without them', async () => {
    intake.away(wordingOf);
    expect(await screen()).toBe(0);
    expect(logged).toEqual([]);
    expect(await decide()).toMatchObject({ state: 'decided' });
    expect((await hints()).screened).toBe('not-yet');
    intake.answer(wordingOf, wording);
    expect(await screen(false)).toBe(0);
    expect(await screen(true)).toBe(1);
    expect((await hints()).hints).toHaveLength(2);
  });

  it('are told apart by the version of the text and of the recogniser', async () => {
    await screen();
    await amend();
    expect((await hints()).screened).toBe('not-yet');
    expect((await hints()).hints).toEqual([]);
    await screen();
    expect((await hints()).contributionVersion).toBe(2);
    expect((await hints()).hints).toHaveLength(2);
    const [first, ...others] = textRecognisers;
    use({ ...first!, version: '2', find: () => [{ kind: 'newer', score: 1, why: 'x' }] }, ...others);
    expect(await screen()).toBeGreaterThan(0);
    expect((await hints()).hints.map(({ kind }) => kind)).toEqual(['name', 'link', 'newer']);
    expect(await moderation.count('hints', `case_id = '${caseId}'`)).toBe(5);
  });

  it('are not kept when the text has changed or gone while it was looked through', async () => {
    intake.answer(wordingOf, async () => {
      const old = wording();
      await amend();
      return old;
    });
    await screen();
    expect(await moderation.count('hints', `case_id = '${caseId}'`)).toBe(0);
    intake.answer(wordingOf, async () => {
      await erase();
      return wording();
    });
    await screen();
    expect(await moderation.count('hints', `case_id = '${caseId}'`)).toBe(0);
    expect(await screen()).toBe(0);
  });

  it('are told of no text that was erased, but stay for the figures', async () => {
    await screen();
    const [hint] = (await hints()).hints;
    await erase();
    expect((await hints()).hints).toEqual([]);
    expect(await moderation.count('hints', `case_id = '${caseId}'`)).toBe(2);
    await expect(
      moderation.ask(rateHint, { caseId, hintId: hint!.id, verdict: 'helps' }, anna),
    ).rejects.toMatchObject({ code: 'moderation.hint-unknown' });
  });

  it('are claimed once when two rounds go on at the same moment, and not while somebody decides', async () => {
    const ids = [caseId, ...(await Promise.all([opened(), opened()])).map(([, id]) => id)];
    const store = moderation.get(ScreeningStore);
    const claim = () =>
      moderation.unitOfWork.run((tx) =>
        store.claim(tx, {
          states: ['open'],
          recognisers: ['another 1'],
          plan: 'another',
          now: new Date(),
          until: new Date(Date.now() + 60_000),
          limit: 2,
        }),
      );
    await moderation.dataSource.query("update screenings set next_at = now() + interval '1 day'");
    await moderation.unitOfWork.run(async (tx) => {
      await tx.query('select from cases where id = $1 for update', [caseId]);
      const both = (await Promise.all([claim(), claim()])).flat().map((one) => one.caseId);
      expect(both.sort()).toEqual(ids.slice(1).sort());
    });
    expect((await claim()).map((one) => one.caseId)).toEqual([caseId]);
    expect(await claim()).toEqual([]);
  });

  it('come by the rounds of the service, also for cases that were there before there were hints', async () => {
    const before = await moderation.count('cases', `state <> 'closed'`);
    await decide();
    await moderation.dataSource.query('delete from hint_ratings; delete from hints; delete from screenings');
    const { sweep } = moderation.get(ScreenCasesSweep);
    await eventually(async () => {
      await sweep.once();
      expect((await hints()).hints).toHaveLength(2);
      // Those whose text is at another version in this test's intake are only looked at.
      expect(await moderation.count('screenings')).toBe(before);
    });
  });

  it('are rated by persons, each for themselves, and the last word counts', async () => {
    await screen();
    const { hints: found } = await hints();
    const rate = (actor: Actor, verdict: 'helps' | 'does-not-apply', hintId = found[0]!.id) =>
      moderation.ask(rateHint, { caseId, hintId, verdict }, actor);
    await rate(anna, 'helps');
    expect(await rate(anna, 'does-not-apply')).toEqual({ verdict: 'does-not-apply' });
    expect((await hints(anna)).hints.map(({ mine }) => mine)).toEqual(['does-not-apply', undefined]);
    // Whoever gives an opinion of their own sees the hints, and not what others said of them.
    expect((await hints(berta)).hints.map(({ mine }) => mine)).toEqual([undefined, undefined]);
    await rate(berta, 'helps');
    expect(
      await moderation.dataSource.query(
        'select rated_by, rated_by_name, verdict from hint_ratings where hint_id = $1 order by rated_by',
        [found[0]!.id],
      ),
    ).toEqual([
      { rated_by: 'anna', rated_by_name: anna.name, verdict: 'does-not-apply' },
      { rated_by: 'berta', rated_by_name: berta.name, verdict: 'helps' },
    ]);
    await expect(rate(token('anna', 'moderator'), 'helps')).rejects.toMatchObject({
      code: 'moderation.person-needed',
    });
    const [, other] = await opened();
    await expect(
      moderation.ask(rateHint, { caseId: other, hintId: found[0]!.id, verdict: 'helps' }, anna),
    ).rejects.toMatchObject({ code: 'moderation.hint-unknown' });
    await amend();
    await expect(rate(anna, 'helps')).rejects.toMatchObject({ code: 'moderation.hint-unknown' });
  });

  it('are counted for leads: what was given, what helped, and how sure one can be of that', async () => {
    await screen();
    const reportOf = async (name: string) =>
      (await moderation.ask(screeningReport, {}, lena)).find((one) => one.name === name)!;
    const before = (await reportOf('link')).versions[0]!;
    const [, hint] = (await hints()).hints;
    const say = (actor: Actor, verdict: 'helps' | 'does-not-apply') =>
      moderation.ask(rateHint, { caseId, hintId: hint!.id, verdict }, actor);
    await say(anna, 'helps');
    expect(await reportOf('link')).toMatchObject({
      version: '1',
      isOn: true,
      versions: [{ version: '1', hints: before.hints, helped: before.helped + 1, didNotApply: 0 }],
    });
    await say(berta, 'does-not-apply');
    expect((await reportOf('link')).versions[0]).toMatchObject({
      helped: before.helped,
      didNotApply: before.didNotApply,
      disputed: before.disputed + 1,
    });
    await say(anna, 'does-not-apply');
    expect((await reportOf('link')).versions[0]).toMatchObject({ didNotApply: before.didNotApply + 1 });
    for (let n = 0; n < 20; n += 1) {
      const [, other] = await opened();
      await screen();
      const [, found] = (await hints(anna, other)).hints;
      await moderation.ask(rateHint, { caseId: other, hintId: found!.id, verdict: 'helps' }, anna);
    }
    const { precision } = (await reportOf('link')).versions[0]!;
    expect(precision!.low).toBeLessThan(precision!.share);
    const register = await moderation.ask(aiRegisterOf, {}, lena);
    expect(register.entries.find(({ name }) => name === 'link')).toMatchObject({ inUse: { precision } });
    await expect(moderation.ask(screeningReport, {}, anna)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(moderation.ask(aiRegisterOf, {}, anna)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of a recogniser that a lead switched off are given and told no more, until it is on again', async () => {
    await screen();
    const turn = (isOn: boolean, actor = lena, recogniser = 'link') =>
      moderation.ask(switchRecogniser, { recogniser, isOn }, actor);
    await turn(false);
    expect(await turn(false)).toEqual({ isOn: false });
    expect((await hints()).hints.map(({ kind }) => kind)).toEqual(['name']);
    const [, other] = await opened();
    await screen();
    expect(await moderation.count('hints', `case_id = '${other}'`)).toBe(1);
    const report = await moderation.ask(screeningReport, {}, lena);
    expect(report.find(({ name }) => name === 'link')).toMatchObject({
      isOn: false,
      switched: { byName: lena.name, at: expect.any(String) },
    });
    await turn(true);
    expect((await hints()).hints.map(({ kind }) => kind)).toEqual(['name', 'link']);
    while ((await screen()) > 0);
    expect((await hints(anna, other)).hints.map(({ kind }) => kind)).toEqual(['name', 'link']);
    // Each switch is kept, and the same twice is one.
    expect(await moderation.count('recogniser_switches', `recogniser = 'link'`)).toBe(2);
    await expect(turn(false, lena, 'nothing')).rejects.toMatchObject({
      code: 'moderation.recogniser-unknown',
    });
    await expect(turn(false, anna)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(turn(false, token('lena', 'lead'))).rejects.toMatchObject({
      code: 'moderation.person-needed',
    });
  });
});
