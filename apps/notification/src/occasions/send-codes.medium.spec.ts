import { newId } from '@gemeinsam/persistence';
import type { Contact } from '@gemeinsam/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CallBackQueue } from '../dispatch/call-back/call-back-queue.read-model.js';
import { OpenCallBack } from '../dispatch/call-back/open-call-back.service.js';
import { MakeLetterBatch } from '../dispatch/letter/make-letter-batch.service.js';
import { Ledger } from '../messages/ledger.read-model.js';
import { NotificationRig } from '../test/notification-rig.js';

jest.setTimeout(60_000);

/** Quoted-printable as it is read. */
const decode = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('the code of an author', () => {
  const rig = new NotificationRig();
  let id: string;
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());
  beforeEach(() => {
    id = newId();
    rig.owners.allThere();
    rig.owners.codes.length = 0;
  });
  const writer = async (contact: Contact): Promise<void> => {
    rig.owners.person(id, contact);
    await rig.received(id, contact.wish);
    await rig.dispatch();
    rig.smtp.taken.length = 0;
  };
  const mails = () => rig.smtp.taken.map(({ raw }) => decode(raw));
  const codes = () => rig.owners.codes.filter(({ contributionId }) => contributionId === id);

  it('goes by e-mail with a link when it was asked for, is in the ledger, and counts as no answer', async () => {
    await writer({ wish: 'email', email: 'mara@example.org' });
    const answers = await rig.service(Ledger).totals();
    await rig.accessAsked(id);
    await rig.dispatch();
    const [issued] = codes();
    expect(issued).toMatchObject({ purpose: 'email-asked' });
    const [mail] = mails();
    expect(mail).toContain(issued!.code);
    expect(mail).toContain(`https://mitwirkung.example.org/mein-beitrag/4729130865/link/${issued!.link}`);
    expect((await rig.ledger(id))[0]).toMatchObject({
      occasion: 'access-code',
      way: 'email',
      state: 'delivered',
    });
    expect(rig.settled(id).map(({ occasion }) => occasion)).toEqual(['received']);
    expect(await rig.service(Ledger).totals()).toEqual(answers);
  });

  it('is sent each time it is asked for, and waits while intake is away', async () => {
    await writer({ wish: 'email', email: 'mara@example.org' });
    await rig.accessAsked(id);
    rig.owners.intakeAway();
    await rig.dispatch();
    expect(mails()).toEqual([]);
    rig.owners.allThere();
    await rig.accessAsked(id);
    await rig.passPauses();
    await rig.dispatch();
    expect(mails()).toHaveLength(2);
  });

  it('goes along with what can be answered by e-mail, a question and a decline, with no other answer', async () => {
    await writer({ wish: 'email', email: 'mara@example.org' });
    await rig.decided(id, 'returned', 'Welche Gasse?');
    await rig.decided(id, 'declined', 'Dafür ist der Bund zuständig.');
    await rig.decided(id, 'published');
    await rig.dispatch();
    expect(codes()).toMatchObject([{ purpose: 'email-along' }, { purpose: 'email-along' }]);
    const withCode = codes().map(({ code }) =>
      mails()
        .filter((mail) => mail.includes(code))
        .join(),
    );
    expect(
      withCode
        .map((mail) => /Welche Gasse\?|der Bund/.exec(mail)?.[0] ?? '')
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['der Bund', 'Welche Gasse?']);
  });

  it('goes along with every letter', async () => {
    const address = { street: 'Beispielgasse 3', postcode: '1050', city: 'Wien' };
    await writer({ wish: 'letter', address });
    await rig.decided(id, 'published');
    await rig.service(MakeLetterBatch).make();
    expect(codes().map(({ purpose }) => purpose)).toEqual(['letter', 'letter']);
  });

  it('is said by who calls: the words have none, the agent makes it', async () => {
    await writer({ wish: 'call', phone: '+43 1 505 00 01' });
    await rig.accessAsked(id);
    const tasks = (await rig.service(CallBackQueue).list('open')).filter(
      (task) => task.contributionId === id,
    );
    const task = tasks.find(({ occasion }) => occasion === 'access-code');
    const { call } = await rig.service(OpenCallBack).open(task!.id);
    expect(call!.words).toContain('Den Code sage ich Ihnen jetzt.');
    expect(codes()).toEqual([]);
  });

  it('goes nowhere when no answers are wanted', async () => {
    await writer({ wish: 'none' });
    await rig.accessAsked(id);
    await rig.dispatch();
    expect([mails(), codes()]).toEqual([[], []]);
    expect((await rig.ledger(id))[0]).toMatchObject({
      occasion: 'access-code',
      state: 'declined-by-person',
      reason: 'no-answer-wanted',
    });
  });
});
