import { contributorContactChangedV1, type ReplyWay } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { received } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CallBackQueue } from '../dispatch/call-back/call-back-queue.read-model.js';
import { NotificationRig } from '../test/notification-rig.js';
import { TakeNewWay } from './take-new-way.consumer.js';

jest.setTimeout(60_000);

describe('when the author changes how they hear back', () => {
  const rig = new NotificationRig();
  let id: string;
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());
  beforeEach(() => {
    id = newId();
    rig.owners.allThere();
    rig.owners.person(id, { wish: 'call', phone: '+43 1 505 00 01' }, { channel: 'web' });
  });
  const changed = (replyWay: ReplyWay) =>
    rig.unitOfWork.run((tx) =>
      rig.service(TakeNewWay).takeNewWay(
        received(contributorContactChangedV1, {
          contributionId: id,
          replyWay,
          channel: 'phone',
          changedAt: new Date().toISOString(),
        }),
        tx,
      ),
    );
  const openCalls = async () =>
    (await rig.service(CallBackQueue).list('open')).filter((task) => task.contributionId === id);

  it('takes the new way for what was not sent yet, and for what follows', async () => {
    await rig.received(id, 'call', 'web');
    expect(await openCalls()).toHaveLength(1);
    await changed('letter');
    expect(await openCalls()).toEqual([]);
    expect(await rig.ledger(id)).toMatchObject([{ occasion: 'received', way: 'letter', state: 'waiting' }]);
    await rig.decided(id, 'published');
    expect((await rig.ledger(id)).map(({ way }) => way)).toEqual(['letter', 'letter']);
  });

  it('keeps a call that stays a call, with its due time', async () => {
    await rig.received(id, 'call', 'web');
    const before = await openCalls();
    await changed('sms');
    expect(await openCalls()).toEqual(before);
  });

  it('sends nothing more to whoever wants no answer any more, and says so in the ledger', async () => {
    await rig.received(id, 'call', 'web');
    await changed('none');
    expect(await rig.ledger(id)).toMatchObject([{ state: 'declined-by-person', reason: 'no-answer-wanted' }]);
    await rig.decided(id, 'declined');
    expect((await rig.ledger(id)).map(({ state }) => state)).toEqual([
      'declined-by-person',
      'declined-by-person',
    ]);
  });

  it('leaves a letter that is printed alone', async () => {
    await rig.received(id, 'letter', 'web');
    await rig.write(`update messages set state = 'in-letter-batch' where contribution_id = $1`, [id]);
    await changed('email');
    expect(await rig.ledger(id)).toMatchObject([{ way: 'letter', state: 'in-letter-batch' }]);
    await rig.decided(id, 'published');
    expect((await rig.ledger(id)).find(({ occasion }) => occasion === 'published')).toMatchObject({
      way: 'email',
    });
  });
});
