import { randomUUID } from 'node:crypto';
import {
  beginCall,
  callParties,
  closeDraft,
  contactsOf,
  contentsOf,
  discardDraft,
  getDraft,
  handOverDraft,
  languagesToSpeak,
  listDrafts,
  lookUpForCaller,
  receiveContribution,
  recordCallEvent,
  saveDraft,
  serviceActor,
  wrapUpCall,
  type Actor,
  type DraftFields,
  type RequestInput,
} from '@gemeinsam/contracts';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { eventually, richForm, staff, sweepNow } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phoneContribution } from '../../../test/contribution-inputs.js';
import { startIntake, type RunningIntake } from '../../../test/running-intake.js';
import { ContributorEntity } from '../../../contributions/contributor.entity.js';
import { DraftPurge } from './draft-purge.sweep.js';
import { QuestionTimeEntity } from './question-time.entity.js';

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.problem : Promise.reject(error as Error)),
  );

describe('drafts of the phone desk', () => {
  let intake: RunningIntake;
  const anna = staff('a1', 'agent');
  const berta = staff('a2', 'agent');
  const lead = staff('l1', 'lead');
  const process = 'ideen-fuers-graetzl';

  beforeAll(async () => {
    intake = await startIntake();
  });
  afterAll(() => intake?.close());

  const begin = async (actor: Actor = anna) =>
    (await intake.ask(beginCall, { id: randomUUID(), process, language: 'de' }, actor)).draft;
  const save = (
    id: string,
    base: number,
    changes: DraftFields,
    more: Partial<RequestInput<typeof saveDraft>> = {},
    actor: Actor = anna,
  ) => intake.ask(saveDraft, { id, base, changes, tab: 'tab-1', save: randomUUID(), ...more }, actor);
  const consent = `de:${richForm.consent.version}`;
  const at = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
    const clock = intake.app.get(Clock);
    const now = clock.now.bind(clock);
    clock.now = () => new Date(Date.now() + days * 86_400_000);
    try {
      return await work();
    } finally {
      clock.now = now;
    }
  };

  it('keeps each field with its version, and tells two tabs what the other one wrote', async () => {
    const { id, version } = await begin();
    const first = await save(id, version, { 'answers.title': ['Mehr Bänke bitte'], summary: ['Bänke'] });
    expect(first).toMatchObject({ version: version + 1, conflicts: [], news: {} });
    const second = await save(
      id,
      version,
      { summary: ['Sitzen'], 'contact.name': ['Erika'] },
      { tab: 'tab-2' },
    );
    expect(second.conflicts).toEqual([
      { field: 'summary', theirs: ['Bänke'], by: { id: 'a1', name: 'Person a1' }, at: expect.any(String) },
    ]);
    expect(second.news).toEqual({ 'answers.title': ['Mehr Bänke bitte'] });
    expect(await intake.ask(getDraft, { id }, anna)).toMatchObject({
      title: 'Mehr Bänke bitte',
      version: version + 2,
      owner: { id: 'a1' },
      fields: { summary: ['Bänke'], 'contact.name': ['Erika'], 'answers.title': ['Mehr Bänke bitte'] },
    });
    await save(id, second.version, { summary: ['Sitzen'] }, { tab: 'tab-2' });
    expect((await intake.ask(getDraft, { id }, anna)).fields['summary']).toEqual(['Sitzen']);
  });

  it('writes the same save again without a conflict with itself, and counts its time once', async () => {
    const { id, version } = await begin();
    const again = { save: 's1', spentMs: { 'answers.title': 1500 } };
    await save(id, version, { 'answers.title': ['Ein Brunnen am Platz'] }, again);
    const repeated = await save(id, version, { 'answers.title': ['Ein Brunnen am Platz'] }, again);
    expect(repeated).toMatchObject({ version: version + 1, conflicts: [] });
    await save(id, version, { 'answers.title': ['Zwei Brunnen am Platz'] });
    expect(await intake.count('draft_times', 'draft_id = $1', [id])).toBe(1);
  });

  it('opens with the first ring, belongs to nobody, and goes to whoever types', async () => {
    const ring = {
      connection: 'test',
      externalId: randomUUID(),
      kind: 'ring' as const,
      at: new Date().toISOString(),
      direction: 'in' as const,
      from: '+43 1 505 00 21',
    };
    const { call } = await intake.ask(recordCallEvent, ring, serviceActor('web'));
    const draft = await intake.ask(getDraft, { id: call.draftId! }, anna);
    expect(draft).toMatchObject({
      version: 0,
      fields: { 'contact.phone': ['+4315050021'] },
      call: { state: 'ringing' },
      person: { grade: 'unknown' },
    });
    expect(draft).not.toHaveProperty('owner');
    await save(draft.id, 0, { summary: ['Bänke'] }, {}, berta);
    expect(await intake.ask(getDraft, { id: draft.id }, anna)).toMatchObject({ owner: { id: 'a2' } });
    const hangup = { ...ring, kind: 'hangup' as const, cause: 'cancel' as const };
    await intake.ask(recordCallEvent, hangup, serviceActor('web'));
    expect(await intake.count('drafts', 'id = $1', [draft.id])).toBe(1);
  });

  it.each(['cancel', 'noAnswer', 'forwarded', 'unknown'] as const)(
    'outlives a call that nobody answered (%s): whoever has it open writes in it; nobody else sees an empty one, and it ends in time',
    async (cause) => {
      const ring = {
        connection: 'test',
        externalId: randomUUID(),
        kind: 'ring' as const,
        direction: 'in' as const,
        at: new Date().toISOString(),
      };
      const { call } = await intake.ask(recordCallEvent, ring, serviceActor('web'));
      const id = call.draftId!;
      await intake.ask(recordCallEvent, { ...ring, kind: 'hangup', cause }, serviceActor('web'));
      const listed = async () =>
        (await intake.ask(listDrafts, { whose: 'everybody' }, lead)).map((one) => one.id);
      expect(await listed()).not.toContain(id);
      expect(await intake.ask(getDraft, { id }, anna)).toMatchObject({
        state: 'open',
        call: { state: 'ended' },
      });
      const purge = () => sweepNow(intake.app.get(DraftPurge, { strict: false }).sweep);
      await at(13, purge);
      await save(id, 0, { 'answers.title': ['Mehr Bänke'] });
      expect(await intake.ask(getDraft, { id }, anna)).toMatchObject({
        owner: { id: 'a1' },
        callId: call.id,
        title: 'Mehr Bänke',
      });
      expect(await listed()).toContain(id);
      await at(14.01, purge);
      expect(await intake.count('drafts', 'id = $1', [id])).toBe(0);
    },
  );

  it('may be opened by every agent, written in by its owner, and taken over', async () => {
    const { id, version } = await begin();
    await save(id, version, { 'answers.title': ['Ein Brunnen am Platz'] });
    expect((await intake.ask(getDraft, { id }, berta)).title).toBe('Ein Brunnen am Platz');
    expect(await refusalOf(save(id, version + 1, { summary: ['x'] }, {}, berta))).toMatchObject({
      code: 'intake.draft-of-another',
    });
    const given = { id, to: { id: 'a3', name: 'Person a3' } };
    expect(await refusalOf(intake.ask(handOverDraft, given, berta))).toMatchObject({
      code: 'intake.draft-of-another',
    });
    expect(await intake.ask(handOverDraft, { id }, berta)).toMatchObject({
      owner: { id: 'a2' },
      handedOverBy: { id: 'a1' },
    });
    expect(await refusalOf(save(id, version + 1, { summary: ['x'] }))).toMatchObject({
      code: 'intake.draft-of-another',
    });
    await save(id, version + 1, { summary: ['Brunnen'] }, { tab: 'tab-9' }, berta);
    expect(await intake.ask(handOverDraft, given, lead)).toMatchObject({ owner: { id: 'a3' } });
    const ids = async (actor: Actor, whose: 'mine' | 'everybody') =>
      (await intake.ask(listDrafts, { whose }, actor)).map((one) => one.id);
    expect(await ids(berta, 'mine')).not.toContain(id);
    expect(await ids(berta, 'everybody')).toContain(id);
  });

  it('can be put away and brought back, until it is purged', async () => {
    const { id, version } = await begin();
    await save(id, version, { summary: ['Brunnen'] });
    expect(await refusalOf(intake.ask(discardDraft, { id }, berta))).toMatchObject({
      code: 'intake.draft-of-another',
    });
    await intake.ask(discardDraft, { id }, anna);
    expect(await refusalOf(save(id, version + 1, { summary: ['x'] }))).toMatchObject({
      code: 'intake.draft-closed',
      extra: { state: 'discarded' },
    });
    expect(await intake.ask(discardDraft, { id, restore: true }, anna)).toMatchObject({ state: 'open' });
    const purge = intake.app.get(DraftPurge, { strict: false });
    await at(13, () => sweepNow(purge.sweep));
    expect(await intake.count('drafts', 'id = $1', [id])).toBe(1);
    await intake.ask(discardDraft, { id }, anna);
    await at(1.01, () => sweepNow(purge.sweep));
    expect(await refusalOf(intake.ask(getDraft, { id }, anna))).toMatchObject({
      code: 'intake.draft-not-found',
    });
  });

  it('is sent or put away, never both, also at the same moment', async () => {
    const ready = async () => {
      const { id, version } = await begin();
      await save(id, version, { 'answers.title': ['Mehr Bänke'], consent: [consent] });
      const idempotency = { scope: 'phone-draft', key: id };
      const contribution = phoneContribution({ draftId: id, idempotency });
      return {
        id,
        send: () => intake.ask(receiveContribution, contribution, anna),
        putAway: () => intake.ask(discardDraft, { id }, lead),
        contributions: () => intake.count('idempotency_records', 'key = $1', [id]),
      };
    };
    const closed = (state: string) => ({ code: 'intake.draft-closed', kind: 'conflict', extra: { state } });

    const sent = await ready();
    const { reference } = await sent.send();
    expect(await refusalOf(sent.putAway())).toMatchObject(closed('sent'));
    await intake.ask(closeDraft, { id: sent.id, reference }, anna);
    expect(await sent.send()).toMatchObject({ reference, repeated: true });

    const away = await ready();
    const asked: Promise<unknown>[] = [];
    await intake.dataSource.transaction(async (holder) => {
      await holder.query('select id from drafts where id = $1 for update', [away.id]);
      const waiting = (count: number) =>
        eventually(async () =>
          expect(
            await intake.count('pg_locks', 'not granted and locktype in ($1, $2)', [
              'transactionid',
              'tuple',
            ]),
          ).toBe(count),
        );
      asked.push(away.putAway());
      await waiting(1);
      asked.push(away.send());
      await waiting(2);
    });
    const [putAway, late] = await Promise.allSettled(asked);
    expect(putAway).toMatchObject({ status: 'fulfilled', value: { state: 'discarded' } });
    expect(late).toMatchObject({ status: 'rejected', reason: { problem: closed('discarded') } });
    expect(await away.contributions()).toBe(0);

    for (let round = 1; round <= 10; round += 1) {
      const one = await ready();
      const [sending, puttingAway] = await Promise.allSettled([one.send(), one.putAway()]);
      expect([sending.status, puttingAway.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await one.contributions()).toBe(sending.status === 'fulfilled' ? 1 : 0);
    }
  });

  it('refuses to support what is no id, and opens where an older version had kept one', async () => {
    const { id, version } = await begin();
    const summary = ['Bänke'];
    expect(await refusalOf(save(id, version, { supports: ['nope'], summary }))).toMatchObject({
      kind: 'invalid',
      fields: [{ pointer: '/changes/supports', code: 'wrong-format' }],
    });
    expect((await intake.ask(getDraft, { id }, anna)).fields).toEqual({});
    const supports = [randomUUID()];
    const { version: next } = await save(id, version, { supports, summary });
    expect((await intake.ask(getDraft, { id }, anna)).fields).toEqual({ supports, summary });
    const kept = `jsonb_set(fields, '{supports,values}', '["nope"]')`;
    await intake.dataSource.query(`update drafts set fields = ${kept} where id = $1`, [id]);
    expect((await intake.ask(getDraft, { id }, anna)).fields).toEqual({ summary });
    await save(id, next, { supports: [''] });
    expect((await intake.ask(getDraft, { id }, anna)).fields).toEqual({ supports: [''], summary });
  });

  it('keeps who read the consent out and when, also after it was handed over', async () => {
    const { id, version, createdAt } = await begin();
    const typed = {
      'answers.title': ['Mehr Bänke'],
      'answers.idea': ['Im Park fehlen Bänke.'],
      consent: [consent],
    };
    await save(id, version, typed);
    const { consent: stamp } = await intake.ask(getDraft, { id }, anna);
    expect(stamp).toMatchObject({ readBy: { id: 'a1' }, version: richForm.consent.version, language: 'de' });
    await intake.ask(handOverDraft, { id }, berta);
    await save(id, version + 1, { consent: [consent], summary: ['Bänke'] }, { tab: 'tab-2' }, berta);
    const contribution = phoneContribution({
      draftId: id,
      capturedAt: createdAt,
      idempotency: { scope: 'draft', key: id },
    });
    const receipt = await intake.ask(receiveContribution, contribution, berta);
    const [content] = await intake.ask(
      contentsOf,
      { contributionIds: [receipt.contributionId] },
      staff('m1', 'moderator'),
    );
    expect(content).toMatchObject({
      capturedBy: 'Person a2',
      consent: {
        readBy: 'a1',
        at: stamp!.at,
        version: richForm.consent.version,
        language: 'de',
        how: 'read-out',
      },
    });

    await save(id, version + 2, {}, { spentMs: { 'answers.idea': 9000, 'contact.name': 100 } }, berta);
    await intake.ask(closeDraft, { id, reference: receipt.reference }, berta);
    await intake.ask(closeDraft, { id, reference: receipt.reference }, berta);
    expect(await intake.ask(receiveContribution, contribution, berta)).toMatchObject({
      reference: receipt.reference,
      repeated: true,
    });
    expect(await intake.ask(getDraft, { id }, berta)).toMatchObject({
      state: 'sent',
      fields: {},
      title: '',
      reference: receipt.reference,
    });
    expect(await intake.dataSource.getRepository(QuestionTimeEntity).find()).toEqual([
      expect.objectContaining({ process, formVersion: richForm.version, question: 'idea', spentMs: 9000 }),
    ]);
    expect(await intake.count('draft_times', 'draft_id = $1', [id])).toBe(0);
  });

  it('refuses a contribution whose consent was not read out in its wording and language', async () => {
    const { id, version } = await begin();
    const send = (language: 'de' | 'en' = 'de') =>
      refusalOf(
        intake.ask(
          receiveContribution,
          phoneContribution({ draftId: id, consent: { ...phoneContribution().consent, language } }),
          anna,
        ),
      );
    const missing = { kind: 'invalid', fields: [{ pointer: '/consent' }] };
    expect(await send()).toMatchObject(missing);
    await save(id, version, { consent: [consent] });
    expect(await send('en')).toMatchObject(missing);
    await save(id, version + 1, { consent: [] });
    expect(await send()).toMatchObject(missing);
  });

  it('never takes anything about the agent for something about the caller', async () => {
    const agent: Actor = { ...anna, name: 'Agnes Agentin' };
    const { id, version } = await begin(agent);
    expect((await intake.ask(getDraft, { id }, agent)).fields).toEqual({});
    await save(id, version, { 'answers.title': ['Mehr Bänke'], consent: [consent] }, {}, agent);
    expect((await intake.ask(getDraft, { id }, agent)).fields).toEqual({
      'answers.title': ['Mehr Bänke'],
      consent: [consent],
    });
    const { contact: _contact, ...withoutContact } = phoneContribution({ draftId: id });
    const { contributionId } = await intake.ask(receiveContribution, withoutContact, agent);
    const [contact] = await intake.ask(
      contactsOf,
      { contributionIds: [contributionId] },
      serviceActor('notification'),
    );
    expect(contact!.contact).toEqual({ wish: 'none' });
    expect(contact).not.toHaveProperty('phone');
    const kept = await intake.dataSource.getRepository(ContributorEntity).findOneByOrFail({ contributionId });
    expect(JSON.stringify([kept.contact, kept.demographics, kept.phone])).not.toMatch(/Agnes|a1/);
  });

  it('gives a call the number that was said for calling back, and is put away with it', async () => {
    const id = randomUUID();
    const { draft } = await intake.ask(beginCall, { id, process, language: 'de' }, anna);
    const parties = () => intake.ask(callParties, { callIds: [id] }, serviceActor('notification'));
    const { version } = await save(draft.id, draft.version, { 'contact.phone': ['0664 abc'] });
    expect(await parties()).toEqual([]);
    await save(draft.id, version, { 'contact.phone': ['01 505 00 77'] });
    const said = [{ callId: id, phone: '+4315050077', language: 'de' }];
    // A time is promised first; the draft is put away when that is done.
    expect(await parties()).toEqual(said);
    await intake.ask(wrapUpCall, { id, result: 'call-back' }, anna);
    expect(await parties()).toEqual(said);
    expect(await intake.ask(getDraft, { id: draft.id }, anna)).toMatchObject({ state: 'discarded' });
  });

  it('keeps the language that the caller speaks for whoever calls back, beside that of the text', async () => {
    const id = randomUUID();
    const spoken = (contributionIds: string[] = []) =>
      intake.ask(languagesToSpeak, { contributionIds, callIds: [id] }, berta);
    const { draft } = await intake.ask(beginCall, { id, process, language: 'en' }, anna);
    expect(await spoken()).toEqual({ [id]: 'en' });
    await save(draft.id, draft.version, { spokenLanguage: ['TR'], consent: [consent] });
    expect(await spoken()).toEqual({ [id]: 'tr' });
    const sent = phoneContribution({ draftId: draft.id, spokenLanguage: 'tr' });
    const { contributionId, reference } = await intake.ask(receiveContribution, sent, anna);
    await intake.ask(closeDraft, { id: draft.id, reference }, anna);
    expect(await spoken([contributionId])).toEqual({ [id]: 'tr', [contributionId]: 'tr' });
    const [content] = await intake.ask(
      contentsOf,
      { contributionIds: [contributionId] },
      staff('m1', 'moderator'),
    );
    expect(content).toMatchObject({ language: 'de', spokenLanguage: 'tr' });
    const { found } = await intake.ask(lookUpForCaller, { said: reference }, anna);
    expect(found).toMatchObject([{ language: 'de', spokenLanguage: 'tr' }]);
  });

  it('says of a contribution without a noted language that its text’s is to be spoken', async () => {
    const sent = phoneContribution({ spokenLanguage: 'de' });
    const { contributionId } = await intake.ask(receiveContribution, sent, anna);
    expect(
      await intake.ask(languagesToSpeak, { contributionIds: [contributionId], callIds: [] }, anna),
    ).toEqual({ [contributionId]: 'de' });
    expect(
      await intake.count('contributions', 'id = $1 and spoken_language is not null', [contributionId]),
    ).toBe(0);
    const nonsense = phoneContribution({ spokenLanguage: 'Türkisch!' });
    expect(await refusalOf(intake.ask(receiveContribution, nonsense, anna))).toMatchObject({
      kind: 'invalid',
      fields: [{ pointer: '/spokenLanguage' }],
    });
  });

  it('tells nobody: no event and no row of the outbox speaks of a draft', async () => {
    const secret = 'Kennwort Zwetschke';
    const { id, version } = await begin();
    await save(id, version, { 'answers.title': [secret], 'contact.name': [secret] });
    await intake.ask(discardDraft, { id }, anna);
    for (const table of (await intake.tables()).filter((name) => name !== 'drafts'))
      expect(await intake.count(`"${table}" t`, 't::text like $1', [`%${secret}%`])).toBe(0);
  });
});
