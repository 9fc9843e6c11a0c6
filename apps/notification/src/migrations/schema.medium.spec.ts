import { messagingTables } from '@gemeinsam/messaging';
import { newId, personalDataGaps, schemaDrift, sqlStateOf, stateGuardDrift } from '@gemeinsam/persistence';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { callBackStates } from '../dispatch/call-back/call-back.states.js';
import { letterBatchStates } from '../dispatch/letter/letter-batch.states.js';
import { messageStates } from '../messages/message.states.js';
import { notificationPersonalData } from '../notification.personal-data.js';
import { NotificationRig } from '../test/notification-rig.js';

jest.setTimeout(60_000);

describe('the migrated database', () => {
  const rig = new NotificationRig();
  let dataSource: DataSource;
  beforeAll(async () => {
    await rig.start();
    dataSource = rig.service(DataSource);
  });
  afterAll(() => rig.stop());
  const refused = (sql: string, parameters: unknown[] = []): Promise<string | undefined> =>
    dataSource.query(sql, parameters).then(
      () => undefined,
      (error: unknown) => sqlStateOf(error),
    );

  it('is as the entities say', async () => {
    expect(await schemaDrift(dataSource, { withoutEntity: messagingTables })).toEqual([]);
  });

  it('says of every column what becomes of a person in it', async () => {
    expect(await personalDataGaps(dataSource, notificationPersonalData)).toEqual([]);
  });

  it.each([
    ['messages', messageStates],
    ['letter_batches', letterBatchStates],
    ['callbacks', callBackStates],
  ] as const)('guards the states of %s as they are', async (table, states) => {
    expect(await stateGuardDrift(dataSource, table, states)).toEqual([]);
  });

  it('refuses a step that there is not', async () => {
    const id = newId();
    await rig.received(id, 'call');
    expect(
      await refused(`update messages set state = 'in-letter-batch' where contribution_id = $1`, [id]),
    ).toBe('23514');
    await rig.withdrawn(id);
    expect(await refused(`update messages set state = 'waiting' where contribution_id = $1`, [id])).toBe(
      '23514',
    );
    expect(await refused(`update callbacks set state = 'given-up' where contribution_id = $1`, [id])).toBe(
      '23514',
    );
    expect(
      await refused(`insert into letter_batches (id, state, blob_key) values ($1, 'sent', 'x')`, [newId()]),
    ).toBe('23514');
    expect(await rig.ledger(id)).toMatchObject([{ state: 'declined-by-person' }]);
  });
});
