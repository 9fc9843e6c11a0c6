import {
  enterPaperField,
  getBatch,
  getPaperField,
  discardPaperForm,
  getPaperForm,
  getProcess,
  nextPaperField,
  paperDeskCounts,
  type PaperFieldTask,
  savePaperForm,
  submitPaperForm,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestBrowser, WebUnderTest } from '../../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const id = (digit: number): string => `0190b6f0-0000-7000-8000-00000000000${digit}`;
const [task1, task2, form, batch] = [id(1), id(2), id(3), id(4)] as [string, string, string, string];
const path = `/desk/paper/verify/${task1}`;
const counts = { left: 2, settled: 3, ahead: [{ formId: form, field: 'idea', crops: 2 }] };
const task = (changes: Partial<PaperFieldTask> = {}): PaperFieldTask => ({
  id: task1,
  round: 'first',
  reason: 'handwriting',
  form: {
    id: form,
    serial: 'K7M492QX',
    batch: { id: batch, name: 'Montag' },
    process: 'ideen-fuers-graetzl',
    formVersion: testProcess().form.version,
    language: 'de',
  },
  field: 'title',
  kind: 'text',
  required: true,
  page: 1,
  crops: [{ page: 1, cropKey: 'crop-1' }],
  pageImages: ['page-1'],
  ...changes,
});

const discarded = {
  id: form,
  batchId: batch,
  serial: 'K7M492QX',
  process: 'ideen-fuers-graetzl',
  formVersion: testProcess().form.version,
  language: 'de',
  state: 'discarded',
  version: 3,
  pageImages: [],
  fields: [{ field: 'title', kind: 'text', page: 0, cropKey: '', entries: [] }],
};

describe('entering field by field', () => {
  let web: WebUnderTest;
  let clerk: TestBrowser;
  let token: string;
  let entered: unknown[];
  let next: PaperFieldTask | null;
  beforeAll(async () => {
    web = await WebUnderTest.start();
    clerk = web.browser();
    await clerk.signIn('paper');
    token = /name="_csrf" value="([^"]+)"/.exec((await clerk.get('/account')).body)?.[1] ?? '';
    for (const key of ['crop-1', 'crop-2', 'page-1'])
      await web.blobs.put(key, Buffer.from(key), { contentType: 'image/jpeg' });
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    entered = [];
    next = task({ id: task2, field: 'idea', crops: [{ page: 1, cropKey: 'crop-1' }] });
    web.requests
      .answer(paperDeskCounts, () => ({ fields: 2, forms: 1, alarms: 0 }))
      .answer(nextPaperField, () => ({ task: next, ...counts }))
      .answer(getPaperField, () => ({ task: task(), ...counts }))
      .answer(getProcess, () => ({ ...testProcess(), id: form, open: true }))
      .answer(enterPaperField, (input) => {
        entered.push(input);
        return { settled: true, formReady: false };
      })
      .answer(
        getPaperForm,
        () =>
          ({
            id: form,
            state: 'to-verify',
            pageImages: ['page-1'],
            fields: [
              { field: 'idea', page: 1, cropKey: 'crop-1', moreCrops: [{ page: 2, cropKey: 'crop-2' }] },
            ],
          }) as never,
      );
  });
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    clerk.post(`${path}?batch=${batch}`, { _csrf: token, kind: 'text', ...fields }, headers);

  it('leads to the next field, and from there on with the way back', async () => {
    const first = await clerk.get(`/desk/paper/verify?batch=${batch}`);
    expect(first.headers['location']).toBe(`/desk/paper/verify/${task2}?batch=${batch}`);
    const answer = await post({ value: 'Ein Baum', action: 'next' });
    expect([answer.status, answer.headers['location']]).toEqual([
      303,
      `/desk/paper/verify/${task2}?batch=${batch}&before=${task1}`,
    ]);
    expect(entered).toEqual([{ id: task1, value: 'Ein Baum', unreadable: false, unsure: false }]);
  });

  it('answers a page with script by the next field itself, with its address', async () => {
    const answer = await post({ value: 'Ein Baum', action: 'next' }, { 'x-field-entry': 'next' });
    expect([answer.status, answer.headers['content-location']]).toEqual([
      200,
      `/desk/paper/verify/${task2}?batch=${batch}&before=${task1}`,
    ]);
    expect(answer.body).toContain(`<field-entry task="${task2}"`);
    const crop = `/desk/paper/forms/${form}/crops/idea`;
    expect(answer.body).toContain(`data-ahead="${crop} ${crop}?part=1"`);
  });

  it('has what waits in the navigation also of a page with an error, asked for by script', async () => {
    const byScript = { 'x-field-entry': 'next', accept: '*/*' };
    web.requests.answer(paperDeskCounts, () => ({ fields: 17, forms: 1, alarms: 3 }));
    const waits = /<a href="\/desk\/paper\/verify"[^>]*>(?:(?!<\/a>).)*17/s;
    expect((await post({ value: '', action: 'next' }, byScript)).body).toMatch(waits);
    web.requests.answer(enterPaperField, () => refuse('intake.paper-field-held', 'conflict', 'held'));
    expect((await post({ value: 'Ein Baum', action: 'next' }, byScript)).body).toMatch(waits);
  });

  it('keeps what is typed in this tab until it was received, and nothing of a sheet that was sent', async () => {
    const named = (page: { body: string }, name: string, done = '') =>
      expect(page.body).toMatch(new RegExp(`<kept-typing name="staff \\S+ ${name}"${done}`));
    named(await clerk.get(path), path, '>');
    web.requests.answer(getPaperForm, () => ({ ...discarded, state: 'to-verify' }) as never);
    named(await clerk.get(`/desk/paper/forms/${form}`), `/desk/paper/forms/${form} 3`, '>');
    named(
      await clerk.get(`/desk/paper/forms/${form}?done=saved`),
      `/desk/paper/forms/${form}`,
      ' done="all"',
    );
    named(await clerk.get(`${path}?of=${form}`), `/desk/paper/forms/${form}`, ' done="all"');
  });

  it('takes no empty field for an answer unless the clerk says so', async () => {
    const answer = await post({ value: ' ', action: 'next' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Noch ist nichts eingegeben');
    expect(entered).toEqual([]);
    await post({ value: '', action: 'empty' });
    expect(entered).toEqual([{ id: task1, unreadable: false, unsure: false }]);
  });

  it('keeps what was typed in sight when somebody was faster, or has the field', async () => {
    for (const [code, words] of [
      ['intake.paper-field-entered', 'Jemand war schneller'],
      ['intake.paper-field-held', 'Dieses Feld hat gerade jemand anderes'],
      ['intake.paper-form-closed', 'Dieses Feld lässt sich hier nicht mehr ändern'],
    ] as const) {
      web.requests.answer(enterPaperField, () => refuse(code, 'conflict', 'somebody else'));
      const answer = await post({ value: 'Ein Baum & mehr', action: 'next' });
      expect(answer.status).toBe(409);
      expect(answer.body).toContain(words);
      expect(answer.body).toContain('Ein Baum &amp; mehr');
    }
  });

  it('keeps what was typed when the value cannot be, or the service is away', async () => {
    web.requests.answer(enterPaperField, () => refuse('intake.paper-value-invalid', 'invalid', 'too long'));
    const invalid = await post({ value: 'Zu lang', action: 'next' });
    expect(invalid.status).toBe(422);
    expect(invalid.body).toMatch(/name="value"[^>]*aria-invalid|value="Zu lang"/);
    web.requests.answer(enterPaperField, () => refuse('intake.away', 'unavailable', 'away'));
    const away = await post({ value: 'Ein langer Satz', action: 'next' });
    expect(away.status).toBe(503);
    expect(away.body).toContain('value="Ein langer Satz"');
  });

  it('gives pictures part by part, to be kept by no browser', async () => {
    const crop = `/desk/paper/forms/${form}/crops/idea`;
    const [first, second, third] = await Promise.all(
      ['', '?part=1', '?part=2'].map((part) => clerk.get(crop + part)),
    );
    expect([first!.body, second!.body, third!.status]).toEqual(['crop-1', 'crop-2', 404]);
    expect(first!.headers['cache-control']).toBe('private, no-store');
    expect((await clerk.get(`/desk/paper/forms/${form}/pages/1`)).body).toBe('page-1');
  });

  it('says of a form that was emptied when that was, and shows no picture of it', async () => {
    const emptied = { ...discarded, emptiedAt: '2026-11-20T10:00:00.000Z' };
    web.requests.answer(getPaperForm, () => emptied as never);
    const { status, body } = await clerk.get(`/desk/paper/forms/${form}`);
    expect([status, body]).toEqual([200, expect.stringContaining('am 20. November 2026 gelöscht')]);
    expect(body).not.toMatch(/\/(crops|pages)\//);
    expect((await clerk.get(`/desk/paper/forms/${form}/pages/1`)).status).toBe(404);
  });

  it('shows what was typed too late on a form that was closed meanwhile, and says that it is not saved', async () => {
    web.requests
      .answer(getPaperForm, () => discarded as never)
      .answer(savePaperForm, () => refuse('intake.paper-form-closed', 'conflict', 'closed'));
    const late = (title: string) =>
      clerk.post(`/desk/paper/forms/${form}`, {
        _csrf: token,
        version: '1',
        'answers.title': title,
        action: 'save',
      });
    const { status, body } = await late('Brunnen & Bank');
    expect([status, body]).toEqual([409, expect.stringContaining('Brunnen &amp; Bank')]);
    expect(body).toContain('ist nicht gespeichert');
    expect(body).not.toContain('stehen noch hier');
    web.requests.answer(getPaperForm, () => ({ ...discarded, state: 'to-verify' }) as never);
    const open = await late('Brunnen & Bank');
    expect(open.body).toContain('stehen noch hier');
    expect(open.body).toMatch(/value="Brunnen &amp; Bank"/);
  });

  it.each([
    ['intake.paper-form-incomplete', 'Die Einwilligung ist noch nicht entschieden'],
    ['intake.paper-consent-missing', 'ist die Einwilligung nicht angekreuzt'],
  ])('says to the clerk what the consent is, and never to tick it: %s', async (code, said) => {
    web.requests
      .answer(getPaperForm, () => ({ ...discarded, state: 'to-verify' }) as never)
      .answer(submitPaperForm, () =>
        refuse(code, 'invalid', 'the consent', {
          fields: [{ pointer: '/consent', code: 'required', detail: 'needed' }],
        }),
      );
    const sent = { _csrf: token, version: '3', action: 'submit' };
    const { status, body } = await clerk.post(`/desk/paper/forms/${form}`, sent);
    expect(status).toBe(422);
    expect(body).toContain(said);
    expect(body).toMatch(new RegExp(`<a href="#consent">[^<]*${said}`));
    expect(body).not.toContain('haken Sie');
    expect(body.includes('nicht angekreuzt')).toBe(code === 'intake.paper-consent-missing');
  });

  it('keeps the reason of a discard when somebody else changed the form meanwhile', async () => {
    web.requests
      .answer(getPaperForm, () => ({ ...discarded, state: 'to-verify' }) as never)
      .answer(discardPaperForm, () => refuse('intake.paper-form-changed', 'conflict', 'changed'));
    const reason = 'Doppelt gescannt & leer';
    const { status, body } = await clerk.post(`/desk/paper/forms/${form}/discard`, {
      _csrf: token,
      version: '2',
      reason,
    });
    expect([status, body]).toEqual([409, expect.stringContaining('Sehen Sie ihn noch einmal an')]);
    expect(body).toMatch(/<details class="confirm" open/);
    expect(body).toMatch(
      /name="reason"[^>]*value="Doppelt gescannt &amp; leer"|value="Doppelt gescannt &amp; leer"[^>]*name="reason"/,
    );
    expect(body).toContain('name="version" value="3"');
  });

  it('says at the end what to do next', async () => {
    next = null;
    web.requests.answer(
      getBatch,
      () =>
        ({
          id: batch,
          name: 'Montag',
          state: 'read',
          formsReady: 3,
          balance: { openAlarms: 1, openForms: 3, unreadPages: 0 },
        }) as never,
    );
    const page = await clerk.get(`/desk/paper/verify?batch=${batch}&before=${task1}`);
    for (const words of [
      'Im Stapel „Montag“ wartet kein Feld mehr.',
      '3 vollständige Bögen absenden',
      '1 Alarm ist noch offen.',
      '2 Felder haben gerade andere.',
      'Voriges Feld',
    ])
      expect(page.body).toContain(words);
  });

  it('is for those who work with paper', async () => {
    const agent = web.browser();
    await agent.signIn('agent');
    expect((await agent.get(path)).status).toBe(403);
  });
});
