import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimCase, decideCase, serviceActor } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Api } from '../harness/api.js';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { type ClaimedCase, Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';
import { requestsTo } from '../harness/requests-to.js';

describe('G8: no decision without a person and a reason', () => {
  let sut: ProductUnderTest;
  let first: Moderator;
  let second: Moderator;
  const accepted: Accepted[] = [];
  const sendOne = async (): Promise<string> => {
    const body = contributionBody();
    const reply = await sut.api.post('/contributions', body);
    accepted.push({ reference: String(reply.body['reference']), key: '', body });
    return accepted.at(-1)!.reference;
  };
  const decide = (
    api: Api,
    claimed: Pick<ClaimedCase, 'id' | 'version'>,
    decision: Record<string, unknown>,
  ) => api.post(`/moderation/cases/${claimed.id}/decisions`, { version: claimed.version, ...decision });
  const decline = { outcome: 'declined', reasonCodes: ['off-topic'], message: 'Es geht um etwas anderes.' };

  beforeAll(async () => {
    sut = await productUnderTest();
    [first, second] = await Promise.all([Moderator.make(sut), Moderator.make(sut)]);
  });
  afterAll(() => sut?.stop());

  it('refuses whoever is not logged in, has another role, or is a service', async () => {
    const caseId = await first.caseOf(await sendOne());
    const open = { id: caseId, version: 1 };
    const publish = { outcome: 'published' };
    expect((await decide(sut.api, open, publish)).status).toBe(401);
    for (const role of ['agent', 'paper'] as const)
      expect((await decide(await sut.apiWith(role), open, publish)).status).toBe(403);
    const requests = requestsTo(sut);
    const machine = { actor: serviceActor('reporting') };
    await expect(requests.ask(claimCase, {}, machine)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(requests.ask(claimCase, { caseId }, machine)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      requests.ask(decideCase, { caseId, version: 1, outcome: 'published' }, machine),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('refuses a decision without holding the case, on an older version, and while another holds it', async () => {
    const claimed = await first.claim(await sendOne());
    const publish = { outcome: 'published' };
    expect((await decide(second.api, claimed, publish)).status).toBe(409);
    expect((await second.api.post('/moderation/cases/claim', { caseId: claimed.id })).status).toBe(409);
    expect((await decide(first.api, { ...claimed, version: claimed.version - 1 }, publish)).status).toBe(409);
    // A double click: the same opinion twice at once is one decision.
    const [one, two] = await Promise.all([
      decide(first.api, claimed, publish),
      decide(first.api, claimed, publish),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body['decisionId']).toBe(two.body['decisionId']);
    expect((await decide(first.api, claimed, decline)).status).toBe(409);
  });

  it('refuses to decline without a reason, with a reason nobody knows, and to return without a question', async () => {
    const claimed = await first.claim(await sendOne());
    const withoutReason = await decide(first.api, claimed, { ...decline, reasonCodes: [] });
    expect(withoutReason.status).toBe(422);
    expect(JSON.stringify(withoutReason.body['errors'])).toContain('/reasonCodes');
    expect((await decide(first.api, claimed, { ...decline, reasonCodes: ['because'] })).status).toBe(422);
    expect((await decide(first.api, claimed, { outcome: 'returned', message: ' ' })).status).toBe(422);
  });

  it('needs two persons to decline: the first alone only proposes', async () => {
    const reference = await sendOne();
    const claimed = await first.claim(reference);
    const proposed = await decide(first.api, claimed, decline);
    expect(proposed.body['state']).toBe('awaiting-second');
    expect((await first.api.post('/moderation/cases/claim', { caseId: claimed.id })).status).toBe(403);
    expect(
      (await decide(first.api, { id: claimed.id, version: Number(proposed.body['version']) }, decline))
        .status,
    ).toBe(403);
    await eventually(
      async () => expect((await sut.api.get(`/contributions/${reference}`)).body['status']).toBe('in-review'),
      30_000,
    );

    const seconded = await decide(second.api, await second.claim(reference), decline);
    expect(seconded.body['state']).toBe('decided');
    await reconcile(sut, accepted);
    expect((await sut.api.get(`/contributions/${reference}`)).body['status']).toBe('declined');
    const [decision] = await sut.databases.rows<{ by: string[]; reasons: string[] }>(
      'moderation',
      `select decided_by as by, reason_codes as reasons from decisions where outcome = 'declined'`,
    );
    expect(new Set(decision!.by).size).toBe(2);
    expect(decision!.reasons).toEqual(['off-topic']);
  });

  it('cannot even be written: the database refuses a decision of nobody, and a refusal by one person', async () => {
    const insert = (by: string[], outcome: string, reasons: string[]) =>
      sut.databases.rows(
        'moderation',
        `insert into decisions (id, case_id, contribution_id, contribution_version, outcome, reason_codes, catalogue_version, message, grounds, categories, decided_by, decided_at)
         select gen_random_uuid(), id, contribution_id, 99, $1, $2, 1, '', '{}', '{}', $3, now() from cases limit 1`,
        [outcome, reasons, by],
      );
    await expect(insert([], 'published', [])).rejects.toThrow(/check constraint/);
    await expect(insert(['one'], 'declined', ['off-topic'])).rejects.toThrow(/check constraint/);
    await expect(insert(['one', 'two'], 'declined', [])).rejects.toThrow(/check constraint/);
  });

  it('leaves every decision with a person, and the words that were sent with it', async () => {
    const faceless = await sut.databases.rows(
      'moderation',
      `select d.id from decisions d where cardinality(d.decided_by) = 0
         or exists (select 1 from unnest(d.decided_by) by where not exists (
           select 1 from opinions o where o.case_id = d.case_id and o.given_by = by and o.outcome = d.outcome))`,
    );
    expect(faceless).toEqual([]);
    await reconcile(sut, accepted);
  });
});
