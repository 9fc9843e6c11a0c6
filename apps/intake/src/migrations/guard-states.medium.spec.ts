import { type GuardedStates, newId, sqlStateOf, stateGuardDrift } from '@gemeinsam/persistence';
import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callStates } from '../channels/phone/calls/call.states.js';
import { paperBatchStates, paperFileStates } from '../channels/paper/batches/paper-batch.states.js';
import { paperCheckStates } from '../channels/paper/fields/paper-check.states.js';
import { printRunStates } from '../channels/paper/printing/print-run.states.js';
import { PaperBatchEntity } from '../channels/paper/batches/paper-batch.entity.js';
import { PaperAlarmEntity } from '../channels/paper/sheets/paper-alarm.entity.js';
import { paperAlarmStates } from '../channels/paper/sheets/paper-alarm.states.js';
import { paperFormStates } from '../channels/paper/sheets/paper-form.states.js';
import { paperPageStates } from '../channels/paper/sheets/paper-page.states.js';
import { draftStates } from '../channels/phone/drafts/draft.states.js';
import { ContributionEntity } from '../contributions/contribution.entity.js';
import { contributionStates } from '../contributions/contribution.states.js';
import { intakeEntities } from '../intake.entities.js';
import { intakeMigrations } from './migrations.js';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await migratedDatabase({
    service: 'intake',
    entities: intakeEntities,
    migrations: intakeMigrations,
  });
}, 60_000);
afterAll(() => database.drop());

describe('the database of intake', () => {
  it.each<[string, GuardedStates]>([
    ['contributions', contributionStates],
    ['calls', callStates],
    ['drafts', draftStates],
    ['paper_batches', paperBatchStates],
    ['paper_files', paperFileStates],
    ['paper_pages', paperPageStates],
    ['paper_forms', paperFormStates],
    ['paper_checks', paperCheckStates],
    ['paper_alarms', paperAlarmStates],
    ['print_runs', printRunStates],
  ])('knows the steps of %s', async (table, states) => {
    expect(await stateGuardDrift(database.dataSource, table, states)).toEqual([]);
  });

  it('refuses a step that there is not, whoever writes it', async () => {
    const contributions = database.dataSource.getRepository(ContributionEntity);
    const contribution = {
      id: newId(),
      reference: '0000000001',
      processId: newId(),
      formVersion: 1,
      channel: 'web',
      language: 'de',
      state: 'received',
      version: 1,
      title: '',
      answers: {},
      summary: null,
      crops: null,
      contentHash: '',
      capturedAt: new Date(),
      capturedBy: null,
      capturedByName: null,
      receivedAt: new Date(),
      decisionDueAt: new Date(),
      spokenLanguage: null,
      supports: null,
    } satisfies ContributionEntity;
    await contributions.insert(contribution);
    const { id } = contribution;
    const written = (work: Promise<unknown>): Promise<string | undefined> =>
      work.then(
        () => undefined,
        (error: unknown) => sqlStateOf(error),
      );
    const set = (state: string): Promise<string | undefined> =>
      written(database.dataSource.query('update contributions set state = $2 where id = $1', [id, state]));

    expect(await set('published')).toBe('23514');
    expect(await set('lost')).toBe('23514');
    expect(await set('in-review')).toBeUndefined();
    expect(await set('published')).toBeUndefined();
    expect(await set('returned')).toBe('23514');
    expect(await set('erased')).toBeUndefined();
    expect(await set('withdrawn')).toBe('23514');
    const settled = contributions.insert({
      ...contribution,
      id: newId(),
      reference: '2',
      state: 'published',
    });
    expect(await written(settled)).toBe('23514');
  });

  it('lets the version before settle an alarm, which does not know of its state', async () => {
    const alarms = database.dataSource.getRepository(PaperAlarmEntity);
    const [batchId, id] = [newId(), newId()];
    await database.dataSource
      .getRepository(PaperBatchEntity)
      .insert({ id: batchId, name: '', state: 'waiting', createdAt: new Date(), createdBy: 'p0' });
    await alarms.insert({ id, batchId, kind: 'unreadable', file: '', detail: '' });
    const settledAt = (value: string): Promise<unknown> =>
      database.dataSource.query(`update paper_alarms set settled_at = ${value} where id = $1`, [id]);
    await settledAt('now()');
    expect((await alarms.findOneByOrFail({ id })).state).toBe('settled');
    await settledAt('null');
    expect((await alarms.findOneByOrFail({ id })).state).toBe('open');
    await expect(alarms.update({ id }, { state: 'settled' })).rejects.toThrow('paper_alarms_settled');
  });
});
