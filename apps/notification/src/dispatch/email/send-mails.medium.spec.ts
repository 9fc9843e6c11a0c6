import { newId } from '@gemeinsam/persistence';
import { eventually } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AttemptEntity } from '../../messages/attempt.entity.js';
import { MessageEntity } from '../../messages/message.entity.js';
import { NotificationRig } from '../../test/notification-rig.js';
import { ClaimStore } from './claim.store.js';
import { MailQueue } from './mail-queue.jobs.js';
import { SendMails } from './send-mails.service.js';

jest.setTimeout(60_000);

describe('an answer by e-mail', () => {
  const rig = new NotificationRig();
  let id: string;
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());
  beforeEach(() => {
    id = newId();
    rig.smtp.refuse = () => undefined;
    rig.smtp.taken.length = 0;
    rig.owners.allThere();
    rig.jobs.loseAll();
  });

  it('is sent, recorded and settled, once', async () => {
    rig.owners.person(id, { wish: 'email', email: 'mara@example.org', name: 'Mara Muster' });
    await rig.received(id, 'email');
    await rig.received(id, 'email');
    await rig.dispatch();
    await rig.dispatch();
    expect(rig.smtp.taken.map((mail) => mail.to)).toEqual(['mara@example.org']);
    expect(rig.smtp.taken[0]!.raw).toMatch(/Subject: Ihr Beitrag 472-913-086-5/);
    expect(await rig.ledger(id)).toMatchObject([
      { occasion: 'received', way: 'email', state: 'delivered', attempts: [{ outcome: 'accepted' }] },
    ]);
    expect(rig.settled(id)).toMatchObject([{ occasion: 'received', way: 'email', outcome: 'delivered' }]);
  });

  it.each([
    ['mara@bürger.example', 'mara@xn--brger-kva.example'],
    ['m&m@example.org', 'm&m@example.org'],
  ])('to %s goes to %s', async (email, to) => {
    rig.owners.person(id, { wish: 'email', email });
    await rig.received(id, 'email');
    await rig.dispatch();
    expect(rig.smtp.taken.map((mail) => mail.to)).toEqual([to]);
    expect(rig.smtp.taken[0]!.raw).toContain(`To: ${to}\r\n`);
  });

  it('goes out once although two workers take the same job', async () => {
    rig.owners.person(id, { wish: 'email', email: 'twice@example.org' });
    await rig.received(id, 'email');
    const message = await rig.repository(MessageEntity).findOneByOrFail({ contributionId: id });
    await Promise.all(Array.from({ length: 6 }, () => rig.service(SendMails).send([message.id])));
    expect(rig.smtp.taken).toHaveLength(1);
  });

  it('sends a mailbox no more receipts than the limit, and every answer', async () => {
    const wish = { wish: 'email', email: 'flooded@example.org' } as const;
    const [last, beyond] = [newId(), newId()];
    rig.owners.person(last, wish, { earlierToMailbox: 9 });
    rig.owners.person(beyond, wish, { earlierToMailbox: 10 });
    await rig.received(last, 'email');
    await rig.received(beyond, 'email');
    await rig.dispatch();
    expect(await rig.ledger(last)).toMatchObject([{ state: 'delivered' }]);
    expect(await rig.ledger(beyond)).toMatchObject([
      { state: 'undeliverable', reason: 'enough-receipts', attempts: [] },
    ]);
    await rig.decided(beyond, 'published');
    await rig.dispatch();
    expect(rig.smtp.taken).toHaveLength(2);
  });

  it('waits for intake without losing anything', async () => {
    rig.owners.person(id, { wish: 'email', email: 'later@example.org' });
    rig.owners.intakeAway();
    await rig.received(id, 'email');
    await rig.dispatch();
    expect(await rig.ledger(id)).toMatchObject([{ state: 'waiting', attempts: [] }]);
    rig.owners.allThere();
    await rig.passPauses();
    await rig.dispatch();
    expect(rig.smtp.taken).toHaveLength(1);
  });

  it('sends receipts although moderation is away, and decisions when it is back', async () => {
    rig.owners.person(id, { wish: 'email', email: 'half@example.org' });
    rig.owners.moderationAway();
    await rig.received(id, 'email');
    await rig.decided(id, 'returned', 'Wo genau?');
    await rig.dispatch();
    expect((await rig.ledger(id)).map(({ occasion, state }) => [occasion, state])).toEqual([
      ['question', 'waiting'],
      ['received', 'delivered'],
    ]);
    rig.owners.allThere();
    await rig.passPauses();
    await rig.dispatch();
    expect((await rig.ledger(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(decode(rig.smtp.taken[1]!.raw)).toContain('Wo genau?');
  });

  it('sends what an emptied Redis forgot', async () => {
    rig.owners.person(id, { wish: 'email', email: 'redis@example.org' });
    await rig.received(id, 'email');
    await rig.service(MailQueue).enqueue();
    await rig.bellsQuiet();
    rig.jobs.loseAll();
    await rig.dispatch();
    expect(rig.smtp.taken).toHaveLength(0);
    await rig.write(`update messages set queued_until = now() - interval '1 second' where state = 'waiting'`);
    await rig.dispatch();
    expect(rig.smtp.taken).toHaveLength(1);
  });

  it('sends again under the same Message-ID what a dead process had begun', async () => {
    rig.owners.person(id, { wish: 'email', email: 'crash@example.org' });
    await rig.received(id, 'email');
    await rig.dispatch();
    // As if the process had died between the server's yes and the commit.
    await rig.rewind(
      `update messages set state = 'sending', settled_at = null, lease_until = now() - interval '1 second' where contribution_id = $1`,
      [id],
    );
    await rig.write(
      `update attempts set outcome = null where message_id in (select id from messages where contribution_id = $1)`,
      [id],
    );
    // A database that has just started lets the holders write down first; this may be the first test it sees.
    await eventually(async () => {
      await rig.unitOfWork.run((tx) => rig.service(ClaimStore).reclaim(tx));
      expect(await rig.ledger(id)).toMatchObject([{ state: 'waiting' }]);
    }, 30_000);
    await rig.dispatch();
    const ids = rig.smtp.taken.map((mail) => /^Message-ID: (.*)$/im.exec(mail.raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect((await rig.ledger(id))[0]!.attempts.map((attempt) => [attempt.outcome, attempt.detail])).toEqual([
      ['failed', 'interrupted'],
      ['accepted', undefined],
    ]);
  });

  it('tries again after a temporary refusal, and keeps no word of the server', async () => {
    rig.owners.person(id, { wish: 'email', email: 'grey@example.org' });
    rig.smtp.refuse = () => '450 4.7.1 grey@example.org later please';
    await rig.received(id, 'email');
    await rig.dispatch();
    expect(await rig.ledger(id)).toMatchObject([
      { state: 'waiting', attempts: [{ outcome: 'failed', detail: 'mail-put-off' }] },
    ]);
    rig.smtp.refuse = () => undefined;
    await rig.passPauses();
    await rig.dispatch();
    expect(await rig.ledger(id)).toMatchObject([{ state: 'delivered' }]);
    const kept = await rig.repository(AttemptEntity).find();
    expect(kept).not.toEqual([]);
    expect(JSON.stringify(kept)).not.toContain('example.org');
  });

  it('takes another way when the mailbox does not exist', async () => {
    rig.smtp.refuse = (to) => (to.startsWith('gone') ? '550 5.1.1 unknown' : undefined);
    const [withAddress, withPhone, withNothing] = [newId(), newId(), newId()];
    rig.owners.person(withAddress, {
      wish: 'email',
      email: 'gone1@example.org',
      phone: '+43 1 505 00 01',
      address: { street: 'Gasse 1', postcode: '1010', city: 'Wien' },
    });
    rig.owners.person(withPhone, { wish: 'email', email: 'gone2@example.org', phone: '+43 1 505 00 02' });
    rig.owners.person(withNothing, { wish: 'email', email: 'gone3@example.org' });
    for (const one of [withAddress, withPhone, withNothing]) await rig.received(one, 'email');
    await rig.dispatch();
    expect(await rig.ledger(withAddress)).toMatchObject([
      { way: 'letter', state: 'waiting', attempts: [{ outcome: 'failed', detail: 'no-such-mailbox' }] },
    ]);
    expect(await rig.ledger(withPhone)).toMatchObject([{ way: 'call', state: 'call-back' }]);
    expect(await rig.ledger(withNothing)).toMatchObject([
      { way: 'email', state: 'undeliverable', reason: 'no-such-mailbox' },
    ]);
    expect(rig.settled(withNothing)).toMatchObject([{ outcome: 'undeliverable', reason: 'no-such-mailbox' }]);
  });

  it('tells reasons and the way to object when declined, escaped', async () => {
    rig.owners.person(id, { wish: 'email', email: 'no@example.org' });
    await rig.decided(id, 'declined', 'Bitte <script>alert(1)</script> fragen Sie dort.');
    await rig.received(id, 'email');
    await rig.dispatch();
    const mails = rig.smtp.taken.map((mail) => decode(mail.raw));
    const decision = mails.find((mail) => mail.includes('Dafür ist das Land zuständig.'))!;
    expect(decision).toContain('Sie sehen das anders?');
    expect(decision).toContain('&lt;script&gt;');
    expect(decision.slice(decision.indexOf('<!doctype'))).not.toMatch(/<b>|<script/);
    expect((await rig.ledger(id)).map((message) => message.state)).toEqual(['delivered', 'delivered']);
  });

  it('writes to nobody who wants no answer, withdrew or was erased', async () => {
    const [silent, withdrawn, erased] = [newId(), newId(), newId()];
    for (const one of [withdrawn, erased])
      rig.owners.person(one, { wish: 'email', email: 'not@example.org' });
    await rig.received(silent, 'none');
    await rig.received(withdrawn, 'email');
    await rig.withdrawn(withdrawn);
    await rig.received(erased, 'email');
    await rig.erased(erased);
    await rig.decided(erased, 'published');
    await rig.dispatch();
    expect(rig.smtp.taken).toEqual([]);
    expect(await rig.ledger(silent)).toMatchObject([
      { state: 'declined-by-person', reason: 'no-answer-wanted' },
    ]);
    expect(await rig.ledger(withdrawn)).toMatchObject([{ state: 'declined-by-person', reason: 'withdrawn' }]);
    expect((await rig.ledger(erased)).map((message) => [message.state, message.reason])).toEqual([
      ['undeliverable', 'erased'],
      ['undeliverable', 'erased'],
    ]);
  });
});

function decode(raw: string): string {
  const quoted = raw
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    );
  return quoted.replace(/(?:^[A-Za-z0-9+/]{40,}={0,2}\r\n?)+/gm, (block) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
}
