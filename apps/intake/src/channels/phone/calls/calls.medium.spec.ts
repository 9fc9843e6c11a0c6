import {
  beginCall,
  callEndedV1,
  callParties,
  currentCalls,
  declineCall,
  eraseContributor,
  getCall,
  handOverDraft,
  receiveContribution,
  recordCallEvent,
  saveDraft,
  serviceActor,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { staff, sweepNow } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { phoneContribution } from '../../../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { EndLostCalls } from './end-lost-calls.sweep.js';
import { ForgetNumbers } from './forget-numbers.sweep.js';

let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const web = serviceActor('web');
const agnes = staff('agnes', 'agent');
const boris = staff('boris', 'agent');
type Reported = z.input<(typeof recordCallEvent)['input']>;

const at = (second: number) => new Date(Date.now() - 60_000 + second * 1000).toISOString();
const named = (externalId: string, given: Partial<Reported>): Reported => ({
  connection: 'pbx',
  externalId,
  kind: 'ring',
  at: at(0),
  direction: 'in',
  from: '4315050012',
  to: 'beteiligung',
  ...given,
});
const tell = (report: Reported) => intake.ask(recordCallEvent, report, web);
const told = async (callId: string) => (await intake.events(callId)).map(({ envelope }) => envelope.data);

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe('the reports of a call', () => {
  it('end in the same record in every order, with duplicates, and told as it is at last', async () => {
    const records = [];
    for (const order of permutations(['ring', 'answer', 'hangup', 'answer'] as const)) {
      const id = newId();
      const reports = {
        ring: named(id, { at: '2026-03-02T09:00:00.000Z' }),
        answer: named(id, {
          kind: 'answer',
          at: '2026-03-02T09:00:05.000Z',
          answeredBy: { id: agnes.id, name: 'Agnes' },
        }),
        hangup: named(id, { kind: 'hangup', at: '2026-03-02T09:01:00.000Z', cause: 'normalClearing' }),
      };
      for (const kind of order) await tell(reports[kind]);
      const { call, changed } = await tell(reports.ring);
      expect(changed).toBe(false);
      const { id: callId, draftId: _, ...record } = call;
      const last = (await told(callId)).at(-1);
      expect(last).toMatchObject({ answered: true, missed: false, cause: 'normalClearing' });
      records.push(record);
    }
    expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(1);
  });

  it('all count when they come at the same moment', async () => {
    const id = newId();
    const answers = await Promise.all([
      tell(named(id, {})),
      tell(named(id, {})),
      tell(named(id, { kind: 'answer', at: at(3), answeredBy: { id: agnes.id, name: 'Agnes' } })),
      tell(named(id, { kind: 'hangup', at: at(9), cause: 'normalClearing' })),
      tell(named(id, { kind: 'hangup', at: at(9), cause: 'normalClearing' })),
    ]);
    const ids = new Set(answers.map(({ call }) => call.id));
    expect(ids.size).toBe(1);
    expect(await intake.ask(getCall, { id: [...ids][0]! }, agnes)).toMatchObject({
      state: 'ended',
      answeredBy: { id: agnes.id },
      missed: false,
    });
    expect(await intake.count('call_reports', 'call_id = $1', [[...ids][0]])).toBe(3);
  });

  it('with the id of an ended call, but of another caller, are of a new one', async () => {
    const id = newId();
    const [first, second] = ['436601112277', '436601112288'];
    const { call: before } = await tell(named(id, { from: first, at: at(0) }));
    await tell(named(id, { from: first, kind: 'hangup', cause: 'normalClearing', at: at(2) }));
    const again = await Promise.all([
      tell(named(id, { from: second, targets: [agnes.id], at: at(5) })),
      tell(named(id, { from: second, targets: [agnes.id], at: at(5) })),
    ]);
    const call = again[0].call;
    expect(again[1].call.id).toBe(call.id);
    expect(call).toMatchObject({ state: 'ringing', caller: '+436601112288' });
    expect((await intake.ask(currentCalls, {}, agnes)).map((one) => one.id)).toContain(call.id);
    await tell(named(id, { from: second, kind: 'hangup', cause: 'cancel', at: at(9) }));
    await tell(named(id, { from: first, kind: 'hangup', cause: 'normalClearing', at: at(2) }));
    expect(await told(call.id)).toMatchObject([{ missed: true }]);
    const kept = await intake.ask(getCall, { id: before.id }, agnes);
    expect([kept.state, kept.caller, before.id === call.id]).toEqual(['ended', '+436601112277', false]);
    expect(await intake.count('calls', 'external_id = $1', [id])).toBe(2);
  });

  it('ring nobody when the ring comes last', async () => {
    const id = newId();
    await tell(named(id, { kind: 'hangup', cause: 'cancel', at: at(4) }));
    const { call } = await tell(named(id, { at: at(5) }));
    expect(call).toMatchObject({ state: 'ended', missed: true });
    expect(call.draftId).toBeUndefined();
    const current = await intake.ask(currentCalls, {}, agnes);
    expect(current.map((one) => one.id)).not.toContain(call.id);
    expect(await told(call.id)).toHaveLength(1);
  });

  it('of an outgoing call open no draft', async () => {
    const { call } = await tell(named(newId(), { direction: 'out', from: '4315050000', to: '4315050012' }));
    expect(call).toMatchObject({ direction: 'out', caller: '+4315050012', called: '+4315050000' });
    expect(call.draftId).toBeUndefined();
  });

  it('hold no number and no name when they go over the bus', async () => {
    const id = newId();
    await tell(named(id, {}));
    const { call } = await tell(named(id, { kind: 'hangup', cause: 'noAnswer', at: at(9) }));
    const [event] = await told(call.id);
    expect(callEndedV1.data.parse(event)).toMatchObject({ missed: true, direction: 'in' });
    expect(JSON.stringify(event)).not.toMatch(/5050012/);
    expect(event!['partyHash']).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a ringing call', () => {
  it('is silenced for the one who declines it, and rings on for the others', async () => {
    const { call } = await tell(named(newId(), { targets: [agnes.id, boris.id] }));
    await intake.ask(declineCall, { id: call.id }, agnes);
    await intake.ask(declineCall, { id: call.id }, agnes);
    const idsFor = async (who: typeof agnes) => (await intake.ask(currentCalls, {}, who)).map(({ id }) => id);
    expect(await idsFor(agnes)).not.toContain(call.id);
    expect(await idsFor(boris)).toContain(call.id);
    expect(await idsFor(staff('carla', 'agent'))).not.toContain(call.id);
  });

  it('says who may be calling: known, several people, missed calls', async () => {
    const number = '+436601112233';
    const from = '436601112233';
    const grade = async () => {
      const { call } = await tell(named(newId(), { from }));
      return (await intake.ask(getCall, { id: call.id }, agnes)).person;
    };
    expect(await grade()).toMatchObject({ grade: 'unknown', earlier: [] });
    const write = (name: string) =>
      intake.ask(
        receiveContribution,
        phoneContribution({ contact: { wish: 'call', phone: number, name } }),
        agnes,
      );
    await write('Erika Beispiel');
    expect(await grade()).toMatchObject({ grade: 'known', earlier: [{ name: 'Erika Beispiel' }] });
    await write('Otto Beispiel');
    const missed = newId();
    await tell(named(missed, { from }));
    await tell(named(missed, { from, kind: 'hangup', cause: 'cancel', at: at(8) }));
    expect(await grade()).toMatchObject({ grade: 'maybe', missedCalls: 1 });
    const anonymous = await tell(named(newId(), { from: 'anonymous' }));
    const { person } = await intake.ask(getCall, { id: anonymous.call.id }, agnes);
    expect(person).toEqual({ grade: 'withheld', earlier: [], missedCalls: 0 });
  });
});

describe('a call whose end is never reported', () => {
  it('is over after a while, and somebody calls back', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const externalId = newId();
    const { call } = await tell(named(externalId, { at: minutesAgo(6) }));
    const { call: later } = await tell(named(newId(), { at: minutesAgo(4) }));
    expect(call.state).toBe('ringing');
    await sweepNow(intake.app.get(EndLostCalls, { strict: false }).sweep);
    expect((await intake.ask(getCall, { id: later.id }, agnes)).state).toBe('ringing');
    expect(await intake.ask(getCall, { id: call.id }, agnes)).toMatchObject({
      state: 'ended',
      cause: 'unknown',
      missed: true,
    });
    expect(await told(call.id)).toMatchObject([{ missed: true, cause: 'unknown' }]);
    // What comes late counts all the same.
    const hangup = { kind: 'hangup', cause: 'cancel', at: minutesAgo(1) } as const;
    expect((await tell(named(externalId, hangup))).call).toMatchObject({ id: call.id, cause: 'cancel' });
    const answeredBy = { id: agnes.id, name: 'Agnes' };
    const answer = await tell(named(externalId, { kind: 'answer', answeredBy, at: minutesAgo(1) }));
    expect(answer.call).toMatchObject({ id: call.id, state: 'ended', answeredBy, missed: false });
    expect((await told(call.id)).at(-1)).toMatchObject({ answered: true, missed: false });
  });
});

describe('what came of a call', () => {
  const begin = (actor: typeof agnes) =>
    intake.ask(beginCall, { id: newId(), process: 'ideen-fuers-graetzl', language: 'de' }, actor);

  it('is said by whoever is on it or leads, and by nobody else', async () => {
    const { call, draft } = await begin(agnes);
    for (const result of ['information', 'call-back', 'contribution'] as const)
      for (const done of [false, true])
        await expect(intake.ask(wrapUpCall, { id: call.id, result, done }, boris)).rejects.toMatchObject({
          kind: 'conflict',
          code: 'intake.call-not-yours',
        });
    const untouched = await intake.ask(getCall, { id: call.id }, agnes);
    expect([untouched.state, untouched.result, untouched.draftId]).toEqual(['talking', undefined, draft.id]);
    const ended = { id: call.id, result: 'information' as const };
    expect((await intake.ask(wrapUpCall, ended, staff('carla', 'lead'))).result).toBe('information');
  });

  it('goes with its draft to whoever takes that over; who answered ends no work of theirs', async () => {
    const { call, draft } = await begin(agnes);
    await intake.ask(handOverDraft, { id: draft.id }, boris);
    await expect(intake.ask(wrapUpCall, { id: call.id, result: 'abandoned' }, agnes)).rejects.toMatchObject({
      code: 'intake.call-not-yours',
    });
    const wrapped = await intake.ask(wrapUpCall, { id: call.id, result: 'contribution' }, agnes);
    expect(wrapped).toMatchObject({ result: 'contribution', draftId: draft.id });
    expect((await intake.ask(wrapUpCall, { id: call.id, result: 'abandoned' }, boris)).result).toBe(
      'abandoned',
    );
  });

  it('is anybody’s to say while nobody has taken it', async () => {
    const { call } = await tell(named(newId(), {}));
    expect((await intake.ask(wrapUpCall, { id: call.id, result: 'wrong-number' }, boris)).result).toBe(
      'wrong-number',
    );
  });
});

describe('a call begun by hand', () => {
  it('has its draft, belongs to whoever began it, and ends with its result', async () => {
    const id = newId();
    const input = { id, process: 'ideen-fuers-graetzl', language: 'de' } as const;
    const { call, draft } = await intake.ask(beginCall, input, agnes);
    expect(call).toMatchObject({ id, state: 'talking', answeredBy: { id: agnes.id }, draftId: draft.id });
    expect((await intake.ask(beginCall, input, agnes)).draft.id).toBe(draft.id);
    await expect(intake.ask(beginCall, input, boris)).rejects.toMatchObject({ kind: 'conflict' });
    expect((await intake.ask(currentCalls, {}, agnes)).map((one) => one.id)).toContain(id);
    const wrapped = await intake.ask(wrapUpCall, { id, result: 'information' }, agnes);
    expect(wrapped).toMatchObject({ state: 'ended', result: 'information', missed: false });
    expect(wrapped.wrappedUpAt).toBeUndefined();
    const done = await intake.ask(wrapUpCall, { id, result: 'wrong-number', done: true }, agnes);
    expect(done).toMatchObject({ result: 'wrong-number', wrappedUpAt: expect.any(String) });
    expect(await told(id)).toMatchObject([{ answered: true, missed: false }]);
  });

  it('is in the process that was chosen, or is not begun', async () => {
    const id = newId();
    const begun = intake.ask(beginCall, { id, process: 'nix', language: 'de' }, agnes);
    await expect(begun).rejects.toMatchObject({ kind: 'not-found', code: 'intake.process-not-found' });
    await expect(intake.ask(getCall, { id }, agnes)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('shows what is written of it to whoever is on it, until it has ended', async () => {
    const id = newId();
    const { draft } = await intake.ask(
      beginCall,
      { id, process: 'ideen-fuers-graetzl', language: 'de' },
      agnes,
    );
    const written = async () => (await intake.ask(getCall, { id }, agnes)).draft;
    expect(await written()).toBeUndefined();
    const changes = { 'answers.title': ['Mehr Bänke'] };
    await intake.ask(
      saveDraft,
      { id: draft.id, base: draft.version, changes, tab: 't', save: newId() },
      agnes,
    );
    expect(await written()).toEqual({ title: 'Mehr Bänke', language: 'de' });
    await intake.ask(wrapUpCall, { id, result: 'contribution' }, agnes);
    expect(await written()).toBeUndefined();
  });

  it('goes out to the number that was called, which stands in its draft', async () => {
    const input = {
      id: newId(),
      process: 'ideen-fuers-graetzl',
      language: 'de',
      calling: '01 555 99 77',
    } as const;
    const { call, draft } = await intake.ask(beginCall, input, agnes);
    expect(call).toMatchObject({ direction: 'out', state: 'talking', caller: '+4315559977' });
    expect(draft.fields['contact.phone']).toEqual(['+4315559977']);
  });
});

describe('the numbers of calls', () => {
  const numbersOf = (id: string) => intake.ask(callParties, { callIds: [id] }, serviceActor('notification'));
  const reported = (id: string) =>
    intake.count('call_reports', `call_id = $1 and content::text like '%5559988%'`, [id]);

  it('are deleted when the person is erased, and a late report does not bring them back', async () => {
    const externalId = newId();
    const { call } = await tell(named(externalId, { from: '4315559988' }));
    expect(await numbersOf(call.id)).toEqual([{ callId: call.id, phone: '+4315559988', language: 'de' }]);
    const { reference } = await intake.ask(
      receiveContribution,
      phoneContribution({ contact: { wish: 'call', phone: '+4315559988', name: 'Erika Beispiel' } }),
      agnes,
    );
    // A hash of so few digits gives them away to whoever tries all numbers.
    const prints = () =>
      intake.dataSource.query<{ fingerprint: string }[]>(
        'select fingerprint from call_reports where call_id = $1',
        [call.id],
      );
    const before = await prints();
    await intake.ask(eraseContributor, { reference }, staff('lead', 'lead', 'admin'));
    expect(await prints()).not.toEqual(expect.arrayContaining(before));
    await tell(named(externalId, { from: '4315559988', kind: 'hangup', at: at(9) }));
    expect(await numbersOf(call.id)).toEqual([]);
    expect(await reported(call.id)).toBe(0);
    expect((await intake.events(call.id)).map(({ type }) => type)).toContain('intake.call.forgotten.v1');
  });

  it('are deleted with what was agreed in a call of a withheld number, when only the draft knows it', async () => {
    const id = newId();
    const { draft } = await intake.ask(
      beginCall,
      { id, process: 'ideen-fuers-graetzl', language: 'de' },
      agnes,
    );
    await intake.ask(
      saveDraft,
      {
        id: draft.id,
        base: draft.version,
        changes: { 'contact.phone': ['01 555 77 66'] },
        tab: 't',
        save: newId(),
      },
      agnes,
    );
    await intake.ask(wrapUpCall, { id, result: 'call-back' }, agnes);
    expect(await numbersOf(id)).toMatchObject([{ phone: '+4315557766' }]);
    const { reference } = await intake.ask(
      receiveContribution,
      phoneContribution({ contact: { wish: 'call', phone: '+4315557766', name: 'Erika Beispiel' } }),
      agnes,
    );
    await intake.ask(eraseContributor, { reference }, staff('lead', 'lead', 'admin'));
    expect(await numbersOf(id)).toEqual([]);
    expect(await intake.count('drafts', 'id = $1', [draft.id])).toBe(0);
    expect((await intake.events(id)).map(({ type }) => type)).toContain('intake.call.forgotten.v1');
  });

  it('are deleted after the time they may be kept', async () => {
    const { call } = await tell(named(newId(), { from: '4315559988' }));
    await intake.dataSource.query(`update calls set rang_at = now() - interval '91 days' where id = $1`, [
      call.id,
    ]);
    await sweepNow(intake.app.get(ForgetNumbers, { strict: false }).sweep);
    expect(await numbersOf(call.id)).toEqual([]);
    expect(await reported(call.id)).toBe(0);
  });
});
