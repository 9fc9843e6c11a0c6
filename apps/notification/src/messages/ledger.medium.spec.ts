import { referenceNumberOf } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NotificationRig } from '../test/notification-rig.js';
import { Ledger } from './ledger.read-model.js';
import { ListMessages } from './list-messages.service.js';

jest.setTimeout(60_000);

describe('the ledger', () => {
  const rig = new NotificationRig();
  const ids = Array.from({ length: 5 }, newId);
  beforeAll(async () => {
    await rig.start();
    for (const id of ids) await rig.received(id, 'none');
    rig.owners.person(ids[2]!, { wish: 'none' }, { reference: referenceNumberOf(7) });
  });
  afterAll(() => rig.stop());
  const list = (input: Partial<Parameters<ListMessages['list']>[0]>) =>
    rig.service(ListMessages).list({ limit: 50, ...input }, newId());

  it('is read page by page, newest first, nothing twice and nothing left out', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((message) => message.contributionId));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual([...ids].reverse());
  });

  it('is found by reference number through intake, which says when there is none', async () => {
    expect((await list({ reference: referenceNumberOf(7) })).items).toMatchObject([
      { contributionId: ids[2], state: 'declined-by-person' },
    ]);
    await expect(list({ reference: referenceNumberOf(8) })).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
    rig.owners.intakeAway();
    await expect(list({ reference: referenceNumberOf(7) })).rejects.toMatchObject({
      problem: { kind: 'unavailable' },
    });
    rig.owners.allThere();
  });

  it('names the cursor that is none', async () => {
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({
      problem: { kind: 'invalid', fields: [{ pointer: '/cursor' }] },
    });
  });

  it('sums up', async () => {
    expect(await rig.service(Ledger).totals()).toEqual([
      { occasion: 'received', way: 'none', state: 'declined-by-person', count: 5 },
    ]);
  });
});
