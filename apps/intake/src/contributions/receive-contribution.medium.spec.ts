import {
  checkDigit,
  contactsOf,
  contentsOf,
  publicActor,
  publicStatus,
  receiveContribution,
  serviceActor,
} from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { staff, token } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phoneContribution, webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';
import { enter } from '../channels/doors/doors.js';
import { ReceiveContribution } from './receive-contribution.service.js';
import { ReferenceNumbers } from './reference-numbers.js';

let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: { problem?: unknown }) => error.problem ?? error,
  );

describe('receiving a contribution', () => {
  it('gives a receipt and writes content, person, timeline and event apart from each other', async () => {
    const receipt = await intake.ask(
      receiveContribution,
      webContribution({
        contact: { wish: 'email', email: 'erika@example.org', name: 'Erika Beispiel' },
        demographics: { age: '30-44' },
      }),
    );
    expect(receipt).toMatchObject({ status: 'received', repeated: false });
    expect(checkDigit(receipt.reference)).toBe(0);
    const status = await intake.ask(publicStatus, { reference: receipt.reference });
    expect(status).toMatchObject({
      contributionId: receipt.contributionId,
      status: 'received',
      process: {
        slug: 'ideen-fuers-graetzl',
        title: { de: 'Ideen fürs Grätzl', en: 'Ideas for your neighbourhood' },
      },
      timeline: [{ state: 'received', at: receipt.receivedAt }],
      answers: [],
    });
    const [contact] = await intake.ask(
      contactsOf,
      { contributionIds: [receipt.contributionId] },
      serviceActor('notification'),
    );
    expect(contact).toMatchObject({
      title: 'Mehr Bänke',
      contact: { wish: 'email', email: 'erika@example.org' },
      language: 'de',
    });
    const events = await intake.events(receipt.contributionId);
    expect(events).toHaveLength(1);
    expect(events[0]!.envelope.data).toMatchObject({
      channel: 'web',
      district: '16',
      topic: 'public-space',
      replyWay: 'email',
    });
    expect(JSON.stringify(events)).not.toMatch(/Erika|erika|Bänke|30-44/);
  });

  it('tells how often a mailbox was named in a day, however it was written', async () => {
    const received: string[] = [];
    for (const email of [
      'b.one@example.org',
      'B.ONE+spring@example.org',
      'b.two@example.org',
      'b.one@example.org',
    ]) {
      const contact = { wish: 'email' as const, email };
      received.push((await intake.ask(receiveContribution, webContribution({ contact }))).contributionId);
    }
    const contacts = await intake.ask(
      contactsOf,
      { contributionIds: received },
      serviceActor('notification'),
    );
    const earlier = new Map(contacts.map((one) => [one.contributionId, one.earlierToMailbox]));
    expect(received.map((id) => earlier.get(id))).toEqual([undefined, 1, undefined, 2]);
  });

  it('makes one contribution of fifty submissions under the same key at the same time', async () => {
    const input = webContribution({ idempotency: { scope: 'session-1', key: 'double-click' } });
    const receipts = await Promise.all(
      Array.from({ length: 50 }, () => intake.ask(receiveContribution, input)),
    );
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1);
    expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await intake.count('outbox', 'ordering_key = $1', [receipts[0]!.contributionId])).toBe(1);
  });

  it('takes the same text under two keys, or the same key in two scopes, as two contributions', async () => {
    const keys = [
      { scope: 'session-2', key: 'a' },
      { scope: 'session-2', key: 'b' },
      { scope: 'session-3', key: 'a' },
    ];
    const receipts = await Promise.all(
      keys.map((idempotency) => intake.ask(receiveContribution, webContribution({ idempotency }))),
    );
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(3);
  });

  it('refuses a key that comes again with another text, in the same group or later, and lets its neighbours through', async () => {
    const idempotency = { scope: 'session-4', key: 'k' };
    const other = webContribution({ idempotency, answers: { title: 'Anders', idea: 'Etwas anderes.' } });
    const [first, second, neighbour] = await Promise.allSettled([
      intake.ask(receiveContribution, webContribution({ idempotency })),
      intake.ask(receiveContribution, other),
      intake.ask(receiveContribution, webContribution()),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(neighbour.status).toBe('fulfilled');
    expect(
      await refusalOf(intake.ask(receiveContribution, webContribution({ idempotency, language: 'en' }))),
    ).toMatchObject({
      code: 'intake.idempotency-key-reused',
      kind: 'conflict',
    });
  });

  it('counts another time of sending as the same request', async () => {
    const idempotency = { scope: 'session-5', key: 'retry' };
    const first = await intake.ask(receiveContribution, webContribution({ idempotency }));
    const consent = { ...webContribution().consent, at: new Date(Date.now() - 1_000).toISOString() };
    const again = await intake.ask(receiveContribution, webContribution({ idempotency, consent }));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('draws another reference number when one is taken', async () => {
    const taken = await intake.ask(receiveContribution, webContribution());
    const numbers = intake.app.get(ReferenceNumbers, { strict: false });
    const draw = numbers.draw.bind(numbers);
    const answers = [taken.reference, taken.reference];
    numbers.draw = () => answers.shift() ?? draw();
    const idempotency = { scope: 'session-6', key: 'collision' };
    const receipts = await Promise.all([
      intake.ask(receiveContribution, webContribution({ idempotency })),
      intake.ask(receiveContribution, webContribution()),
    ]);
    numbers.draw = draw;
    expect(new Set([taken, ...receipts].map(({ reference }) => reference)).size).toBe(3);
    expect(await intake.ask(receiveContribution, webContribution({ idempotency }))).toMatchObject({
      reference: receipts[0]!.reference,
      repeated: true,
    });
    expect(
      await intake.count('timeline_entries', 'contribution_id = $1', [receipts[0]!.contributionId]),
    ).toBe(1);
  });

  it('names every bad field at once', async () => {
    const problem = await refusalOf(
      intake.ask(
        receiveContribution,
        webContribution({
          answers: { idea: 'x', district: '99', colour: 'red' },
          contact: { wish: 'call', phone: 'unbekannt' },
          demographics: { age: 'old' },
          consent: {
            ...webContribution().consent,
            version: '2020-1',
            at: new Date(Date.now() + 3_600_000).toISOString(),
          },
        }),
      ),
    );
    expect(problem).toMatchObject({ code: 'intake.invalid-contribution', kind: 'invalid' });
    expect(
      (problem as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer).sort(),
    ).toEqual([
      '/answers/colour',
      '/answers/district',
      '/answers/title',
      '/consent/at',
      '/consent/version',
      '/contact/phone',
      '/demographics/age',
    ]);
  });

  it('keeps texts that databases do not like', async () => {
    const idea = 'Null \u0000 Zeichen, halbes \ud800 Paar, "Anführung", \\u0000, 🌳 und e\u0301';
    const receipt = await intake.ask(
      receiveContribution,
      webContribution({ answers: { title: 'Zeichen', idea } }),
    );
    const [content] = await intake.ask(
      contentsOf,
      { contributionIds: [receipt.contributionId] },
      staff('m1', 'moderator'),
    );
    expect(content!.answers['idea']).toBe(
      'Null  Zeichen, halbes \ufffd Paar, "Anführung", \\u0000, 🌳 und é',
    );
  });

  it('refuses what cannot be stored without a harm to those who come at the same time', async () => {
    const receiving = intake.app.get(ReceiveContribution, { strict: false });
    const good = () => enter(receiveContribution.input.parse(webContribution()), publicActor);
    const bad = { ...good(), actor: token('broken \u0000 name', 'agent') };
    const outcomes = await Promise.allSettled(
      [good(), bad, good()].map((command) => receiving.receive(command)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('answers a repetition of what was accepted even when it would not be accepted any more', async () => {
    const clock = intake.app.get(Clock);
    const now = clock.now.bind(clock);
    const input = webContribution({ idempotency: { scope: 'session-7', key: 'late' } });
    const first = await intake.ask(receiveContribution, input);
    clock.now = () => new Date(Date.now() + 400 * 86_400_000);
    try {
      expect(await intake.ask(receiveContribution, input)).toEqual({ ...first, repeated: true });
      const other = { ...input, idempotency: { scope: 'session-7', key: 'new' } };
      expect(await refusalOf(intake.ask(receiveContribution, other))).toMatchObject({
        code: 'intake.process-not-open',
      });
    } finally {
      clock.now = now;
    }
  });

  it('opens each door only to those who work there, and keeps who read the consent out', async () => {
    expect(await refusalOf(intake.ask(receiveContribution, phoneContribution()))).toMatchObject({
      kind: 'forbidden',
    });
    expect(
      await refusalOf(intake.ask(receiveContribution, phoneContribution(), staff('p1', 'paper'))),
    ).toMatchObject({ kind: 'forbidden' });
    const receipt = await intake.ask(
      receiveContribution,
      phoneContribution({ summary: 'Ruhig, freundlich.' }),
      staff('a1', 'agent'),
    );
    const [content] = await intake.ask(
      contentsOf,
      { contributionIds: [receipt.contributionId] },
      staff('m1', 'moderator'),
    );
    expect(content).toMatchObject({
      capturedBy: 'Person a1',
      summary: 'Ruhig, freundlich.',
      consent: { how: 'read-out', readBy: 'a1' },
    });
    await intake.ask(receiveContribution, phoneContribution(), token('import', 'paper'));
    expect(
      await refusalOf(
        intake.ask(
          receiveContribution,
          phoneContribution({ consent: webContribution().consent }),
          staff('a1', 'agent'),
        ),
      ),
    ).toMatchObject({ kind: 'invalid', fields: [{ pointer: '/consent/how' }] });
  });
});
