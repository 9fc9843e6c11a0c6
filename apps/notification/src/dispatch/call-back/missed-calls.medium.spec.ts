import type { Actor, CallBackTask, callEndedV1, EventData } from '@gemeinsam/contracts';
import { columnsWith, newId } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource, In } from 'typeorm';
import { NotificationRig } from '../../test/notification-rig.js';
import { CallBackEntity } from './call-back.entity.js';
import { CallEntity } from './call.entity.js';
import { EndedCallEntity } from './ended-call.entity.js';
import { CallBackHousekeeping } from './call-back-housekeeping.sweep.js';
import { CallBackQueue } from './call-back-queue.read-model.js';
import { OpenCallBack } from './open-call-back.service.js';
import { PlanCallBack } from './plan-call-back.service.js';
import { RecordCall } from './record-call.service.js';

type Ended = EventData<typeof callEndedV1>;
const staff = (id: string, role: 'agent' | 'lead'): Actor => ({ kind: 'staff', id, name: id, roles: [role] });
const ada = staff('ada', 'agent');
const ben = staff('ben', 'agent');
const lea = staff('lea', 'lead');
const hour = 3_600_000;

jest.setTimeout(60_000);

describe('call-backs of calls', () => {
  const rig = new NotificationRig();
  let party: string;
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());
  beforeEach(() => {
    party = newId();
    rig.owners.allThere();
  });

  const call = (
    what: 'missed' | 'answered' | 'forwarded',
    hoursAgo: number,
    more: Partial<Ended> = {},
  ): Ended => {
    const callId = newId();
    rig.owners.parties.set(callId, '+4315050071');
    return {
      callId,
      direction: 'in',
      answered: what === 'answered',
      missed: what === 'missed',
      cause: what === 'missed' ? 'cancel' : what === 'answered' ? 'normalClearing' : 'forwarded',
      partyHash: party,
      endedAt: new Date(Date.now() - hoursAgo * hour).toISOString(),
      ...more,
    };
  };
  const tasks = async (state: 'open' | 'all' = 'open'): Promise<CallBackTask[]> => {
    const mine = await rig.repository(CallBackEntity).findBy({ partyHash: party });
    const ids = new Set(mine.map(({ id }) => id));
    return (await rig.service(CallBackQueue).list(state)).filter(({ id }) => ids.has(id));
  };
  const plan = () => rig.service(PlanCallBack);
  const record = (id: string, outcome: 'reached' | 'no-answer' | 'no-number', by = ada) =>
    rig.service(RecordCall).record({ id, outcome }, by);

  it('has one open task for a number that called in vain, however often and in whatever order it is told', async () => {
    const calls = [call('missed', 3), call('missed', 2), call('missed', 1)];
    for (const one of [calls[2]!, calls[0]!, calls[1]!, calls[0]!, calls[2]!]) await rig.callEnded(one);
    const [task, ...others] = await tasks();
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      source: 'missed-call',
      callId: calls[2]!.callId,
      missed: { calls: 3, lastAt: calls[2]!.endedAt },
      state: 'open',
      attempts: [],
    });
    expect(new Date(task!.dueAt).getTime()).toBeGreaterThanOrEqual(Date.parse(calls[0]!.endedAt) + 2 * hour);
  });

  it('closes the task when the person calls again and is answered, also when that is told first', async () => {
    const missed = call('missed', 2);
    const answered = call('answered', 1);
    await rig.callEnded(missed);
    await rig.callEnded(answered);
    expect(await tasks('all')).toMatchObject([{ state: 'done', closedBecause: 'called-again' }]);
    await rig.callEnded(missed);
    expect(await tasks()).toEqual([]);
    party = newId();
    await rig.callEnded({ ...answered, callId: newId(), partyHash: party });
    await rig.callEnded({ ...missed, callId: newId(), partyHash: party });
    expect(await tasks('all')).toEqual([]);
  });

  it('takes the task back when a late report says that the call was answered or sent elsewhere', async () => {
    const first = call('missed', 2);
    await rig.callEnded(first);
    expect(await tasks()).toHaveLength(1);
    await rig.callEnded({ ...first, missed: false, cause: 'forwarded' });
    expect(await tasks('all')).toMatchObject([{ state: 'done', closedBecause: 'not-missed' }]);
    await rig.callEnded(first);
    expect(await tasks()).toHaveLength(1);
  });

  it('moves a task to the number that a late report names', async () => {
    const elsewhere = party;
    const first = call('missed', 2);
    await rig.callEnded(first);
    party = newId();
    await rig.callEnded({ ...first, partyHash: party });
    expect(await tasks()).toHaveLength(1);
    party = elsewhere;
    expect(await tasks()).toEqual([]);
  });

  it('counts calls with a withheld number, and opens no task for them', async () => {
    // All at one moment: at midnight another day would begin, and at its due time a task becomes overdue.
    const clock = rig.service(Clock);
    const now = new Date();
    clock.now = () => now;
    const before = await rig.service(CallBackQueue).counts(ada);
    const { partyHash: _withheld, ...anonymous } = call('missed', 0, { endedAt: now.toISOString() });
    await rig.callEnded(anonymous);
    await rig.callEnded(anonymous);
    const after = await rig.service(CallBackQueue).counts(ada);
    Reflect.deleteProperty(clock, 'now');
    expect(after).toEqual({ ...before, withheldToday: before.withheldToday + 1 });
  });

  it('says whom to call and what to say, and settles with what came of it; later calls open a new task', async () => {
    await rig.callEnded(call('missed', 3));
    const [task] = await tasks();
    const opened = await rig.service(OpenCallBack).open(task!.id);
    expect(opened.call).toMatchObject({ phone: '+4315050071', language: 'de' });
    expect(opened.call!.words).toContain('wir konnten nicht abheben');
    expect(await record(task!.id, 'reached')).toMatchObject({ state: 'done' });
    await rig.callEnded(call('missed', 1));
    expect(await tasks()).toEqual([]);
    await rig.callEnded(call('missed', -1));
    expect(await tasks()).toHaveLength(1);
  });

  it('is brought forward when somebody who did not pick up calls in vain again', async () => {
    await rig.callEnded(call('missed', 30));
    const [task] = await tasks();
    const postponed = await record(task!.id, 'no-answer');
    expect(new Date(postponed.dueAt).getTime()).toBeGreaterThanOrEqual(Date.now() + 3.9 * hour);
    await rig.callEnded(call('missed', 0));
    const [again] = await tasks();
    expect(again).toMatchObject({ id: task!.id, attempts: [{ outcome: 'no-answer' }] });
    expect(again!.dueAt <= postponed.dueAt).toBe(true);
  });

  it('can be closed when the number was deleted meanwhile', async () => {
    const missed = call('missed', 2);
    rig.owners.parties.delete(missed.callId);
    await rig.callEnded(missed);
    const [task] = await tasks();
    expect((await rig.service(OpenCallBack).open(task!.id)).call).toBeUndefined();
    rig.owners.intakeAway();
    await expect(rig.service(OpenCallBack).open(task!.id)).rejects.toMatchObject({
      problem: { kind: 'unavailable' },
    });
    expect(await record(task!.id, 'no-number')).toMatchObject({ state: 'given-up' });
  });

  it('is agreed once for a call, by the agent who then owns it', async () => {
    const { callId } = call('answered', 0);
    const dueAt = new Date(Date.now() + 20 * hour).toISOString();
    const later = new Date(Date.now() + 40 * hour).toISOString();
    const first = await plan().agree({ callId, dueAt, note: 'fragt nach der Bank' }, ada);
    expect(first).toMatchObject({
      source: 'agreed',
      callId,
      dueAt,
      note: 'fragt nach der Bank',
      owner: { id: 'ada' },
    });
    const second = await plan().agree({ callId, dueAt: later }, ben);
    expect(second).toMatchObject({ id: first.id, dueAt: later, owner: { id: 'ada' } });
    expect(second.note).toBeUndefined();
    expect((await rig.service(OpenCallBack).open(first.id)).call!.words).toContain('versprochen');
    await record(first.id, 'reached');
    await expect(plan().agree({ callId, dueAt }, ada)).rejects.toMatchObject({
      problem: { kind: 'conflict' },
    });
  });

  it('cannot be agreed for a call of which no number is known; while intake is away it can', async () => {
    const dueAt = new Date().toISOString();
    await expect(plan().agree({ callId: newId(), dueAt }, ada)).rejects.toMatchObject({
      problem: { code: 'notification.call-without-number' },
    });
    rig.owners.intakeAway();
    expect(await plan().agree({ callId: newId(), dueAt }, ada)).toMatchObject({ state: 'open' });
  });

  it('is taken by agents or given back, and given to anyone by leads', async () => {
    await rig.callEnded(call('missed', 2));
    const [task] = await tasks();
    const { id } = task!;
    const queue = rig.service(CallBackQueue);
    expect(await plan().assign(id, { id: 'ada', name: 'Ada' }, ada)).toMatchObject({
      owner: { name: 'Ada' },
    });
    expect((await queue.list('open', 'mine', ada)).map((one) => one.id)).toContain(id);
    expect((await queue.list('open', 'nobody', ada)).map((one) => one.id)).not.toContain(id);
    await expect(plan().assign(id, { id: 'ben', name: 'Ben' }, ada)).rejects.toMatchObject({
      problem: { kind: 'forbidden' },
    });
    await expect(plan().assign(id, null, ben)).rejects.toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await plan().assign(id, { id: 'ben', name: 'Ben' }, lea)).toMatchObject({ owner: { id: 'ben' } });
    expect((await plan().assign(id, null, ben)).owner).toBeUndefined();
    expect((await queue.list('open', 'nobody', ada)).map((one) => one.id)).toContain(id);
  });

  it('keeps the time that a person chose', async () => {
    await rig.callEnded(call('missed', 2));
    const [task] = await tasks();
    const dueAt = new Date(Date.now() + 50 * hour);
    await plan().reschedule(task!.id, dueAt);
    await rig.callEnded(call('missed', 1));
    expect(await tasks()).toMatchObject([{ dueAt: dueAt.toISOString(), missed: { calls: 2 } }]);
    expect(await rig.service(CallBackQueue).counts(ada)).toMatchObject({ overdue: expect.any(Number) });
  });

  it('is deleted with its note after its time, and with it the traces of the calls', async () => {
    const { callId } = call('answered', 0);
    const agreed = await plan().agree({ callId, dueAt: new Date().toISOString(), note: 'heikel' }, ada);
    await record(agreed.id, 'reached');
    const missed = call('missed', 31 * 24);
    await rig.callEnded(missed);
    expect(await tasks('all')).toEqual([]);
    await rig.write(`update callbacks set closed_at = now() - interval '31 days' where id = $1`, [agreed.id]);
    await rig.unitOfWork.run((tx) => rig.service(CallBackHousekeeping).purge(tx));
    expect(await rig.repository(CallBackEntity).existsBy({ id: agreed.id })).toBe(false);
    expect(await rig.repository(EndedCallEntity).existsBy({ callId: missed.callId })).toBe(false);
  });

  it('goes with its note, its attempts and the trace of the call when the person is erased, open or closed', async () => {
    const dueAt = new Date().toISOString();
    const note = 'Frau Schnackerl, wegen der Hutschen';
    const open = await plan().agree({ callId: call('answered', 1).callId, dueAt, note }, ada);
    const closed = await plan().agree({ callId: call('answered', 1).callId, dueAt, note }, ada);
    await record(closed.id, 'reached');
    const missed = [call('missed', 3), call('missed', 2)];
    for (const one of missed) await rig.callEnded(one);
    const [task] = await tasks();
    await record(task!.id, 'no-answer');
    const theirs = [open.callId!, closed.callId!, ...missed.map(({ callId }) => callId)];
    const another = party;
    party = newId();
    const stays = call('missed', 2);
    await rig.callEnded(stays);

    expect(await columnsWith(rig.service(DataSource), ['schnackerl', another])).toEqual([
      'callbacks.note',
      'callbacks.party_hash',
      'ended_calls.party_hash',
    ]);
    for (const callId of [...theirs, ...theirs]) await rig.callForgotten(callId);
    expect(await columnsWith(rig.service(DataSource), ['schnackerl', another])).toEqual([]);
    expect(await rig.repository(CallEntity).countBy({ callBackId: In([task!.id, closed.id]) })).toBe(0);
    expect(await tasks()).toMatchObject([{ callId: stays.callId }]);
  });
});
