import { type CallResult, phoneDeskFigures } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { CallEntity } from '../calls/call.entity.js';

let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const lena = staff('lena', 'lead');
const day = '2026-03-02';
const at = (clock: string, on = day): Date => new Date(`${on}T${clock}+01:00`);
const ask = (from = day, to = day) => intake.ask(phoneDeskFigures, { from, to }, lena);

interface Row {
  rang: Date;
  answered?: Date;
  ended?: Date;
  wrapped?: Date;
  missed?: boolean;
  direction?: 'in' | 'out';
  connection?: string;
  result?: CallResult;
}
const call = async ({
  rang,
  answered,
  ended,
  wrapped,
  missed,
  direction = 'in',
  connection = 'pbx',
  result,
}: Row) => {
  const id = newId();
  const calls = intake.dataSource.getRepository(CallEntity);
  await calls.insert({
    id,
    connection,
    externalId: id,
    direction,
    state: 'ringing',
    targets: [],
    declinedBy: [],
    rangAt: rang,
    answeredAt: answered ?? null,
    answeredBy: answered ? { id: 'agnes', name: 'Agnes' } : null,
    endedAt: ended ?? null,
    wrappedUpAt: wrapped ?? null,
    missed: missed ?? false,
    result: result ?? null,
  });
  if (answered || ended) await calls.update(id, { state: ended ? 'ended' : 'talking' });
};

describe('the figures of the phone desk', () => {
  it('are empty before anything happened', async () => {
    const none = { count: 0, median: 0, p90: 0 };
    expect(await ask()).toEqual({
      from: day,
      to: day,
      now: { ringing: 0, talking: 0, wrappingUp: 0 },
      calls: { incoming: 0, answered: 0, abandoned: 0 },
      waiting: none,
      talking: none,
      wrapUp: none,
      results: [],
      drafts: { open: 0, abandoned: 0 },
      questions: [],
    });
  });

  it('are medians and 90th percentiles of the calls of these days in Vienna', async () => {
    await call({
      rang: at('00:00:00'),
      answered: at('00:00:10'),
      ended: at('00:02:10'),
      wrapped: at('00:02:40'),
      result: 'contribution',
    });
    await call({
      rang: at('12:00:00'),
      answered: at('12:00:20'),
      ended: at('12:03:20'),
      wrapped: at('12:04:20'),
      result: 'contribution',
    });
    await call({
      rang: at('23:59:00'),
      answered: at('23:59:30'),
      ended: at('23:59:59'),
      result: 'information',
    });
    await call({ rang: at('13:00:00'), ended: at('13:00:40'), missed: true });
    await call({ rang: at('13:10:00'), ended: at('13:10:05') });
    // Not counted as waiting: begun by hand. Not counted as incoming: ours. Not counted at all: a trial, another day.
    await call({ rang: at('14:00:00'), answered: at('14:00:00'), ended: at('14:01:00'), connection: 'desk' });
    await call({ rang: at('15:00:00'), answered: at('15:00:10'), ended: at('15:00:40'), direction: 'out' });
    await call({ rang: at('16:00:00'), ended: at('16:01:00'), missed: true, connection: 'test' });
    await call({ rang: at('00:00:00', '2026-03-03'), ended: at('00:00:30', '2026-03-03'), missed: true });
    expect(await ask()).toMatchObject({
      calls: { incoming: 6, answered: 4, abandoned: 1 },
      waiting: { count: 3, median: 20, p90: 28 },
      talking: { count: 5, median: 60, p90: 156 },
      wrapUp: { count: 2, median: 45, p90: 57 },
      results: [
        { result: 'contribution', count: 2 },
        { result: 'information', count: 1 },
      ],
    });
    expect((await ask(day, '2026-03-03')).calls.abandoned).toBe(2);
  });

  it('say what is going on now, without calls whose end was never told', async () => {
    const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    await call({ rang: ago(1) });
    await call({ rang: ago(60) });
    await call({ rang: ago(5), answered: ago(4) });
    await call({ rang: ago(15), answered: ago(14), ended: ago(10) });
    await call({ rang: ago(15), answered: ago(14), ended: ago(10), wrapped: ago(9) });
    expect((await ask()).now).toEqual({ ringing: 1, talking: 1, wrappingUp: 1 });
  });

  it('tell drafts that were left behind, and how long each question takes', async () => {
    const draft = (owner: string | null, savedAt: Date) =>
      intake.dataSource.query(
        `insert into drafts (id, process, language, state, version, owner_id, title, fields, created_at, saved_at, purge_at)
         values ($1, 'graetzl', 'de', 'open', 1, $2, '', '{}', now(), $3, now() + interval '1 day')`,
        [newId(), owner, savedAt],
      );
    await draft('agnes', new Date());
    await draft('agnes', new Date(Date.now() - 3 * 3_600_000));
    await draft(null, new Date(Date.now() - 3 * 3_600_000));
    for (const ms of [4000, 6000, 20_500])
      await intake.dataSource.query(
        `insert into question_times (process, form_version, question, spent_ms, at) values ('graetzl', 2, 'idea', $1, $2)`,
        [ms, at('12:00:00')],
      );
    expect(await ask()).toMatchObject({
      drafts: { open: 2, abandoned: 1 },
      questions: [
        { process: 'graetzl', formVersion: 2, question: 'idea', time: { count: 3, median: 6, p90: 17.6 } },
      ],
    });
  });

  it('are for those who plan the desk, and name nobody', async () => {
    await expect(
      intake.ask(phoneDeskFigures, { from: day, to: day }, staff('agnes', 'agent')),
    ).rejects.toMatchObject({ problem: { kind: 'forbidden' } });
    expect(JSON.stringify(await ask()).toLowerCase()).not.toContain('agnes');
  });
});
