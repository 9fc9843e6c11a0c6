import {
  agreeOnCase,
  caseViewSchema,
  claimCase,
  contributionAmendedV1,
  contributionAppealedV1,
  contributionReceivedV1,
  countCases,
  decideCase,
  contributionWithdrawnV1,
  decisionsOf,
  decisionTotals,
  findCases,
  getCase,
  listCases,
  listPublicLog,
  listReasons,
  moderationTotals,
  processPublishedV1,
  publicActor,
  statementsOfReasons,
  takeBackDecision,
  type Actor,
  type RequestInput,
} from '@gemeinsam/contracts';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { dayAfter, officeTime, Refusal, RequestClient } from '@gemeinsam/service-kit';
import {
  contributionReceivedData,
  eventually,
  mediumService,
  type MediumService,
  patient,
  received,
  staff,
} from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FollowContributions } from './cases/follow-contributions.consumer.js';
import { DueDecisions } from './decisions/due-decisions.sweep.js';
import { ModerationModule } from './moderation.module.js';
import { FollowProcesses } from './processes/follow-processes.consumer.js';
import { moderationTestConfig } from './test/moderation-test-config.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');

describe('moderation', () => {
  let service: MediumService;
  let client: Pick<RequestClient, 'ask'>;

  beforeAll(async () => {
    service = await mediumService({
      service: 'moderation',
      module: ModerationModule,
      config: moderationTestConfig,
    });
    client = patient(service.app.get(RequestClient));
    await eventually(() => client.ask(listReasons, {}, { actor: publicActor }));
  }, 60_000);
  afterAll(() => service?.close());

  const open = async (process: string, count = 1): Promise<string[]> => {
    const follow = service.app.get(FollowContributions, { strict: false });
    const ids: string[] = [];
    await service.app.get(UnitOfWork).run(async (tx) => {
      for (let n = 0; n < count; n += 1) {
        const data = contributionReceivedData({
          process,
          decisionDueAt: new Date(Date.UTC(2026, 3, 1) + n * 60_000).toISOString(),
        });
        ids.push(data.contributionId);
        await follow.received(received(contributionReceivedV1, data), tx);
      }
    });
    return ids;
  };
  const amend = (contributionId: string, contributionVersion: number) =>
    service.app.get(UnitOfWork).run((tx) =>
      service.app.get(FollowContributions, { strict: false }).amended(
        received(contributionAmendedV1, {
          contributionId,
          contributionVersion,
          channel: 'web',
          amendedAt: new Date().toISOString(),
          contentHash: 'h',
        }),
        tx,
      ),
    );
  const claim = async (actor: Actor, wanted: { caseId?: string; process?: string }) => {
    const claimed = await client.ask(claimCase, wanted, { actor });
    if (!claimed) throw new Error('nothing to claim');
    return claimed;
  };
  const decisionEvents = async (contributionId: string): Promise<number> => {
    const rows = (await service.app
      .get(DataSource)
      .query(
        `select count(*)::int as n from outbox where ordering_key = $1 and type like '%decision.made%'`,
        [contributionId],
      )) as [{ n: number }];
    return rows[0].n;
  };

  it('gives 20 claimers at once 20 different cases, and the next one nothing', async () => {
    const process = `race-${newId()}`;
    await open(process, 20);
    const claimed = await Promise.all(
      Array.from({ length: 20 }, (_none, n) =>
        client.ask(claimCase, { process }, { actor: staff(`racer-${n}`, 'moderator') }),
      ),
    );
    expect(new Set(claimed.map((one) => one?.id)).size).toBe(20);
    expect(claimed.every((one) => one?.lease?.mine)).toBe(true);
    expect(await client.ask(claimCase, { process }, { actor: anna })).toBeNull();

    // Who works on one case after the other gets what is theirs already, also when they ask six times at once.
    const busy = await open('one-after-the-other', 2);
    const asker = staff('asker', 'moderator');
    const wanted = { process: 'one-after-the-other', mineFirst: true };
    const given = await Promise.all(
      Array.from({ length: 6 }, () => client.ask(claimCase, wanted, { actor: asker })),
    );
    expect(new Set(given.map((one) => one?.contributionId))).toEqual(new Set([busy[0]]));
    expect(given.filter((one) => one?.kept)).toHaveLength(5);
    expect(
      await client.ask(claimCase, { process: 'nothing-there', mineFirst: true }, { actor: asker }),
    ).toMatchObject({
      contributionId: busy[0],
      kept: true,
    });
  });

  it('lets one of 20 have the one case they all want', async () => {
    const process = `one-${newId()}`;
    await open(process);
    const { items } = await client.ask(listCases, { process }, { actor: anna });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_none, n) =>
        client.ask(claimCase, { caseId: items[0]!.id }, { actor: staff(`racer-${n}`, 'moderator') }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as Refusal] : [],
    );
    expect(new Set(refused.map((refusal) => refusal.code))).toEqual(new Set(['moderation.case-held']));
  });

  it('declines by two persons, the second not seeing the first one’s reasons', async () => {
    const process = `decline-${newId()}`;
    const [contributionId] = await open(process);
    const first = await claim(anna, { process });
    const proposed = await client.ask(
      decideCase,
      {
        caseId: first.id,
        version: first.version,
        outcome: 'declined',
        reasonCodes: ['advertising'],
        message: 'Das ist Werbung.',
      },
      { actor: anna },
    );
    expect(proposed.state).toBe('awaiting-second');
    expect(await decisionEvents(contributionId!)).toBe(0);
    const second = await claim(berta, { process });
    expect(second).toMatchObject({
      needsSecond: true,
      maySecond: true,
      decisions: [{ outcome: 'decline-proposed', reasonCodes: [], message: '' }],
    });
    expect(JSON.stringify(await client.ask(getCase, { caseId: first.id }, { actor: berta }))).not.toContain(
      'Werbung',
    );
    const answered = await client.ask(
      decideCase,
      {
        caseId: second.id,
        version: second.version,
        outcome: 'declined',
        reasonCodes: ['off-topic'],
        message: 'Das gehört nicht hierher.',
      },
      { actor: berta },
    );
    expect(answered.state).toBe('agreeing');
    expect(await decisionEvents(contributionId!)).toBe(0);
    // Now both see both, and nobody else compares.
    const compared = await client.ask(getCase, { caseId: first.id }, { actor: berta });
    expect(compared.decisions.map(({ mine, message }) => [mine, message])).toEqual([
      [false, 'Das ist Werbung.'],
      [true, 'Das gehört nicht hierher.'],
    ]);
    expect(compared.compared).toEqual(compared.decisions.map(({ id }) => id));
    expect(
      (await client.ask(getCase, { caseId: first.id }, { actor: staff('carl', 'moderator') })).compared,
    ).toBeUndefined();
    const agreement = {
      caseId: first.id,
      version: answered.version,
      opinionId: compared.compared![0],
      note: 'Es ist vor allem Werbung.',
    };
    const decided = await client.ask(agreeOnCase, agreement, { actor: berta });
    expect(decided.state).toBe('decided');
    expect(await decisionEvents(contributionId!)).toBe(1);
    expect((await client.ask(getCase, { caseId: first.id }, { actor: anna })).agreements).toEqual([
      { byName: berta.name, withName: anna.name, note: agreement.note, at: expect.any(String) },
    ]);
    const [words] = await client.ask(
      decisionsOf,
      { contributionIds: [contributionId!] },
      { actor: publicActor },
    );
    expect(words).toMatchObject({
      outcome: 'declined',
      message: 'Das ist Werbung.',
      decisionId: decided.decisionId,
    });
    expect(words!.reasons.map((reason) => [reason.code, reason.text.en])).toEqual([
      ['advertising', 'Is advertising'],
    ]);
    expect(await client.ask(moderationTotals, { process }, { actor: staff('lena', 'lead') })).toEqual([
      { process, channel: 'web', state: 'decided', outcome: 'declined', count: 1 },
    ]);
  });

  it('decides once when two decide at the same moment', async () => {
    const process = `moment-${newId()}`;
    const [contributionId] = await open(process);
    const held = await claim(anna, { process });
    const decide = (outcome: 'published' | 'returned') =>
      client.ask(
        decideCase,
        { caseId: held.id, version: held.version, outcome, message: 'Wo genau?' },
        { actor: anna },
      );
    const results = await Promise.allSettled([decide('published'), decide('returned')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await decisionEvents(contributionId!)).toBe(1);
  });

  it('refuses a decision on words that have changed meanwhile, and opens the case again', async () => {
    const process = `amended-${newId()}`;
    const [contributionId] = await open(process);
    const held = await claim(anna, { process });
    await amend(contributionId!, 2);
    await expect(
      client.ask(
        decideCase,
        { caseId: held.id, version: held.version, outcome: 'published' },
        { actor: anna },
      ),
    ).rejects.toMatchObject({
      kind: 'conflict',
      code: 'moderation.case-outdated',
      problem: { extra: { changed: 'amended', contributionVersion: 2 } },
    });
    const again = await claim(berta, { process });
    expect(again).toMatchObject({ id: held.id, contributionVersion: 2, version: 2 });
    await client.ask(
      decideCase,
      { caseId: again.id, version: again.version, outcome: 'published' },
      { actor: berta },
    );
  });

  describe('when a process leaves time to take a decision back', () => {
    const undoable = async (): Promise<string> => {
      const slug = `undo-${newId()}`;
      await service.app.get(UnitOfWork).run((tx) =>
        service.app.get(FollowProcesses, { strict: false }).published(
          received(processPublishedV1, {
            processId: newId(),
            slug,
            formVersion: 1,
            opensAt: '2026-01-01T00:00:00.000Z',
            closesAt: '2027-01-01T00:00:00.000Z',
            decisionDays: 21,
            undoMinutes: 10,
            title: { de: 'Ideen', en: 'Ideas' },
          }),
          tx,
        ),
      );
      return slug;
    };
    const publish = async (process: string) => {
      const held = await claim(anna, { process });
      const input = { caseId: held.id, version: held.version, outcome: 'published' as const };
      return client.ask(decideCase, input, { actor: anna });
    };
    const timeIsOver = (caseId: string) =>
      service.app
        .get(DataSource)
        .query(`update decisions set tell_at = now() where case_id = $1 and told_at is null`, [caseId]);
    const sweep = () => service.app.get(DueDecisions, { strict: false }).sweep.once();
    const takeBack = (caseId: string, version: number) =>
      client.ask(takeBackDecision, { caseId, version }, { actor: anna });
    const wordsOf = (contributionId: string) =>
      client.ask(decisionsOf, { contributionIds: [contributionId] }, { actor: publicActor });

    it('tells nobody until the time is over, then the sweep does', async () => {
      const process = await undoable();
      const [contributionId] = await open(process);
      const { state, caseId, revocableUntil } = await publish(process);
      expect(state).toBe('revocable');
      await sweep();
      expect([await decisionEvents(contributionId!), await wordsOf(contributionId!)]).toEqual([0, []]);
      expect(await client.ask(getCase, { caseId }, { actor: anna })).toMatchObject({
        mayTakeBack: true,
        revocableUntil,
      });
      expect((await client.ask(getCase, { caseId }, { actor: berta })).mayTakeBack).toBe(false);
      await timeIsOver(caseId);
      await eventually(async () => {
        await sweep();
        expect(await decisionEvents(contributionId!)).toBe(1);
      });
      expect(await wordsOf(contributionId!)).toHaveLength(1);
      expect(await client.ask(getCase, { caseId }, { actor: anna })).toMatchObject({
        state: 'decided',
        mayTakeBack: false,
      });
    });

    it('takes it back before that, and counts as nothing decided', async () => {
      const process = await undoable();
      const [contributionId] = await open(process);
      const { caseId, version } = await publish(process);
      expect(await takeBack(caseId, version)).toMatchObject({ state: 'open', version: version + 1 });
      await sweep();
      expect([await decisionEvents(contributionId!), await wordsOf(contributionId!)]).toEqual([0, []]);
      expect(await client.ask(moderationTotals, { process }, { actor: staff('lena', 'lead') })).toEqual([
        { process, channel: 'web', state: 'open', count: 1 },
      ]);
      const again = await claim(anna, { process });
      expect(again.decisions).toMatchObject([
        { outcome: 'published', takenBackAt: expect.any(String), takenBackByName: anna.name },
      ]);
    });

    it('counts for everybody what they may do, as many as each view lists, and says who decided what', async () => {
      const process = await undoable();
      await open(process, 6);
      const carl = staff('carl', 'moderator');
      const decline = (actor: Actor, { id: caseId, version }: { id: string; version: number }) =>
        client.ask(
          decideCase,
          { caseId, version, outcome: 'declined', reasonCodes: ['off-topic'], message: 'Nein.' },
          { actor },
        );
      await publish(process);
      await decline(anna, await claim(anna, { process }));
      const [other] = (await client.ask(listCases, { process }, { actor: berta })).items;
      const proposed = await claim(berta, { caseId: other!.id });
      await decline(berta, proposed);
      await decline(carl, await claim(carl, { caseId: proposed.id }));
      // Whoever answered has the case still, and the author of the proposal has another one.
      await claim(berta, { process });
      const countedFor = async (actor: Actor) => {
        const { views } = await client.ask(countCases, { process }, { actor });
        for (const view of caseViewSchema.options)
          expect([view, (await client.ask(listCases, { process, view }, { actor })).total]).toEqual([
            view,
            views[view],
          ]);
        return views;
      };
      const nothing = { mine: 0, second: 0, comparing: 0, conflict: 0, appeals: 0, revocable: 0 };
      // Anna's own proposal is not hers to answer; what she published, she can take back.
      expect(await countedFor(anna)).toEqual({ ...nothing, open: 3, revocable: 1 });
      // The oldest promise that waits is Anna's proposal: Berta has it, to give the second opinion.
      expect(await countedFor(berta)).toEqual({ ...nothing, open: 3, second: 1, mine: 1, comparing: 1 });
      expect(await countedFor(carl)).toEqual({ ...nothing, open: 3, second: 1, mine: 1, comparing: 1 });
      expect(await countedFor(staff('lena', 'lead'))).toEqual({
        ...nothing,
        open: 3,
        second: 1,
        revocable: 1,
      });
      const elsewhere = await client.ask(countCases, { process: 'nowhere' }, { actor: anna });
      expect(elsewhere.views).toEqual({ ...nothing, open: 0 });
      // What waits in all is said whatever the filter.
      expect(elsewhere.waiting).toBe((await client.ask(countCases, {}, { actor: berta })).waiting);
      expect(elsewhere.waiting).toBeGreaterThanOrEqual(5);
      const listed = await client.ask(listCases, { process, state: 'all' }, { actor: carl });
      expect(listed.items.flatMap(({ state, decided }) => (decided ? [{ state, ...decided }] : []))).toEqual([
        { state: 'revocable', outcome: 'published', byNames: [anna.name], at: expect.any(String) },
      ]);
      expect(JSON.stringify(listed)).not.toContain('Nein.');
    });

    it('counts an appeal for whoever has not decided before, in the public log and among the decisions', async () => {
      const process = await undoable();
      const [contributionId] = await open(process, 1);
      const decline = async (actor: Actor) => {
        const { id: caseId, version } = await claim(actor, { process });
        return client.ask(
          decideCase,
          { caseId, version, outcome: 'declined', reasonCodes: ['off-topic'], message: 'Nein.' },
          { actor },
        );
      };
      const agreeAsLast = async (actor: Actor, caseId: string) => {
        const { version, decisions } = await client.ask(getCase, { caseId }, { actor });
        const opinionId = decisions.at(-1)!.id;
        await client.ask(agreeOnCase, { caseId, version, opinionId }, { actor });
        await timeIsOver(caseId);
        await sweep();
      };
      await decline(anna);
      const { caseId } = await decline(berta);
      await agreeAsLast(berta, caseId);
      const lena = staff('lena', 'lead');
      const declined = async () =>
        (await client.ask(decisionTotals, {}, { actor: lena })).find(({ outcome }) => outcome === 'declined')!
          .count;
      const before = await declined();
      await service.app.get(UnitOfWork).run((tx) =>
        service.app.get(FollowContributions, { strict: false }).appealed(
          received(contributionAppealedV1, {
            appealId: newId(),
            contributionId: contributionId!,
            contributionVersion: 1,
            channel: 'paper',
            appealedAt: new Date().toISOString(),
            decisionDueAt: new Date().toISOString(),
          }),
          tx,
        ),
      );
      const views = async (actor: Actor) => (await client.ask(countCases, { process }, { actor })).views;
      expect(await views(anna)).toMatchObject({ open: 0, appeals: 0 });
      const [carl, dora] = [staff('carl', 'moderator'), staff('dora', 'moderator')];
      expect(await views(carl)).toMatchObject({ open: 1, appeals: 1 });
      expect(
        (await client.ask(listCases, { view: 'appeals', process }, { actor: carl })).items,
      ).toMatchObject([{ id: caseId, appeal: true }]);
      expect(await client.ask(claimCase, { process }, { actor: berta })).toBeNull();
      await decline(carl);
      await decline(dora);
      await agreeAsLast(dora, caseId);
      expect(await declined()).toBe(before + 1);
      const [entry] = await client.ask(listPublicLog, { limit: 1 }, { actor: carl });
      expect(entry).toMatchObject({ outcome: 'declined', appeal: true, process });
      const statements = await client.ask(statementsOfReasons, { caseId }, { actor: lena });
      expect(statements).toHaveLength(2);
      expect(JSON.stringify(statements)).not.toContain('Nein.');
      await expect(client.ask(statementsOfReasons, { caseId }, { actor: anna })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    });

    it('either takes it back or tells it when both happen at the same moment', async () => {
      const process = await undoable();
      const ids = await open(process, 12);
      const outcomes: string[] = [];
      for (const _one of ids) {
        const { caseId, version } = await publish(process);
        const { contributionId } = await client.ask(getCase, { caseId }, { actor: anna });
        const [back] = await Promise.allSettled([
          takeBack(caseId, version),
          timeIsOver(caseId).then(() => sweep()),
        ]);
        await eventually(async () => {
          await sweep();
          const { state } = await client.ask(getCase, { caseId }, { actor: anna });
          expect(state).toBe(back.status === 'fulfilled' ? 'open' : 'decided');
          expect(await decisionEvents(contributionId)).toBe(back.status === 'fulfilled' ? 0 : 1);
        });
        if (back.status === 'fulfilled') {
          const held = await claim(berta, { caseId });
          await client.ask(
            decideCase,
            { caseId, version: held.version, outcome: 'returned', message: 'Wo?' },
            { actor: berta },
          );
        }
        outcomes.push(back.status);
      }
      expect(outcomes).toHaveLength(12);
    });
  });

  it.each(['open', 'all'] as const)(
    'pages through the queue (%s) without skipping or repeating',
    async (state) => {
      const process = `pages-${newId()}`;
      await open(process, 23);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.ask(
          listCases,
          { process, state, limit: 5, ...(cursor ? { cursor } : {}) },
          { actor: anna },
        );
        expect(page.total).toBe(23);
        seen.push(...page.items.map((item) => item.id));
        cursor = page.next;
      } while (cursor);
      expect(new Set(seen).size).toBe(23);
      await expect(client.ask(listCases, { cursor: 'made-up' }, { actor: anna })).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/cursor' }] },
      });
    },
  );

  describe('searching', () => {
    const named = (name: string): Actor => ({ ...staff(`${name}-${newId()}`, 'moderator'), name });
    const find = (asked: Partial<RequestInput<typeof findCases>>) =>
      client.ask(findCases, asked as RequestInput<typeof findCases>, { actor: anna });
    const found = async (asked: Partial<RequestInput<typeof findCases>>) =>
      (await find(asked)).items.map(({ contributionId }) => contributionId);

    it('finds cases of any state but closed, in the order they were asked for, with who decided what', async () => {
      const process = `found-${newId()}`;
      const [first, second, third] = (await open(process, 3)) as [string, string, string];
      const held = await claim(anna, { process });
      await client.ask(
        decideCase,
        { caseId: held.id, version: held.version, outcome: 'returned', message: 'Wo genau?' },
        { actor: anna },
      );
      const contributionIds = [third, first, newId(), second];
      const { items, total } = await find({ contributionIds });
      expect([items.map(({ contributionId }) => contributionId), total]).toEqual([[third, first, second], 3]);
      expect(items[1]).toMatchObject({
        state: 'returned',
        decided: { outcome: 'returned', byNames: [anna.name] },
      });
      expect(await found({ contributionIds, state: 'open' })).toEqual([third, second]);
      expect(await found({ contributionIds, skip: 1, limit: 1 })).toEqual([first]);
      await service.app.get(UnitOfWork).run((tx) =>
        service.app.get(FollowContributions, { strict: false }).withdrawn(
          received(contributionWithdrawnV1, {
            contributionId: third,
            channel: 'web',
            withdrawnAt: new Date().toISOString(),
          }),
          tx,
        ),
      );
      expect(await found({ contributionIds })).toEqual([first, second]);
      expect(await found({ contributionIds: [] })).toEqual([]);
    });

    it('finds by whoever gave an opinion, by a part of the name or one that is misspelled, and by day', async () => {
      const process = `by-${newId()}`;
      const [first] = await open(process, 2);
      const ottilie = named('Ottilie Prüferin');
      const held = await claim(ottilie, { process });
      await client.ask(
        decideCase,
        { caseId: held.id, version: held.version, outcome: 'published' },
        { actor: ottilie },
      );
      for (const by of ['Ottilie Prüferin', 'prüfer', 'Otilie Prüferin'])
        expect([by, await found({ process, by })]).toEqual([by, [first]]);
      expect(await found({ process, by: '%' })).toEqual([]);
      expect(await found({ process, by: 'Niemand' })).toEqual([]);
      // Both came in long ago; the first was decided in this test.
      const { day } = officeTime(new Date());
      expect(await found({ process, from: day, until: day })).toEqual([first]);
      expect(await found({ process, from: dayAfter(day, 1) })).toEqual([]);
      expect(await found({ process, until: dayAfter(day, -1) })).toHaveLength(2);
    });
  });

  it('answers nobody without the role', async () => {
    for (const actor of [publicActor, staff('paula', 'agent', 'paper')])
      await expect(client.ask(claimCase, {}, { actor })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
