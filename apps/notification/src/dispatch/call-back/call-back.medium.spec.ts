import { newId } from '@gemeinsam/persistence';
import type { Actor, CallOutcome } from '@gemeinsam/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NotificationRig } from '../../test/notification-rig.js';
import { CallBackQueue } from './call-back-queue.read-model.js';
import { OpenCallBack } from './open-call-back.service.js';
import { RecordCall } from './record-call.service.js';

const agent: Actor = { kind: 'staff', id: 'agent-1', name: 'Ada Agent', roles: ['agent'] };

jest.setTimeout(60_000);

describe('an answer by phone', () => {
  const rig = new NotificationRig();
  let id: string;
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());
  beforeEach(() => {
    id = newId();
    rig.owners.allThere();
    rig.owners.person(
      id,
      { wish: 'call', phone: '+43 1 505 00 01', name: 'Mara Muster' },
      { channel: 'phone' },
    );
  });
  const taskOf = async (contributionId: string) =>
    (await rig.service(CallBackQueue).list('open')).filter((task) => task.contributionId === contributionId);

  it('is a task with words to read aloud, settled when the person was reached', async () => {
    await rig.received(id, 'call', 'phone');
    expect(await taskOf(id)).toEqual([]);
    expect(await rig.ledger(id)).toMatchObject([{ occasion: 'received', way: 'call', state: 'delivered' }]);
    await rig.decided(id, 'published');
    const [task] = await taskOf(id);
    const opened = await rig.service(OpenCallBack).open(task!.id);
    expect(opened.call).toMatchObject({
      phone: '+4315050001',
      name: 'Mara Muster',
      reference: '4729130865',
      language: 'de',
    });
    expect(opened.call!.words).toContain('472, 913, 086, 5');
    expect(opened.call!.words).not.toContain('http');
    expect(await rig.service(RecordCall).record({ id: task!.id, outcome: 'reached' }, agent)).toMatchObject({
      state: 'done',
      attempts: [{ byName: 'Ada Agent', outcome: 'reached' }],
    });
    expect((await rig.ledger(id))[0]).toMatchObject({
      occasion: 'published',
      state: 'delivered',
      attempts: [{ outcome: 'reached' }],
    });
    await expect(
      rig.service(RecordCall).record({ id: task!.id, outcome: 'reached' }, agent),
    ).rejects.toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(rig.settled(id)).toHaveLength(2);
  });

  it('is given up after three calls without answer, each counted once', async () => {
    await rig.received(id, 'sms', 'web');
    const [task] = await taskOf(id);
    const record = (outcome: CallOutcome, after: number, by = agent) =>
      rig.service(RecordCall).record({ id: task!.id, outcome, after }, by);
    for (const [after, state] of ['open', 'open', 'given-up'].entries()) {
      // The same form sent three times is one call.
      for (const _sent of [1, 2, 3]) {
        const task = await record('no-answer', after);
        expect([task.state, task.attempts.length]).toEqual([state, after + 1]);
      }
      const late = [record('reached', after), record('no-answer', after, { ...agent, id: 'colleague' })];
      const code = `notification.callback-${state === 'open' ? 'called-meanwhile' : 'already-closed'}`;
      for (const refused of await Promise.allSettled(late))
        expect(refused).toMatchObject({ status: 'rejected', reason: { code } });
    }
    expect(await rig.ledger(id)).toMatchObject([
      { way: 'call', state: 'undeliverable', reason: 'no-answer' },
    ]);
    expect(rig.settled(id)).toMatchObject([{ outcome: 'undeliverable', reason: 'no-answer' }]);
  });

  it('says that the words cannot be had while an owner is away', async () => {
    await rig.received(id, 'call', 'paper');
    const [task] = await taskOf(id);
    rig.owners.intakeAway();
    await expect(rig.service(OpenCallBack).open(task!.id)).rejects.toMatchObject({
      problem: { kind: 'unavailable' },
    });
  });

  it('is called off when the person withdraws', async () => {
    await rig.received(id, 'call', 'paper');
    await rig.withdrawn(id);
    expect(await taskOf(id)).toEqual([]);
    expect(await rig.ledger(id)).toMatchObject([{ state: 'declined-by-person', reason: 'withdrawn' }]);
  });
});
