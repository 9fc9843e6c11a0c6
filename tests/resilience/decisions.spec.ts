import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, claimCase, decideCase, getCase, publicActor, serviceActor } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { Moderator } from '../harness/moderator.js';
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
  const decline = { reasonCodes: ['off-topic'], message: 'Es geht um etwas anderes.' };
  const kind = (expected: string) => ({ kind: expected });

  beforeAll(async () => {
    sut = await productUnderTest();
    first = new Moderator(sut);
    second = new Moderator(sut);
  });
  afterAll(() => sut?.stop());

  it('refuses whoever is not logged in, has another role, or is no person', async () => {
    const caseId = await first.caseOf(await sendOne());
    const path = `/moderation/cases/${caseId}/decisions`;
    expect(
      (await (await sut.apiWith('moderator')).post(path, { version: 1, outcome: 'published' })).status,
    ).toBe(404);
    const requests = requestsTo(sut);
    const publish = { caseId, version: 1, outcome: 'published' as const, reasonCodes: [], message: '' };
    const token = { kind: 'token', id: first.actor.id, roles: ['moderator', 'admin'] } as const;
    const actors: Actor[] = [
      publicActor,
      serviceActor('reporting'),
      new Moderator(sut, 'agent').actor,
      new Moderator(sut, 'paper').actor,
      { ...token, roles: [...token.roles] },
    ];
    for (const actor of actors)
      await expect(requests.ask(decideCase, publish, { actor })).rejects.toMatchObject(kind('forbidden'));
    const machine = { actor: serviceActor('reporting') };
    await expect(requests.ask(claimCase, {}, machine)).rejects.toMatchObject(kind('forbidden'));
    await expect(requests.ask(claimCase, { caseId }, machine)).rejects.toMatchObject(kind('forbidden'));
  });

  it('lets a token read and take a case, and decide nothing on it, not for whoever made it either', async () => {
    const requests = requestsTo(sut);
    const caseId = await first.caseOf(await sendOne());
    const token: Actor = { kind: 'token', id: first.actor.id, roles: ['moderator'] };
    const taken = await requests.ask(claimCase, { caseId }, { actor: token });
    expect(taken).toMatchObject({ id: caseId, lease: { mine: true }, mayTakeBack: false });
    for (const outcome of ['published', 'declined'] as const)
      await expect(
        requests.ask(decideCase, { caseId, version: taken!.version, outcome, ...decline }, { actor: token }),
      ).rejects.toMatchObject({ code: 'moderation.person-needed' });
    expect((await requests.ask(getCase, { caseId }, { actor: first.actor })).decisions).toEqual([]);
  });

  it('refuses a decision without holding the case, on an older version, and while another holds it', async () => {
    const claimed = await first.claim(await sendOne());
    const conflict = kind('conflict');
    await expect(second.send(claimed, 'published')).rejects.toMatchObject(conflict);
    await expect(second.take(claimed.id)).rejects.toMatchObject(conflict);
    await expect(first.send({ ...claimed, version: claimed.version - 1 }, 'published')).rejects.toMatchObject(
      conflict,
    );
    // A double click: the same opinion twice at once is one decision.
    const [one, two] = await Promise.all([
      first.send(claimed, 'published'),
      first.send(claimed, 'published'),
    ]);
    expect(one.decisionId).toBe(two.decisionId);
    await expect(first.send(claimed, 'declined', decline)).rejects.toMatchObject(conflict);
  });

  it('refuses to decline without a reason, with a reason nobody knows, and to return without a question', async () => {
    const claimed = await first.claim(await sendOne());
    const at = (pointer: string) => ({ kind: 'invalid', problem: { fields: [{ pointer }] } });
    await expect(first.send(claimed, 'declined', { ...decline, reasonCodes: [] })).rejects.toMatchObject(
      at('/reasonCodes'),
    );
    await expect(
      first.send(claimed, 'declined', { ...decline, reasonCodes: ['because'] }),
    ).rejects.toMatchObject(at('/reasonCodes/0'));
    await expect(first.send(claimed, 'returned', { message: ' ' })).rejects.toMatchObject(at('/message'));
  });

  it('needs two persons to decline: the first alone only proposes', async () => {
    const reference = await sendOne();
    const claimed = await first.claim(reference);
    const proposed = await first.send(claimed, 'declined', decline);
    expect(proposed.state).toBe('awaiting-second');
    await expect(first.take(claimed.id)).rejects.toMatchObject(kind('conflict'));
    await expect(
      first.send({ id: claimed.id, version: proposed.version }, 'declined', decline),
    ).rejects.toMatchObject(kind('conflict'));
    await eventually(
      async () => expect((await sut.api.get(`/contributions/${reference}`)).body['status']).toBe('in-review'),
      30_000,
    );

    const seconded = await second.send(await second.claim(reference), 'declined', decline);
    expect(seconded.state).toBe('agreeing');
    await second.agree(claimed.id, 'mine');
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
        `insert into decisions (id, case_id, contribution_id, contribution_version, outcome, reason_codes, catalogue_version, message, grounds, categories, decided_by, decided_at, decided_from, tell_at, agreement_note, correlation_id)
         select gen_random_uuid(), id, contribution_id, 99, $1, $2, 1, '', '{}', '{}', $3, now(), 'open', now(), '', 'c' from cases limit 1`,
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
