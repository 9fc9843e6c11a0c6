import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type Answers,
  contentsOf,
  discardPaperForm,
  enterPaperField,
  eraseContributor,
  getPaperField,
  getPaperForm,
  nextPaperField,
  type PaperFieldTask,
  savePaperForm,
  submitPaperForm,
  submitReadyForms,
  withdrawContribution,
} from '@gemeinsam/contracts';
import { BlobStore } from '@gemeinsam/service-kit';
import { eventually, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import {
  type FilledIn,
  fullyAnswered,
  giveUpPages,
  putForms,
  refresh,
} from '../fields/read-forms.fixture.js';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import { VerifyForm } from './verify-form.service.js';

jest.setTimeout(60_000);
const [anna, bert] = [staff('anna', 'paper'), staff('bert', 'paper')];
const moderator = staff('m', 'moderator');
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake?.close());

const put = (name: string, sheets: readonly FilledIn[]) => putForms(intake.app, name, sheets);
const next = (by: Actor, batchId: string, skip?: string) =>
  intake.ask(nextPaperField, { batchId, ...(skip ? { skip } : {}) }, by);
const take = async (by: Actor, batchId: string): Promise<PaperFieldTask> =>
  (await next(by, batchId)).task ?? Promise.reject(new Error('nothing is left'));
const enter = (
  task: Pick<PaperFieldTask, 'id'>,
  value: Answers[string] | undefined,
  by: Actor,
  over: { unreadable?: boolean; unsure?: boolean } = {},
) => intake.ask(enterPaperField, { id: task.id, ...(value === undefined ? {} : { value }), ...over }, by);
const form = (id: string) => intake.ask(getPaperForm, { id }, anna);
const fieldOf = async (id: string, name: string) =>
  (await form(id)).fields.find(({ field }) => field === name)!;
const submitReady = (batchId: string) => intake.ask(submitReadyForms, { batchId }, anna);

const withLetter: FilledIn = {
  written: ['title', 'idea', 'contact.name', 'contact.street', 'contact.postcode', 'contact.city'],
  ticked: { consent: ['yes'], 'contact.wish': ['letter'], district: ['16'] },
  uncertain: { topic: ['mobility'] },
};
const says: Answers = {
  title: 'Ein Trinkbrunnen',
  idea: 'Am Platz fehlt Wasser.',
  'contact.name': 'Erika Beispiel',
  'contact.street': 'Beispielgasse 3',
  'contact.postcode': '1160',
  'contact.city': 'Wien',
};

/** Reads everything in a batch, as this person would, until nothing is left for them. */
async function readAll(
  by: Actor,
  batchId: string,
  seen: (task: PaperFieldTask, end?: boolean) => void = () => undefined,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    const { task } = await next(by, batchId);
    if (!task) return count;
    seen(task);
    await enter(task, says[task.field], by);
    seen(task, true);
  }
}

describe('fields that wait for a person', () => {
  it('come larger pictures first, one form after the other, blind', async () => {
    const { batchId, formIds } = await put('Reihe', [withLetter, withLetter]);
    const first = await next(anna, batchId);
    expect(first.task).toMatchObject({
      round: 'first',
      reason: 'handwriting',
      field: 'idea',
      kind: 'text',
      form: { id: formIds[0], batch: { id: batchId, name: 'Reihe' } },
    });
    expect(first.task).not.toHaveProperty('entered');
    expect(first.task).not.toHaveProperty('done');
    expect(first).toMatchObject({ left: 14, settled: 0, position: { form: 1, forms: 2 } });
    expect(first.ahead).toHaveLength(4);
    expect(first.ahead.every(({ formId, crops }) => formId === formIds[0] && crops === 1)).toBe(true);
    expect(first.quality).toMatchObject({ checked: 0 });
    // Asked again it is the same one, and somebody else gets another form.
    expect((await take(anna, batchId)).id).toBe(first.task!.id);
    expect((await take(bert, batchId)).form.id).toBe(formIds[1]);
    await expect(intake.ask(getPaperField, { id: first.task!.id }, bert)).rejects.toMatchObject({
      code: 'intake.paper-field-held',
    });
    await expect(enter(first.task!, 'x', bert)).rejects.toMatchObject({ code: 'intake.paper-field-held' });

    expect(await enter(first.task!, says['idea'], anna)).toEqual({ settled: true, formReady: false });
    const then = await next(anna, batchId);
    expect(then.task!.form.id).toBe(formIds[0]);
    expect(then).toMatchObject({ left: 13, settled: 1 });
  });

  it('are put back when they are skipped, and come again at the end', async () => {
    const { batchId } = await put('Weiter', [fullyAnswered]);
    const idea = await take(anna, batchId);
    const title = (await next(anna, batchId, idea.id)).task!;
    expect([idea.field, title.field]).toEqual(['idea', 'title']);
    expect((await take(bert, batchId)).field).toBe('idea');
    expect((await next(anna, batchId, title.id)).task).toBeNull();
    await intake.dataSource.query(`update paper_checks set held_until = now() - interval '1 second'`);
    expect((await take(anna, batchId)).id).toBe(idea.id);
  });

  it('go to somebody else once the time of whoever holds them is over', async () => {
    const { batchId } = await put('Frist', [{ ...fullyAnswered, written: ['title'], ticked: {} }]);
    const mine = await take(anna, batchId);
    expect((await next(bert, batchId)).task).not.toMatchObject({ id: mine.id });
    const [lease] = await intake.dataSource.query<{ seconds: number }[]>(
      `select extract(epoch from held_until - now())::int as seconds from paper_checks where id = $1`,
      [mine.id],
    );
    expect(lease!.seconds).toBeGreaterThan(4 * 60);
    expect(lease!.seconds).toBeLessThanOrEqual(5 * 60);
    await intake.dataSource.query(`update paper_checks set held_until = now() where id = $1`, [mine.id]);
    expect(await intake.ask(getPaperField, { id: mine.id }, bert)).toMatchObject({ task: { id: mine.id } });
    await expect(enter(mine, 'zu spät', anna)).rejects.toMatchObject({ code: 'intake.paper-field-held' });
    await enter(mine, 'Ein Brunnen', bert);
    await expect(enter(mine, 'zu spät', anna)).rejects.toMatchObject({ code: 'intake.paper-field-entered' });
  });

  it('are refused to those who may not, and when the value cannot be', async () => {
    const { batchId } = await put('Werte', [withLetter]);
    await expect(next(moderator, batchId)).rejects.toMatchObject({ kind: 'forbidden' });
    const topic = (await form((await take(anna, batchId)).form.id)).fields.find(
      ({ open, field }) => open && field === 'topic',
    );
    expect(topic).toMatchObject({ doubtful: true, open: true, entries: [] });
    const [check] = await intake.dataSource.query<{ id: string }[]>(
      `select id from paper_checks where batch_id = $1 and field = 'topic'`,
      [batchId],
    );
    await expect(enter(check!, 'no such topic', bert)).rejects.toMatchObject({
      code: 'intake.paper-value-invalid',
      problem: { fields: [{ pointer: '/value', code: 'not-an-option' }] },
    });
    await expect(enter({ id: batchId }, 'x', bert)).rejects.toMatchObject({
      code: 'intake.paper-field-not-found',
    });
  });
});

describe('what text recognition suggests', () => {
  it('is shown to the first person alone, and whether they took it is kept', async () => {
    const { batchId, formIds } = await put('Vorschlag', [fullyAnswered]);
    const suggest = (field: string, text: string) =>
      intake.dataSource.query(
        `insert into paper_suggestions (form_id, field, text, confidence) values ($1, $2, $3, 0.9)
         on conflict (form_id, field) do update set text = excluded.text`,
        [formIds[0], field, text],
      );
    await suggest('idea', 'Am Platz fehlt Wasser');
    await suggest('title', 'Ein Brunnen');
    const idea = await take(anna, batchId);
    expect(idea.suggestion).toEqual({ text: 'Am Platz fehlt Wasser', confidence: expect.closeTo(0.9, 5) });
    await enter(idea, 'Am Platz fehlt Wasser', anna, { unsure: true });
    await enter(await take(anna, batchId), 'Zwei Brunnen', anna);
    const second = await take(bert, batchId);
    expect(second).toMatchObject({ field: 'idea', round: 'second' });
    expect(second).not.toHaveProperty('suggestion');
    const taken = await intake.dataSource.query<{ field: string; took_suggestion: boolean }[]>(
      `select field, took_suggestion from paper_entries where form_id = $1 order by field`,
      [formIds[0]],
    );
    expect(taken).toEqual([
      { field: 'idea', took_suggestion: true },
      { field: 'title', took_suggestion: false },
    ]);
  });
});

describe('a form that is discarded', () => {
  it('leaves nothing that waits', async () => {
    const { batchId, formIds } = await put('Weg', [fullyAnswered, fullyAnswered]);
    const idea = await take(anna, batchId);
    const { version } = await form(formIds[0]!);
    await intake.ask(discardPaperForm, { id: formIds[0]!, version, reason: 'Ein Probedruck' }, bert);
    await expect(enter(idea, 'x', anna)).rejects.toMatchObject({ code: 'intake.paper-form-closed' });
    expect(await next(anna, batchId)).toMatchObject({ task: { form: { id: formIds[1] } }, left: 2 });
    expect((await form(formIds[0]!)).fields.some(({ open }) => open)).toBe(false);
  });
});

describe('two clerks at one batch', () => {
  it('never have the same field at once, enter second entries for each other, and leave nothing open', async () => {
    const { batchId, formIds } = await put(
      'Zu zweit',
      Array.from({ length: 10 }, () => withLetter),
    );
    const held = new Map<string, string>();
    const watch = (by: string) => (task: PaperFieldTask, end?: boolean) => {
      // With the round: the answer to an entry may come after the second entry was given to somebody else.
      const key = `${task.form.id} ${task.field} ${task.round}`;
      if (end) return void held.delete(key);
      if (held.has(key)) throw new Error(`${key} is with ${held.get(key)} and with ${by}`);
      held.set(key, by);
    };
    const counts = await Promise.all([
      readAll(anna, batchId, watch('anna')),
      readAll(bert, batchId, watch('bert')),
    ]);
    await readAll(anna, batchId);
    await readAll(bert, batchId);
    // Six texts, three of them twice, and one doubtful field twice.
    expect(
      await intake.count('paper_entries e join paper_forms f on f.id = e.form_id', 'f.batch_id = $1', [
        batchId,
      ]),
    ).toBe(10 * 11);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    const [own] = await intake.dataSource.query<{ own: number; others: number }[]>(
      `select count(*) filter (where a.by_id = b.by_id)::int as own, count(*) filter (where a.by_id <> b.by_id)::int as others
       from paper_entries a join paper_entries b on b.form_id = a.form_id and b.field = a.field and b.round = 'second'
       join paper_forms f on f.id = a.form_id where a.round = 'first' and f.batch_id = $1`,
      [batchId],
    );
    expect(own!.others).toBeGreaterThan(own!.own);
    expect(await next(anna, batchId)).toMatchObject({ task: null, left: 0, settled: 70 });

    expect(await submitReady(batchId)).toEqual({ submitted: 10, remaining: 0, refused: [] });
    expect(await submitReady(batchId)).toEqual({ submitted: 0, remaining: 0, refused: [] });
    expect((await form(formIds[3]!)).reference).toMatch(/^\d{10}$/);
  });
});

describe('a second entry', () => {
  it('goes to the other person first, shows nothing of the first, and leads to a decision when it differs', async () => {
    const { batchId, formIds } = await put('Zweimal', [
      {
        ...fullyAnswered,
        written: ['contact.phone'],
        ticked: { ...fullyAnswered.ticked, 'contact.wish': ['call'] },
      },
    ]);
    await intake.ask(
      savePaperForm,
      {
        id: formIds[0]!,
        version: (await form(formIds[0]!)).version,
        values: { title: 'Ein Brunnen', idea: 'Wasser' },
      },
      anna,
    );
    const phone = await take(anna, batchId);
    expect(phone).toMatchObject({ field: 'contact.phone', round: 'first' });
    expect(await enter(phone, '+43 1 505 00 01', anna)).toEqual({ settled: false, formReady: false });
    const second = await take(bert, batchId);
    expect(second).toMatchObject({ field: 'contact.phone', round: 'second', reason: 'second-entry' });
    expect(second).not.toHaveProperty('entered');
    // While somebody is at the second entry the first one may not change any more.
    await expect(enter(phone, '+43 1 505 00 02', anna)).rejects.toMatchObject({
      code: 'intake.paper-field-entered',
    });
    await enter(second, '+43 1 505 00 07', bert);
    const decision = await take(bert, batchId);
    expect(decision).toMatchObject({
      round: 'decide',
      reason: 'entries-differ',
      entered: [{ value: '+43 1 505 00 01' }, { value: '+43 1 505 00 07' }],
    });
    expect(await enter(decision, '+43 1 505 00 07', bert)).toEqual({ settled: true, formReady: true });
    const settled = await fieldOf(formIds[0]!, 'contact.phone');
    expect(settled).toMatchObject({ value: '+43 1 505 00 07', open: false });
    expect(settled.entries.map(({ round, by }) => `${round} ${by}`)).toEqual([
      'first Person anna',
      'second Person bert',
      'decide Person bert',
    ]);
    expect(await submitReady(batchId)).toMatchObject({ submitted: 1, refused: [] });
  });

  it('comes to the same person when nobody else is there', async () => {
    const { batchId } = await put('Allein', [withLetter]);
    await readAll(anna, batchId);
    expect(await submitReady(batchId)).toMatchObject({ submitted: 1, remaining: 0, refused: [] });
  });
});

describe('taking back', () => {
  it('is possible until somebody builds on it', async () => {
    const { batchId, formIds } = await put('Zurück', [fullyAnswered]);
    const idea = await take(anna, batchId);
    await enter(idea, 'Am Blatz', anna);
    expect((await intake.ask(getPaperField, { id: idea.id }, anna)).task).toMatchObject({
      id: idea.id,
      done: { value: 'Am Blatz' },
    });
    await expect(intake.ask(getPaperField, { id: idea.id }, bert)).rejects.toMatchObject({
      code: 'intake.paper-field-entered',
    });
    await enter(idea, 'Am Platz', anna);
    await enter(idea, 'Am Platz', anna);
    const field = await fieldOf(formIds[0]!, 'idea');
    expect(field.value).toBe('Am Platz');
    expect(field.entries.map(({ value }) => value)).toEqual(['Am Blatz', 'Am Platz']);

    // Unsure after all: the field is open again, for somebody else.
    expect(await enter(idea, 'Am Platz', anna, { unsure: true })).toEqual({
      settled: false,
      formReady: false,
    });
    expect((await take(anna, batchId)).field).toBe('title');
    const second = await take(bert, batchId);
    expect(second).toMatchObject({ field: 'idea', round: 'second' });
    await enter(second, 'Am Platz', bert);
    await expect(enter(idea, 'Im Park', anna)).rejects.toMatchObject({ code: 'intake.paper-field-entered' });
    await enter(await take(anna, batchId), 'Ein Brunnen', anna);
    await submitReady(batchId);
    await expect(intake.ask(getPaperField, { id: second.id }, bert)).rejects.toMatchObject({
      code: 'intake.paper-form-closed',
    });
  });
});

describe('the whole form', () => {
  it('is corrected by one person at a time, and keeps only what changed', async () => {
    const { batchId, formIds } = await put('Ganz', [withLetter]);
    const id = formIds[0]!;
    const idea = await take(anna, batchId);
    const before = await form(id);
    await enter(idea, says['idea'], anna);
    const save = (version: number, values: Answers) =>
      intake.ask(savePaperForm, { id, version, values }, bert);
    await expect(save(before.version, { title: 'x' })).rejects.toMatchObject({
      code: 'intake.paper-form-changed',
    });
    const { version } = await form(id);
    await expect(intake.ask(submitPaperForm, { id, version }, bert)).rejects.toMatchObject({
      code: 'intake.paper-form-incomplete',
    });
    await expect(save(version, { district: '99' })).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/answers/district', code: 'not-an-option' }] },
    });
    const saved = await save(version, { ...says, district: '16', topic: '' });
    expect(saved.fields.filter(({ open }) => open)).toEqual([]);
    expect(saved.fields.find(({ field }) => field === 'idea')!.entries).toHaveLength(1);
    expect(saved.fields.find(({ field }) => field === 'district')!.entries).toEqual([]);
    expect(saved.fields.find(({ field }) => field === 'title')).toMatchObject({
      value: says['title'],
      entries: [{ round: 'correction', by: 'Person bert' }],
    });
    expect((await next(anna, batchId)).left).toBe(0);
    expect(await save(saved.version, { title: says['title']! })).toMatchObject({ version: saved.version });
    await expect(enter(idea, 'anders', anna)).resolves.toMatchObject({
      settled: true,
    });
    const { version: last } = await form(id);
    expect(await intake.ask(submitPaperForm, { id, version: last }, bert)).toHaveProperty('reference');
  });

  it('waits for a page that is missing, and makes do without it once it is given up', async () => {
    const { batchId, formIds } = await put('Fehlt', [{ ...fullyAnswered, missing: [3, 4] }]);
    const id = formIds[0]!;
    await readAll(anna, batchId);
    const { version } = await form(id);
    expect(await submitReady(batchId)).toEqual({ submitted: 0, remaining: 0, refused: [] });
    await expect(intake.ask(submitPaperForm, { id, version }, anna)).rejects.toMatchObject({
      code: 'intake.paper-form-incomplete',
      problem: {
        fields: expect.arrayContaining([
          { pointer: '/consent', code: 'page-missing', detail: expect.any(String) },
        ]),
      },
    });
    await giveUpPages(intake.app, id);
    expect(await next(anna, batchId)).toMatchObject({ task: null, left: 0 });
    expect((await submitReady(batchId)).refused).toMatchObject([{ code: 'intake.paper-consent-missing' }]);
    const values = { consent: 'yes', 'contact.wish': 'none' };
    await intake.ask(savePaperForm, { id, version: (await form(id)).version, values }, bert);
    expect(await submitReady(batchId)).toMatchObject({ submitted: 1, refused: [] });
  });

  it('is read anew where another scan of a page counts', async () => {
    const { batchId, formIds } = await put('Neuer Scan', [fullyAnswered]);
    const idea = await take(anna, batchId);
    await enter(idea, says['idea'], anna);
    const title = await take(anna, batchId);
    await intake.dataSource.query(
      `update paper_form_pages set fields = replace(fields::text, 'field-', 'again-')::jsonb where form_id = $1`,
      [formIds[0]],
    );
    await refresh(intake.app, formIds[0]!);
    await expect(enter(title, 'x', anna)).rejects.toMatchObject({ code: 'intake.paper-field-not-found' });
    const field = await fieldOf(formIds[0]!, 'idea');
    expect(field).toMatchObject({ open: true, entries: [{ value: says['idea'] }] });
    expect(field).not.toHaveProperty('value');
    expect(await readAll(anna, batchId)).toBe(2);
    expect(await submitReady(batchId)).toMatchObject({ submitted: 1 });
  });
});

describe('submitting what is ready', () => {
  it('goes by fifty, holds nothing up for one that cannot be, and says what is wrong with it', async () => {
    const call: FilledIn = { ...fullyAnswered, ticked: { consent: ['yes'], 'contact.wish': ['call'] } };
    const without: FilledIn = { ...fullyAnswered, ticked: {} };
    const { batchId, formIds } = await put('Sechzig', [
      call,
      ...Array.from({ length: 52 }, () => fullyAnswered),
      without,
    ]);
    expect(await submitReady(batchId)).toEqual({ submitted: 0, remaining: 0, refused: [] });
    // Most of them form by form, in half the questions that it takes field by field.
    const values = { title: says['title']!, idea: says['idea']! };
    for (const id of formIds.slice(0, -1))
      await intake.ask(savePaperForm, { id, version: (await form(id)).version, values }, anna);
    await readAll(anna, batchId);
    const first = await submitReady(batchId);
    expect(first).toMatchObject({
      submitted: 49,
      remaining: 4,
      refused: [
        {
          formId: formIds[0],
          code: 'intake.paper-contact-incomplete',
          fields: [{ pointer: '/contact/phone', code: 'required' }],
        },
      ],
    });
    const second = await submitReady(batchId);
    expect(second).toMatchObject({ submitted: 3, remaining: 0 });
    expect(second.refused.map(({ code }) => code).sort()).toEqual([
      'intake.paper-consent-missing',
      'intake.paper-contact-incomplete',
    ]);
    expect((await submitReady(batchId)).submitted).toBe(0);
    const { version } = await form(formIds[0]!);
    await intake.ask(
      savePaperForm,
      { id: formIds[0]!, version, values: { 'contact.phone': '+43 1 505 00 01' } },
      anna,
    );
    expect(await submitReady(batchId)).toMatchObject({ submitted: 1, refused: [{ formId: formIds.at(-1) }] });
    expect(await intake.count('paper_forms', `batch_id = $1 and state = 'submitted'`, [batchId])).toBe(53);
  });

  it('makes one contribution of a form, whatever is lost in between and however many do it at once', async () => {
    const { batchId, formIds } = await put('Einmal', [fullyAnswered, fullyAnswered]);
    const [first, second] = [formIds[0]!, formIds[1]!];
    await readAll(anna, batchId);
    const before = await intake.count('contributions', 'true');
    const submitAndDie = async (id: string): Promise<void> => {
      const store = intake.app.get(PaperFormStore, { strict: false });
      const { version } = await form(id);
      const close = store.close.bind(store);
      store.close = () => Promise.reject(new Error('killed'));
      try {
        await expect(intake.ask(submitPaperForm, { id, version }, bert)).rejects.toMatchObject({
          code: 'intake.fault',
        });
      } finally {
        store.close = close;
      }
    };
    // As after a kill between the contribution and the note of it.
    await submitAndDie(first);
    expect(await form(first)).toMatchObject({ state: 'to-verify' });
    await submitAndDie(second);
    const { version } = await form(second);
    const changed = await intake.ask(
      savePaperForm,
      { id: second, version, values: { title: 'Anders' } },
      bert,
    );
    await expect(
      intake.ask(submitPaperForm, { id: second, version: changed.version }, bert),
    ).rejects.toMatchObject({ code: 'intake.idempotency-key-reused' });
    const { reference } = await form(second);
    expect(await form(second)).toMatchObject({ state: 'submitted', reference: expect.any(String) });

    const outcomes = await Promise.all([submitReady(batchId), submitReady(batchId)]);
    expect(outcomes.every(({ refused }) => refused.length === 0)).toBe(true);
    expect(await form(first)).toMatchObject({ state: 'submitted', reference: expect.any(String) });
    expect((await form(first)).reference).not.toBe(reference);
    expect(await intake.count('contributions', 'true')).toBe(before + 2);
  });
});

describe('the paper door', () => {
  it('is closed to whoever does not work there, for verified sheets as well', async () => {
    const { batchId, formIds } = await put('Tür', [fullyAnswered]);
    const id = formIds[0]!;
    await readAll(anna, batchId);
    const { version } = await form(id);
    const verifying = intake.app.get(VerifyForm, { strict: false });
    const submit = (actor: Actor) => verifying.submit(id, version, { actor, correlationId: randomUUID() });
    const before = await intake.count('contributions', 'true');
    await expect(submit(staff('a', 'agent'))).rejects.toMatchObject({
      code: 'intake.wrong-role-for-channel',
    });
    expect(await form(id)).toMatchObject({ state: 'to-verify', version });
    expect(await intake.count('contributions', 'true')).toBe(before);
    await expect(submit(staff('l', 'lead'))).resolves.toMatchObject({ reference: expect.any(String) });
  });
});

describe('what moderators see', () => {
  it('says how each answer came to be, until the contributor is erased', async () => {
    const { batchId, formIds } = await put('Beleg', [withLetter, withLetter]);
    await readAll(anna, batchId);
    await submitReady(batchId);
    const { reference } = await form(formIds[0]!);
    const [row] = await intake.dataSource.query<{ contribution_id: string }[]>(
      `select contribution_id from paper_forms where id = $1`,
      [formIds[0]],
    );
    const contents = () => intake.ask(contentsOf, { contributionIds: [row!.contribution_id] }, moderator);
    const [content] = await contents();
    expect(content!.paper).toMatchObject({
      title: { source: 'person', entries: 1 },
      district: { source: 'machine', confidence: 0.95, entries: 0 },
      topic: { source: 'person', entries: 2 },
    });
    expect(content!.paper!['title']!.cropKey).toMatch(/field-\d+\.png$/);
    expect(Object.keys(content!.paper!).some((name) => name.startsWith('contact.'))).toBe(false);

    await intake.ask(withdrawContribution, { reference: reference!, channel: 'paper' }, staff('a', 'agent'));
    expect((await contents())[0]?.paper).toBeDefined();
    const blobs = intake.app.get(BlobStore, { strict: false });
    const kept = [
      'paper/read/other/1/page.jpg',
      'paper/read/other/1/field-0.png',
      'paper/read/other/2/page.jpg',
    ];
    for (const key of kept) await blobs.put(key, Buffer.from('x'), { contentType: 'image/png' });
    // The page came twice; a photocopy of it that somebody else filled in is a form of its own.
    await intake.dataSource.query(
      `insert into paper_alarms (id, batch_id, kind, file, form_id, detail, image_key, reading, settled_form_id) values
         (gen_random_uuid(), $1, 'double-page', 'a.pdf', $2, '', $3, $4, null),
         (gen_random_uuid(), $1, 'double-page', 'a.pdf', $2, '', $5, '{}', $6)`,
      [batchId, formIds[0], kept[0], JSON.stringify({ fields: [{ cropKey: kept[1] }] }), kept[2], formIds[1]],
    );
    await intake.ask(eraseContributor, { reference: reference! }, staff('a', 'admin'));
    await eventually(async () => {
      const left = await Promise.all(
        kept.map(async (key) => (await blobs.get(key))?.stream.destroy() !== undefined),
      );
      expect(left).toEqual([false, false, true]);
    });
    expect(await contents()).toEqual([]);
    const erased = await form(formIds[0]!);
    expect(erased.fields.every(({ entries, value }) => entries.length === 0 && value === undefined)).toBe(
      true,
    );
    expect(await intake.count('paper_entries', `form_id = $1 and value is not null`, [formIds[0]])).toBe(0);
    expect(await intake.count('paper_entries', `form_id = $1 and by_id = 'anna'`, [formIds[0]])).toBe(11);
  });
});
