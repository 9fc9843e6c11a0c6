import {
  amendContribution,
  appealContribution,
  caseOpenedV1,
  contactsOf,
  contentsOf,
  decisionMadeV1,
  type DecisionOutcome,
  eraseContributor,
  findCaller,
  intakeTotals,
  messageSettledV1,
  phoneEntries,
  publicStatus,
  type Redaction,
  originalWording,
  type RequestInput,
  receiveContribution,
  searchContributions,
  serviceActor,
  withdrawContribution,
  withdrawSent,
  wordingOf,
} from '@gemeinsam/contracts';
import { officeTime } from '@gemeinsam/service-kit/office-clock';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, Clock } from '@gemeinsam/service-kit';
import { eventually, received, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phoneContribution, webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';
import { contentOf } from '../test/scripted-scans.js';
import { FollowAnswers } from './follow-answers.consumer.js';
import { FollowModeration } from './follow-moderation.consumer.js';
import { ReceiveContribution } from './receive-contribution.service.js';
import { enter } from '../channels/doors/doors.js';

const agent = staff('a1', 'agent');
const admin = staff('admin', 'admin');
const moderator = staff('m1', 'moderator');
const notification = serviceActor('notification');
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const now = () => new Date().toISOString();
const open = (contributionId: string, contributionVersion = 1) =>
  intake.app.get(UnitOfWork).run((tx) =>
    intake.app.get(FollowModeration, { strict: false }).caseOpened(
      received(caseOpenedV1, {
        caseId: newId(),
        contributionId,
        contributionVersion,
        reopened: false,
        dueAt: now(),
        openedAt: now(),
      }),
      tx,
    ),
  );
const decide = (
  contributionId: string,
  outcome: DecisionOutcome,
  contributionVersion = 1,
  redactions?: Redaction[],
) =>
  intake.app.get(UnitOfWork).run((tx) =>
    intake.app.get(FollowModeration, { strict: false }).decisionMade(
      received(decisionMadeV1, {
        decisionId: newId(),
        caseId: newId(),
        contributionId,
        contributionVersion,
        outcome,
        redactions,
        reasonCodes: [],
        catalogueVersion: 1,
        decidedAt: now(),
      }),
      tx,
    ),
  );
const tablesWith = async (word: string): Promise<string[]> => {
  const found: string[] = [];
  for (const table of await intake.tables())
    if ((await intake.count(`"${table}" one`, `lower(one::text) like '%${word}%'`)) > 0) found.push(table);
  return found;
};
const eventsOf = async (contributionId: string) =>
  (await intake.events(contributionId)).map(({ type }) => type);

describe('the life of a contribution', () => {
  it('is returned, amended once by a double click, and published', async () => {
    const { reference, contributionId } = await intake.ask(receiveContribution, webContribution());
    const amendment = { reference, text: 'Gemeint ist der Platz beim Brunnen.', channel: 'phone' as const };
    await expect(intake.ask(amendContribution, amendment)).rejects.toMatchObject({ kind: 'forbidden' });
    await open(contributionId);
    await decide(contributionId, 'returned');
    const answers = await Promise.all([
      intake.ask(amendContribution, amendment, agent),
      intake.ask(amendContribution, amendment, agent),
    ]);
    expect(answers).toEqual(Array(2).fill({ status: 'in-review', contributionVersion: 2 }));
    await open(contributionId, 2);
    await decide(contributionId, 'published', 2);
    const status = await intake.ask(publicStatus, { reference });
    expect(status.timeline.map(({ state }) => state)).toEqual([
      'received',
      'in-review',
      'returned',
      'in-review',
      'published',
    ]);
    expect(status.contributionVersion).toBe(2);
    const [content] = await intake.ask(contentsOf, { contributionIds: [contributionId] }, moderator);
    expect(content!.amendments).toMatchObject([{ text: amendment.text, channel: 'phone' }]);
    expect(await eventsOf(contributionId)).toEqual([
      'intake.contribution.received.v1',
      'intake.contribution.amended.v1',
    ]);
  });

  it('is published with passages blacked out: everybody reads that wording, the original is kept apart until it is erased', async () => {
    const input = webContribution();
    const idea = 'Frau Zwirbelbaum von Nummer 14 sagt das auch.';
    const sent = { ...input, answers: { ...input.answers, title: 'Bank für Zwirbelbaum', idea } };
    const { contributionId } = await intake.ask(receiveContribution, sent);
    const { consent } = webContribution();
    const supporter = await intake.ask(
      receiveContribution,
      webContribution({
        answers: {},
        channel: 'paper',
        supports: contributionId,
        consent: { ...consent, how: 'signed' },
      }),
      staff('p1', 'paper'),
    );
    await open(contributionId);
    const moderation = serviceActor('moderation');
    const { texts } = (await intake.ask(wordingOf, { contributionId }, moderation))!;
    const passage = (field: string): Redaction => {
      const start = texts.find((text) => text.field === field)!.text.indexOf('Zwirbelbaum');
      return { field, start, end: start + 11, reason: 'name-of-another' };
    };
    const found = () => intake.ask(searchContributions, { text: 'Zwirbelbaum' }, moderator);
    await eventually(async () => expect((await found()).contributionIds).toContain(contributionId));
    await decide(contributionId, 'published-redacted', 1, [
      passage('answers/title'),
      passage('answers/idea'),
    ]);

    expect((await found()).contributionIds).toEqual([]);
    const ids = [contributionId, supporter.contributionId];
    const contents = await intake.ask(contentsOf, { contributionIds: ids }, moderator);
    expect(contents[0]).toMatchObject({
      redacted: true,
      title: 'Bank für [geschwärzt: Name einer anderen Person]',
      answers: { idea: 'Frau [geschwärzt: Name einer anderen Person] von Nummer 14 sagt das auch.' },
    });
    expect(JSON.stringify(contents)).not.toContain('Zwirbelbaum');
    expect(await tablesWith('zwirbelbaum')).toEqual(['contribution_originals']);
    await expect(intake.ask(originalWording, { contributionId }, moderator)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await intake.ask(originalWording, { contributionId }, moderation)).toMatchObject({
      title: sent.answers.title,
      texts,
    });
    await intake.ask(eraseContributor, { reference: contents[0]!.reference }, admin);
    expect(await intake.ask(originalWording, { contributionId }, moderation)).toBeNull();
    expect(await tablesWith('zwirbelbaum')).toEqual([]);
  });

  it('is withdrawn for its author, once, and later decisions change nothing', async () => {
    const { reference, contributionId } = await intake.ask(receiveContribution, webContribution());
    await expect(intake.ask(withdrawContribution, { reference, channel: 'web' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    for (let time = 0; time < 2; time += 1)
      expect(await intake.ask(withdrawContribution, { reference, channel: 'phone' }, agent)).toEqual({
        status: 'withdrawn',
      });
    await decide(contributionId, 'published');
    expect((await intake.ask(publicStatus, { reference })).timeline.map(({ state }) => state)).toEqual([
      'received',
      'withdrawn',
    ]);
    expect(await eventsOf(contributionId)).toEqual([
      'intake.contribution.received.v1',
      'intake.contribution.withdrawn.v1',
    ]);
  });

  it('is taken back by whoever has the key it was sent under, once, and not after it was decided', async () => {
    const sent = async (key: string) => {
      const idempotency = { scope: 'web-form:test', key };
      const { contributionId } = await intake.ask(receiveContribution, webContribution({ idempotency }));
      return { contributionId, back: () => intake.ask(withdrawSent, { idempotency, channel: 'web' }) };
    };
    const one = await sent('form-1');
    for (let time = 0; time < 2; time += 1) expect(await one.back()).toEqual({ status: 'withdrawn' });
    expect(await eventsOf(one.contributionId)).toEqual([
      'intake.contribution.received.v1',
      'intake.contribution.withdrawn.v1',
    ]);
    const asked = await sent('form-2');
    await decide(asked.contributionId, 'returned');
    expect(await asked.back()).toEqual({ status: 'withdrawn' });
    for (const outcome of ['published', 'declined'] as const) {
      const decided = await sent(`form-${outcome}`);
      await decide(decided.contributionId, outcome);
      await expect(decided.back()).rejects.toMatchObject({ code: 'intake.contribution-already-decided' });
    }
    const guessed = { scope: 'web-form:test', key: 'form-9' };
    await expect(intake.ask(withdrawSent, { idempotency: guessed, channel: 'web' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  describe('after it was declined', () => {
    const declined = async () => {
      const receipt = await intake.ask(receiveContribution, webContribution());
      await open(receipt.contributionId);
      await decide(receipt.contributionId, 'declined');
      const appeal = (more: Partial<RequestInput<typeof appealContribution>> = {}, by = agent) =>
        intake.ask(
          appealContribution,
          {
            reference: receipt.reference,
            text: 'Die Stadt ist sehr wohl zuständig.',
            channel: 'phone',
            ...more,
          },
          by,
        );
      const timeline = async () =>
        (await intake.ask(publicStatus, { reference: receipt.reference })).timeline.map(({ state }) => state);
      return { ...receipt, appeal, timeline };
    };

    it('is appealed for once, however often that is sent, with a new promise, and declined for good', async () => {
      const { contributionId, reference, appeal, timeline } = await declined();
      const before = await intake.ask(publicStatus, { reference });
      expect(Date.parse(before.appealUntil!) - Date.parse(before.timeline.at(-1)!.at)).toBe(183 * 86_400_000);
      const taken = await Promise.all([appeal(), appeal()]);
      expect(taken[0]).toEqual(taken[1]);
      expect(taken[0]!.status).toBe('appealed');
      await expect(appeal({ text: 'Etwas anderes.' })).rejects.toMatchObject({
        code: 'intake.appealed-before',
      });
      const after = await intake.ask(publicStatus, { reference });
      expect(after).toMatchObject({ status: 'appealed', decisionDueAt: taken[0]!.decisionDueAt });
      expect(after.appealUntil).toBeUndefined();
      const [content] = await intake.ask(contentsOf, { contributionIds: [contributionId] }, moderator);
      expect(content!.appeal).toMatchObject({ text: 'Die Stadt ist sehr wohl zuständig.', channel: 'phone' });
      await decide(contributionId, 'declined');
      expect(await timeline()).toEqual(['received', 'in-review', 'declined', 'appealed', 'declined-final']);
      expect((await eventsOf(contributionId)).at(-1)).toBe('intake.contribution.appealed.v1');
      await expect(appeal({ text: 'Noch einmal.' })).rejects.toMatchObject({
        code: 'intake.appealed-before',
      });
    });

    it('is asked about, answered once by a double click, and published after all', async () => {
      const { contributionId, reference, appeal, timeline } = await declined();
      await appeal();
      await decide(contributionId, 'returned');
      const answer = { reference, text: 'Es geht um die Gasse.', channel: 'phone' as const };
      for (let time = 0; time < 2; time += 1)
        expect(await intake.ask(amendContribution, answer, agent)).toEqual({
          status: 'appealed',
          contributionVersion: 2,
        });
      await open(contributionId, 2);
      await decide(contributionId, 'published', 2);
      expect(await timeline()).toEqual([
        'received',
        'in-review',
        'declined',
        'appealed',
        'returned',
        'appealed',
        'published',
      ]);
    });

    it('is not appealed for without words, by whoever has only the number, before or after its time', async () => {
      const { reference, appeal } = await declined();
      const today = officeTime(new Date()).day;
      await expect(appeal({ text: ' \u200b ' })).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/text' }] },
      });
      await expect(appeal({ arrivedOn: '2020-01-01' })).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/arrivedOn' }] },
      });
      await expect(appeal({ arrivedOn: '2999-01-01' })).rejects.toMatchObject({
        problem: { fields: [{ pointer: '/arrivedOn' }] },
      });
      await expect(
        intake.ask(appealContribution, { reference, text: 'x', channel: 'web' }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
      const undecided = await intake.ask(receiveContribution, webContribution());
      await expect(appeal({ reference: undecided.reference })).rejects.toMatchObject({
        code: 'intake.not-declined',
      });
      const clock = intake.app.get(Clock);
      clock.now = () => new Date(Date.now() + 185 * 86_400_000);
      await expect(appeal()).rejects.toMatchObject({ code: 'intake.appeal-too-late' });
      // A letter that lay here for a while came in time.
      expect(await appeal({ channel: 'paper', arrivedOn: today }, staff('p1', 'paper'))).toMatchObject({
        status: 'appealed',
      });
      Reflect.deleteProperty(clock, 'now');
    });

    it('loses the words of its appeal with all others when its author is erased', async () => {
      const { contributionId, reference, appeal } = await declined();
      await appeal({ text: 'Widerspruchswort' });
      await intake.ask(eraseContributor, { reference }, admin);
      expect(await intake.count('appeals', `contribution_id = '${contributionId}'`)).toBe(1);
      for (const table of await intake.tables())
        expect(await intake.count(table, `${table}::text ~* 'Widerspruchswort'`)).toBe(0);
    });
  });

  it('is erased: nothing personal is left anywhere, scans included, and number and timeline stay', async () => {
    const blobs = intake.app.get(BlobStore);
    await blobs.put('crops/1/idea.png', Buffer.from('handwriting'), { contentType: 'image/png' });
    const input = receiveContribution.input.parse(
      webContribution({
        channel: 'paper',
        answers: { title: 'Geheimtitel', idea: 'Geheimtext' },
        contact: {
          wish: 'letter',
          name: 'Erika Geheim',
          address: { street: 'Geheimgasse 1', postcode: '1010', city: 'Wien' },
        },
        demographics: { age: '75-plus' },
        idempotency: { scope: 'import', key: 'row-7' },
      }),
    );
    const receiving = intake.app.get(ReceiveContribution, { strict: false });
    const command = { ...enter(input, staff('p1', 'paper')), crops: { idea: 'crops/1/idea.png' } };
    const { reference, contributionId } = await receiving.receive(command);
    await expect(intake.ask(eraseContributor, { reference }, agent)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    for (let time = 0; time < 2; time += 1)
      expect(await intake.ask(eraseContributor, { reference }, admin)).toEqual({ status: 'erased' });

    expect(await intake.ask(contentsOf, { contributionIds: [contributionId] }, moderator)).toEqual([]);
    expect(await intake.ask(contactsOf, { contributionIds: [contributionId] }, notification)).toEqual([]);
    for (const table of await intake.tables())
      expect(await intake.count(table, `${table}::text ~* 'geheim'`)).toBe(0);
    await eventually(async () => expect(await contentOf(blobs, 'crops/1/idea.png')).toBeNull());
    await eventually(async () => expect(await intake.count('blob_removals')).toBe(0));
    expect((await intake.ask(publicStatus, { reference })).timeline.map(({ state }) => state)).toEqual([
      'received',
      'erased',
    ]);
    expect(await eventsOf(contributionId)).toEqual([
      'intake.contribution.received.v1',
      'intake.contributor.erased.v1',
    ]);
    // The same list imported again does not bring the person back.
    expect(await receiving.receive(command)).toMatchObject({ reference, status: 'erased', repeated: true });
  });

  it('shows how the answers ended', async () => {
    const { reference, contributionId } = await intake.ask(receiveContribution, webContribution());
    const settle = (outcome: 'delivered' | 'undeliverable', settledAt: string) =>
      intake.app.get(UnitOfWork).run((tx) =>
        intake.app.get(FollowAnswers, { strict: false }).messageSettled(
          received(messageSettledV1, {
            messageId: newId(),
            contributionId,
            occasion: 'received',
            way: 'email',
            outcome,
            settledAt,
          }),
          tx,
        ),
      );
    await settle('delivered', '2026-11-22T12:00:00.000Z');
    await settle('undeliverable', '2026-11-22T11:00:00.000Z');
    expect((await intake.ask(publicStatus, { reference })).answers).toEqual([
      { occasion: 'received', outcome: 'delivered', at: '2026-11-22T12:00:00.000Z' },
    ]);
  });

  it('is found by the phone desk: entries of the day, and callers by number however it is written', async () => {
    // The day must not end between writing and asking.
    const clock = intake.app.get(Clock);
    const now = new Date();
    clock.now = () => now;
    const contact = { wish: 'call' as const, phone: '0660 0000017', name: 'Erika Beispiel' };
    const mine = await intake.ask(receiveContribution, phoneContribution({ contact }), agent);
    const hers = await intake.ask(
      receiveContribution,
      phoneContribution({ contact: { wish: 'none' } }),
      staff('a2', 'agent'),
    );
    const references = (entries: { reference: string }[]) => entries.map(({ reference }) => reference);
    expect(references(await intake.ask(phoneEntries, {}, agent))).toEqual([mine.reference]);
    expect(references(await intake.ask(phoneEntries, { mine: false }, agent)).sort()).toEqual(
      [mine.reference, hers.reference].sort(),
    );
    expect(await intake.ask(phoneEntries, { day: '2020-01-01' }, agent)).toEqual([]);
    Reflect.deleteProperty(clock, 'now');
    expect(await intake.ask(findCaller, { phone: '+43 660 000 00 17' }, agent)).toMatchObject([
      { reference: mine.reference, name: 'Erika Beispiel' },
    ]);
    expect(await intake.ask(findCaller, { phone: '01 505 00 99' }, agent)).toEqual([]);
    await expect(intake.ask(findCaller, { phone: 'abc' }, agent)).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/phone' }] },
    });
    await expect(intake.ask(findCaller, { phone: '01 505 00 99' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('is counted', async () => {
    const totals = await intake.ask(intakeTotals, {}, staff('l1', 'lead'));
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(await intake.count('contributions'));
    expect(totals).toContainEqual({
      process: 'ideen-fuers-graetzl',
      channel: 'paper',
      status: 'erased',
      count: 1,
    });
  });

  it('is not found under a number that nobody has', async () => {
    await expect(intake.ask(publicStatus, { reference: '0000000000' })).rejects.toMatchObject({
      code: 'intake.contribution-not-found',
      kind: 'not-found',
    });
    await expect(intake.ask(publicStatus, { reference: '1234567891' })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});
