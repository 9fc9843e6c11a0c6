import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Actor,
  getCallBack,
  listCallBacks,
  makeLetterBatch,
  markLetterBatch,
  markLetterReturned,
  recordCall,
  type Role,
} from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';
import { RefusingMailServer } from '../harness/refusing-mail-server.js';
import { requestsTo } from '../harness/requests-to.js';

const staff = (...roles: Role[]): { actor: Actor } => ({
  actor: { kind: 'staff', id: 'test-person', name: 'Test Person', roles },
});

/** What the mail server says to whom; what an address begins with decides. */
const refusals: Record<string, (attempt: number) => string | undefined> = {
  unknown: () => '550 5.1.1 no such user here',
  full: () => '552 5.2.2 mailbox is full',
  later: (attempt) => (attempt === 1 ? '450 4.7.1 come back later' : undefined),
};

describe('G7: everyone gets an answer, or the ledger says why not', () => {
  let sut: ProductUnderTest;
  let mailServer: RefusingMailServer;
  const accepted: Accepted[] = [];
  const referenceOf = new Map<string, string>();

  const send = async (who: string, contact: Record<string, unknown>): Promise<void> => {
    const body = contributionBody({ contact });
    const reply = await sut.api.post('/contributions', body);
    expect(reply.status).toBe(201);
    referenceOf.set(who, String(reply.body['reference']));
    accepted.push({ reference: String(reply.body['reference']), key: '', body });
  };
  /** `<occasion> <way> <state> <reason>` of every message to this person, the receipt first, whichever was heard of first. */
  const messagesTo = async (who: string): Promise<string[]> => {
    const [{ id }] = (await sut.databases.rows<{ id: string }>(
      'intake',
      'select id from contributions where reference = $1',
      [referenceOf.get(who)],
    )) as [{ id: string }];
    const rows = await sut.databases.rows<Record<string, string | null>>(
      'notification',
      'select occasion, way, state, reason from messages where contribution_id = $1 order by occasion desc',
      [id],
    );
    return rows.map((row) =>
      [row['occasion'], row['way'], row['state'], row['reason'] ?? ''].join(' ').trim(),
    );
  };

  beforeAll(async () => {
    mailServer = await RefusingMailServer.start((address, attempt) =>
      refusals[address.split('.')[0]!]?.(attempt),
    );
    sut = await productUnderTest({ SMTP_URL: mailServer.url });
  });
  afterAll(async () => {
    await sut?.stop();
    await mailServer?.stop();
  });

  it('takes contributions of people with every wish, and decides on them', async () => {
    const address = { street: 'Mustergasse 1', postcode: '1050', city: 'Wien' };
    await send('mail', { wish: 'email', email: 'reachable.person@example.org' });
    await send('later', { wish: 'email', email: 'later.person@example.org' });
    await send('unknown', { wish: 'email', email: 'unknown.person@example.org' });
    await send('full', { wish: 'email', email: 'full.person@example.org' });
    await send('unknown, but has a phone', {
      wish: 'email',
      email: 'unknown.caller@example.org',
      phone: '+43 1 505 00 61',
    });
    await send('reached', { wish: 'call', phone: '+43 1 505 00 62' });
    await send('wrong number', { wish: 'call', phone: '+43 1 505 00 63' });
    await send('never picks up', { wish: 'call', phone: '+43 1 505 00 64' });
    await send('letter', { wish: 'letter', address });
    await send('moved', { wish: 'letter', address: { ...address, street: 'Mustergasse 2' } });
    await send('no answer wanted', { wish: 'none' });
    const moderator = new Moderator(sut);
    for (const who of referenceOf.keys()) await moderator.decide(referenceOf.get(who)!, 'published');
    expect(referenceOf.size).toBe(11);
  });

  it('calls, at most three times, and sends letters', async () => {
    const requests = requestsTo(sut);
    const phoneOf = new Map(
      accepted.map(({ reference, body }) => [reference, (body['contact'] as { phone?: string }).phone]),
    );
    const outcomes: Record<string, 'reached' | 'wrong-number' | 'no-answer'> = {
      '63': 'wrong-number',
      '64': 'no-answer',
    };
    const open = () => requests.ask(listCallBacks, {}, staff('agent'));
    // Whoever could not be reached in some other way is called too, which takes its time.
    await eventually(async () => {
      for (const { id } of await open()) {
        const { call } = await requests.ask(getCallBack, { id }, staff('agent'));
        const ending = phoneOf.get(call!.reference!)!.slice(-2);
        await requests.ask(recordCall, { id, outcome: outcomes[ending] ?? 'reached' }, staff('agent'));
      }
      for (const who of ['reached', 'wrong number', 'never picks up', 'unknown, but has a phone'])
        expect(
          (await messagesTo(who)).filter((message) => /published .*(delivered|undeliverable)/.test(message)),
        ).toHaveLength(1);
    }, 90_000);

    const batched = await eventually(async () => {
      const batch = await requests.ask(makeLetterBatch, {}, { ...staff('paper'), timeoutMs: 30_000 });
      const waiting = await sut.databases.count(
        'notification',
        `select count(*) from messages where way = 'letter' and state = 'waiting'`,
      );
      expect(waiting).toBe(0);
      return batch;
    }, 60_000);
    const batches = await sut.databases.rows<{ id: string }>(
      'notification',
      `select id from letter_batches where state <> 'sent'`,
    );
    expect(batched ?? batches[0]).toBeDefined();
    for (const { id } of batches)
      for (const state of ['printed', 'sent'] as const)
        await requests.ask(markLetterBatch, { id, state }, staff('paper'));
    await requests.ask(
      markLetterReturned,
      { reference: referenceOf.get('moved')!, reason: 'moved away' },
      staff('paper'),
    );
  });

  it('ends every message with an outcome, undeliverable ones with a reason that is no personal data', async () => {
    await eventually(async () => {
      expect(
        await sut.databases.rows(
          'notification',
          `select occasion, way, state from messages where settled_at is null`,
        ),
      ).toEqual([]);
    }, 120_000);
    const unexplained = await sut.databases.rows(
      'notification',
      `select * from messages where state = 'undeliverable' and coalesce(reason, '') = ''`,
    );
    expect(unexplained).toEqual([]);
    const told = await sut.databases.rows<{ told: string }>(
      'notification',
      `select coalesce(reason, '') || ' ' || coalesce((select string_agg(detail, ' ') from attempts a where a.message_id = m.id), '') as told from messages m`,
    );
    expect(told.filter((row) => /@|example\.org|Mustergasse|\+43|505/.test(row.told))).toEqual([]);

    expect(await messagesTo('mail')).toEqual(['received email delivered', 'published email delivered']);
    expect(await messagesTo('later')).toEqual(['received email delivered', 'published email delivered']);
    for (const message of await messagesTo('unknown'))
      expect(message).toMatch(/undeliverable no-such-mailbox$/);
    for (const message of await messagesTo('full')) expect(message).toMatch(/undeliverable mailbox-full$/);
    expect((await messagesTo('unknown, but has a phone')).at(-1)).toBe('published call delivered');
    expect((await messagesTo('wrong number')).at(-1)).toMatch(/^published call undeliverable \S+/);
    expect((await messagesTo('never picks up')).at(-1)).toMatch(/^published call undeliverable \S+/);
    expect((await messagesTo('letter')).at(-1)).toBe('published letter delivered');
    expect((await messagesTo('moved')).filter((message) => message.includes('undeliverable'))).not.toEqual(
      [],
    );
    for (const message of await messagesTo('no answer wanted')) expect(message).toMatch(/declined-by-person/);
  });

  it('sent each mail once, and shows the same outcomes on the status page and in the figures', async () => {
    const mails = mailServer.taken.map(({ to, raw }) => `${to} ${/^Message-ID: (\S+)/im.exec(raw)?.[1]}`);
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails.filter((mail) => mail.startsWith('reachable.person@')).length).toBe(2);
    await reconcile(sut, accepted);
  });
});
