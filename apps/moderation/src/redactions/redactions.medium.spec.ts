import {
  claimCase,
  contributionAmendedV1,
  contributionReceivedV1,
  decideCase,
  decisionsOf,
  getCase,
  markRedactions,
  originalOf,
  originalWording,
  type Redaction,
  redactionOf,
  wordingOf,
} from '@gemeinsam/contracts';
import {
  contributionReceivedData,
  FakeRequests,
  mediumService,
  type MediumService,
  received,
  staff,
  token,
} from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FollowContributions } from '../cases/follow-contributions.consumer.js';
import { ModerationModule } from '../moderation.module.js';
import { moderationTestConfig } from '../test/moderation-test-config.js';
import { WrittenWordsService } from './written-words.service.js';

const anna = staff('anna', 'moderator');
const berta = staff('berta', 'moderator');
const lena = staff('lena', 'lead');
const text = 'Mein Nachbar, Herr Zwirbelbaum, sagt das auch. 01 505 12 34.';
const name: Redaction = { field: 'answers/idea', start: 14, end: 30, reason: 'name-of-another' };

describe('blacking passages out', () => {
  let moderation: MediumService;
  let version: number;
  let contributionId: string;
  let caseId: string;
  const intake = new FakeRequests()
    .answer(wordingOf, () => ({ version, language: 'de' as const, texts: [{ field: 'answers/idea', text }] }))
    .answer(originalWording, () => ({
      contributionId,
      reference: '4729130865',
      language: 'de' as const,
      title: 'Schatten',
      texts: [{ field: 'answers/idea', text }],
    }));

  beforeAll(async () => {
    moderation = await mediumService({
      service: 'moderation',
      module: ModerationModule,
      config: moderationTestConfig,
    });
    // Intake answers in memory.
    Object.assign(moderation.get(WrittenWordsService), { client: intake.client });
  }, 60_000);
  afterAll(() => moderation?.close());
  beforeEach(async () => {
    version = 1;
    const data = contributionReceivedData({});
    ({ contributionId } = data);
    await moderation.unitOfWork.run((tx) =>
      moderation.get(FollowContributions).received(received(contributionReceivedV1, data), tx),
    );
    const [row] = (await moderation.dataSource.query('select id from cases where contribution_id = $1', [
      contributionId,
    ])) as [{ id: string }];
    caseId = row.id;
    await moderation.ask(claimCase, { caseId }, anna);
  });

  const draft = (actor = anna) => moderation.ask(redactionOf, { caseId }, actor);
  const mark = (given: { mark?: Redaction[]; unmark?: Redaction[] }, actor = anna) =>
    moderation.ask(markRedactions, { caseId, contributionVersion: 1, ...given }, actor);
  const decide = (redactions: Redaction[]) =>
    moderation.ask(decideCase, { caseId, version: 1, outcome: 'published-redacted', redactions }, anna);

  it('keeps marks for whoever made them, passage after passage, and hints at what is left', async () => {
    expect((await draft()).hints.map(({ reason }) => reason)).toEqual(['name-of-another', 'contact-data']);
    await mark({ mark: [{ ...name, start: 19 }] });
    expect(await mark({ mark: [{ ...name, end: 18 }] })).toEqual({ redactions: [name] });
    expect(await mark({ mark: [name] })).toEqual({ redactions: [name] });
    expect((await draft()).redactions).toEqual([name]);
    expect((await draft()).hints.map(({ reason }) => reason)).toEqual(['contact-data']);
    expect((await draft(berta)).redactions).toEqual([]);
    expect(await mark({ unmark: [name] })).toEqual({ redactions: [] });
    await expect(mark({ mark: [{ ...name, end: 999 }] })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(mark({ mark: [name] }, berta)).rejects.toMatchObject({ code: 'moderation.case-not-held' });
    await expect(mark({ mark: [name] }, token('anna', 'moderator'))).rejects.toMatchObject({
      code: 'moderation.person-needed',
    });
  });

  it('gives marks up with the version that they are of', async () => {
    await mark({ mark: [name] });
    version = 2;
    await expect(mark({ mark: [name] })).rejects.toMatchObject({
      code: 'moderation.wording-outdated',
      problem: { extra: { contributionVersion: 2 } },
    });
    await expect(decide([name])).rejects.toMatchObject({ code: 'moderation.wording-outdated' });
    await moderation.unitOfWork.run((tx) =>
      moderation.get(FollowContributions).amended(
        received(contributionAmendedV1, {
          contributionId,
          contributionVersion: 2,
          channel: 'web',
          amendedAt: '2026-03-02T12:00:00.000Z',
          contentHash: 'h',
        }),
        tx,
      ),
    );
    expect(await draft()).toMatchObject({ contributionVersion: 2, redactions: [] });
    await expect(decide([name])).rejects.toMatchObject({ code: 'moderation.case-outdated' });
  });

  it('is told with its reasons; who decided and a lead may read the original, nobody else', async () => {
    await decide([name]);
    expect(await moderation.ask(decisionsOf, { contributionIds: [contributionId] })).toMatchObject([
      { outcome: 'published-redacted', message: '', redactionReasons: ['name-of-another'] },
    ]);
    expect(await moderation.ask(getCase, { caseId }, berta)).toMatchObject({
      state: 'decided',
      decisions: [{ outcome: 'published-redacted', redactions: [name] }],
    });
    for (const actor of [anna, lena])
      expect(await moderation.ask(originalOf, { caseId }, actor)).toMatchObject({ texts: [{ text }] });
    for (const actor of [berta, token('lena', 'lead')])
      await expect(moderation.ask(originalOf, { caseId }, actor)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    const [{ tables }] = (await moderation.dataSource.query(
      `select count(*)::int as tables from (
         select o::text as row from opinions o union all select d::text from decisions d union all
         select m::text from marked_redactions m union all select x::text from outbox x) as kept
       where row like '%Zwirbelbaum%'`,
    )) as [{ tables: number }];
    expect(tables).toBe(0);
  });
});
