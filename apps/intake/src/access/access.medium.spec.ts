import {
  amendContribution,
  amendOwn,
  appealOwn,
  askForAccess,
  caseOpenedV1,
  changeContact,
  contentsOf,
  decisionMadeV1,
  endAccess,
  eraseContributor,
  issueAccessCodes,
  openAccess,
  ownContribution,
  publicStatus,
  receiptAccessCode,
  receiveContribution,
  type Redaction,
  serviceActor,
  speakAccessCode,
  withdrawOwn,
} from '@gemeinsam/contracts';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { received, staff } from '@gemeinsam/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FollowModeration } from '../contributions/follow-moderation.consumer.js';
import { webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';

const notification = serviceActor('notification');
const moderator = staff('m1', 'moderator');
const agent = { ...staff('a1', 'agent'), name: 'Agnes Agent' };
const notValid = { code: 'intake.access-code-not-valid' };
const contact = { wish: 'email' as const, email: 'mara@example.org' };
const needed = { code: 'intake.access-needed', kind: 'forbidden' };
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

describe('what the author alone sees and does', () => {
  let reference: string;
  let contributionId: string;
  const idempotency = { scope: 'web-form:access', key: '' };
  let clock: jest.SpiedFunction<Clock['now']> | undefined;

  beforeEach(async () => {
    idempotency.key = newId();
    const contribution = webContribution({ idempotency, contact });
    ({ reference, contributionId } = await intake.ask(receiveContribution, contribution));
  });
  afterEach(() => {
    clock?.mockRestore();
    clock = undefined;
  });

  const later = (minutes: number) => {
    clock?.mockRestore();
    const at = new Date(intake.app.get(Clock).now().getTime() + minutes * 60_000);
    clock = jest.spyOn(intake.app.get(Clock), 'now').mockReturnValue(at);
  };
  const issue = async (purpose: 'email-asked' | 'email-along' | 'letter' = 'email-asked') => {
    const codes = [{ messageId: newId(), contributionId, purpose }];
    const [issued] = await intake.ask(issueAccessCodes, { codes }, notification);
    return issued!;
  };
  const open = (proof: { code: string } | { link: string }) => intake.ask(openAccess, { reference, proof });
  const opened = async () => (await open({ code: (await issue()).code })).access;
  const own = (access: string) => intake.ask(ownContribution, { reference, access });
  const asked = () =>
    intake.count('outbox', `ordering_key = $1 and type like '%access-asked%'`, [contributionId]);
  const returned = () => decided('returned');
  const decided = (outcome: 'returned' | 'declined' | 'published-redacted', redactions?: Redaction[]) =>
    intake.app.get(UnitOfWork).run(async (tx) => {
      const follow = intake.app.get(FollowModeration, { strict: false });
      const at = new Date().toISOString();
      const about = { caseId: newId(), contributionId, contributionVersion: 1 };
      await follow.caseOpened(
        received(caseOpenedV1, { ...about, reopened: false, dueAt: at, openedAt: at }),
        tx,
      );
      const decision = {
        decisionId: newId(),
        outcome,
        reasonCodes: [],
        catalogueVersion: 1,
        ...(redactions && { redactions }),
      };
      await follow.decisionMade(received(decisionMadeV1, { ...about, ...decision, decidedAt: at }), tx);
    });

  it('is shown with a code, typed however, and with nothing else', async () => {
    const { code } = await issue();
    const { access } = await open({ code: ` ${code.toLowerCase().replace('-', ' ')} ` });
    expect(await own(access)).toMatchObject({
      contributionId,
      reference,
      status: 'received',
      title: webContribution().answers['title'],
      contact,
      may: { answer: false, add: true, withdraw: true, appeal: false },
    });
    for (const guess of ['x', code, access.slice(1), `${access}x`])
      await expect(own(guess)).rejects.toMatchObject(needed);
  });

  it('shows its author their own words, also where everybody else sees black', async () => {
    const access = await opened();
    const { title } = webContribution().answers as { title: string };
    await decided('published-redacted', [
      { field: 'answers/title', start: 0, end: title.length, reason: 'insult' },
    ]);
    const [everybody] = await intake.ask(contentsOf, { contributionIds: [contributionId] }, moderator);
    expect(everybody).toMatchObject({ title: '[geschwärzt: Beleidigung]', redacted: true });
    expect(await own(access)).toMatchObject({ status: 'published', title, answers: { title } });
  });

  it('is not shown with what another contribution was opened with', async () => {
    const access = await opened();
    const other = await intake.ask(receiveContribution, webContribution());
    await expect(intake.ask(ownContribution, { reference: other.reference, access })).rejects.toMatchObject(
      needed,
    );
    const { code } = await issue();
    await expect(
      intake.ask(openAccess, { reference: other.reference, proof: { code } }),
    ).rejects.toMatchObject(notValid);
  });

  it('opens once with a code and its link, whoever comes first', async () => {
    const { code, link } = await issue();
    const outcomes = await Promise.allSettled([
      open({ code }),
      open({ link }),
      open({ code }),
      open({ link }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ]);
  });

  it.each([
    ['email-asked' as const, 24 * 60],
    ['email-along' as const, 14 * 24 * 60],
    ['letter' as const, 30 * 24 * 60],
  ])('opens until the code ends (%s)', async (purpose, minutes) => {
    const [first, second] = [await issue(purpose), await issue(purpose)];
    later(minutes - 1);
    await expect(open({ code: first.code })).resolves.toBeDefined();
    later(minutes + 1);
    await expect(open({ link: second.link })).rejects.toMatchObject(notValid);
  });

  it('counts wrong codes, lets nobody guess on, and takes a link all the same', async () => {
    const { code } = await issue();
    for (let guess = 0; guess < 10; guess += 1)
      await expect(open({ code: 'AAAA-AAAA' })).rejects.toMatchObject(notValid);
    await expect(open({ code })).rejects.toMatchObject({ kind: 'too-many' });
    await expect(open({ link: (await issue()).link })).resolves.toBeDefined();
    later(11);
    await expect(open({ code })).resolves.toBeDefined();
  });

  it('is kept as hashes alone', async () => {
    const { code, link } = await issue();
    const { access } = await open({ code: (await issue()).code });
    for (const table of await intake.tables())
      for (const secret of [code, code.replace('-', ''), link, access])
        expect(await intake.count(table, `strpos(${table}::text, $1) > 0`, [secret])).toBe(0);
  });

  it('closes after half an hour without use, goes on while it is used, and ends after a day at the desk', async () => {
    const access = await opened();
    later(29);
    await expect(own(access)).resolves.toBeDefined();
    later(58);
    await expect(own(access)).resolves.toBeDefined();
    later(89);
    await expect(own(access)).rejects.toMatchObject(needed);
    clock?.mockRestore();
    const busy = await opened();
    for (let minutes = 25; minutes < 8 * 60; minutes += 25) {
      later(minutes);
      await own(busy);
    }
    later(8 * 60 + 1);
    await expect(own(busy)).rejects.toMatchObject(needed);
  });

  it('closes when the author says so', async () => {
    const access = await opened();
    for (let time = 0; time < 2; time += 1)
      expect(await intake.ask(endAccess, { reference, access })).toEqual({});
    await expect(own(access)).rejects.toMatchObject(needed);
  });

  it('refuses every write without it', async () => {
    await returned();
    const text = 'Gemeint ist der Platz beim Brunnen.';
    await expect(intake.ask(amendContribution, { reference, text, channel: 'web' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const access = 'guessed';
    await expect(intake.ask(amendOwn, { reference, access, text })).rejects.toMatchObject(needed);
    await expect(intake.ask(withdrawOwn, { reference, access })).rejects.toMatchObject(needed);
    expect((await intake.ask(publicStatus, { reference })).status).toBe('returned');
  });

  it('appeals against a decline, and reads what was said', async () => {
    const access = await opened();
    const text = 'Die Stadt ist zuständig.';
    await expect(intake.ask(appealOwn, { reference, access, text })).rejects.toMatchObject({
      code: 'intake.not-declined',
    });
    await decided('declined');
    expect(await own(access)).toMatchObject({ may: { appeal: true }, appealUntil: expect.any(String) });
    await expect(intake.ask(appealOwn, { reference, access: 'guessed', text })).rejects.toMatchObject(needed);
    for (let time = 0; time < 2; time += 1)
      expect(await intake.ask(appealOwn, { reference, access, text })).toMatchObject({ status: 'appealed' });
    expect(await own(access)).toMatchObject({
      status: 'appealed',
      may: { appeal: false },
      appeal: { text, channel: 'web' },
    });
  });

  it('answers the question, adds unasked, and withdraws', async () => {
    const access = await opened();
    await returned();
    expect((await own(access)).may).toEqual({ answer: true, add: false, withdraw: true, appeal: false });
    const text = 'Gemeint ist der Platz beim Brunnen.';
    expect(await intake.ask(amendOwn, { reference, access, text })).toEqual({
      status: 'in-review',
      contributionVersion: 2,
    });
    await intake.ask(amendOwn, { reference, access, text: 'Und bitte mit Schatten.' });
    expect((await own(access)).amendments.map((one) => one.text)).toEqual([text, 'Und bitte mit Schatten.']);
    expect(await intake.ask(withdrawOwn, { reference, access })).toEqual({ status: 'withdrawn' });
    expect(await own(access)).toMatchObject({ status: 'withdrawn', may: { withdraw: false, add: false } });
    await expect(intake.ask(amendOwn, { reference, access, text })).rejects.toMatchObject({
      code: 'intake.contribution-already-decided',
    });
  });

  it('asks for a code to be sent, three times an hour, and answers the same each time', async () => {
    const times = Array.from({ length: 5 }, () => intake.ask(askForAccess, { reference }));
    expect(await Promise.all(times)).toEqual(Array(5).fill({}));
    expect(await asked()).toBe(3);
    later(61);
    await intake.ask(askForAccess, { reference });
    expect(await asked()).toBe(4);
  });

  it('is opened with what an agent said, and it is kept who did', async () => {
    await expect(intake.ask(speakAccessCode, { reference })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(intake.ask(speakAccessCode, { reference }, staff('m1', 'moderator'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const { code } = await intake.ask(speakAccessCode, { reference }, agent);
    await expect(open({ code })).resolves.toBeDefined();
    expect(
      await intake.count(
        'access_codes',
        `contribution_id = $1 and purpose = 'spoken' and spoken_by = $2 and spoken_by_name = $3 and used_at is not null`,
        [contributionId, agent.id, agent.name],
      ),
    ).toBe(1);
  });

  it('is opened again and again with the code of the receipt, which only the form that was sent gets', async () => {
    const { code } = await intake.ask(receiptAccessCode, { idempotency });
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    for (let time = 0; time < 2; time += 1) await expect(open({ code })).resolves.toBeDefined();
    await expect(
      intake.ask(receiptAccessCode, { idempotency: { ...idempotency, key: 'guessed' } }),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is not opened with what went to a contact that is another by now', async () => {
    const { code } = await issue('letter');
    const spoken = await intake.ask(speakAccessCode, { reference }, agent);
    await intake.ask(
      changeContact,
      {
        reference,
        contact: { wish: 'email', email: 'neu@example.org' },
        consent: { ...webContribution().consent },
        channel: 'phone',
      },
      agent,
    );
    await expect(open({ code })).rejects.toMatchObject(notValid);
    await expect(open({ code: spoken.code })).resolves.toBeDefined();
    await expect(open({ code: (await issue('letter')).code })).resolves.toBeDefined();
  });

  it('ends with the erasure of its author', async () => {
    const access = await opened();
    const { code } = await issue();
    await intake.ask(askForAccess, { reference });
    await intake.ask(eraseContributor, { reference }, staff('admin', 'admin'));
    await expect(own(access)).rejects.toMatchObject(needed);
    await expect(open({ code })).rejects.toMatchObject(notValid);
    for (const table of ['access_codes', 'access_sessions'])
      expect(await intake.count(table, 'contribution_id = $1', [contributionId])).toBe(0);
    const codes = [{ messageId: newId(), contributionId, purpose: 'letter' as const }];
    expect(await intake.ask(issueAccessCodes, { codes }, notification)).toEqual([]);
    await expect(intake.ask(speakAccessCode, { reference }, agent)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
