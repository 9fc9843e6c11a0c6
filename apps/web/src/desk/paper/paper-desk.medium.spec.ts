import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  appealContribution,
  cancelBatch,
  createBatch,
  createPrintRun,
  getAlarm,
  getBatch,
  getPaperForm,
  getProcess,
  listAlarms,
  listBatches,
  listPrintRuns,
  listProcesses,
  paperDeskCounts,
  previewForm,
  reopenAlarm,
  settleAlarm,
  signOffBatch,
  submitReadyForms,
  type PaperAlarm,
  type PaperBatch,
  type PaperForm,
  type RequestDefinition,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { TestBrowser, WebUnderTest } from '../../web-under-test.fixture.js';
import { alarmWith, batchWith } from './batches/batch.fixture.js';

const batchId = batchWith().id;
const alarmId = alarmWith().id;
const otherAlarm = '019ab000-0000-7000-8000-0000000000a2';
const formId = '019ab000-0000-7000-8000-0000000000f1';
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(2_000, 7),
]);
const html = { accept: 'text/html' };

describe('the pages of the paper desk', () => {
  let web: WebUnderTest;
  let clerk: TestBrowser;
  let csrf: string;
  let batch: PaperBatch;
  let alarms: PaperAlarm[];

  const asked = (request: RequestDefinition): unknown =>
    web.requests.asked.findLast((one) => one.request.name === request.name)?.input;
  const post = (path: string, fields: Record<string, string> = {}) =>
    clerk.post(path, { _csrf: csrf, ...fields }, html);

  beforeAll(async () => {
    web = await WebUnderTest.start({ UPLOAD_FILE_MB: '1', UPLOAD_BATCH_MB: '2' });
    clerk = web.browser();
    await clerk.signIn('paper');
    web.requests.answer(listBatches, () => ({ items: [] }));
    csrf = decodeURIComponent(/_csrf=([^"]+)"/.exec((await clerk.get('/desk/paper', html)).body)![1]!);
  }, 60_000);
  afterAll(() => web?.stop());

  beforeEach(() => {
    batch = batchWith();
    alarms = [alarmWith(), alarmWith({ id: otherAlarm })];
    web.requests
      .answer(listBatches, () => ({ items: [batch] }))
      .answer(getBatch, () => batch)
      .answer(createBatch, () => batch)
      .answer(paperDeskCounts, () => ({ fields: 1280, forms: 3, alarms: 2 }))
      .answer(listAlarms, ({ state }) => {
        const items = alarms.filter((alarm) => (alarm.settled ? 'settled' : 'open') === state);
        return { items, open: items.length };
      })
      .answer(getAlarm, ({ id }) => alarms.find((alarm) => alarm.id === id)!)
      .answer(settleAlarm, ({ id, way }) => settled(id, way))
      .answer(reopenAlarm, ({ id }) => alarms.find((alarm) => alarm.id === id)!);
  });

  /** Somebody settles an alarm. */
  function settled(id: string, way: 'discard' | PaperAlarm['ways'][number], by = 'P. Zwei'): PaperAlarm {
    const at = '2026-11-22T10:00:00.000Z';
    alarms = alarms.map((alarm) =>
      alarm.id === id ? { ...alarm, ways: [], settled: { way, reason: 'Leeres Blatt', at, by } } : alarm,
    );
    return alarms.find((alarm) => alarm.id === id)!;
  }

  async function upload(
    files: { name: string; content: Buffer }[],
    { path = '/desk/paper/batches', accept = 'text/html', name = '' } = {},
  ): Promise<{ status: number; location: string | null; body: string }> {
    const form = new FormData();
    form.set('name', name);
    form.set('key', '0190b6f0-0000-4000-8000-000000000025');
    for (const file of files) form.append('files', new Blob([new Uint8Array(file.content)]), file.name);
    const cookie = [...clerk.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(`${web.url}${path}?_csrf=${encodeURIComponent(csrf)}`, {
      method: 'POST',
      body: form,
      headers: { cookie, accept },
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
  }

  it.each(['/desk/paper/batches', `/desk/paper/alarms/${alarmId}/rescan`])(
    'says that the files did not arrive completely (%s), and keeps nothing',
    async (path) => {
      const before = web.blobs.blobs.size;
      const cookie = [...clerk.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      const head = '--xx\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\n';
      const answer = await fetch(`${web.url}${path}?_csrf=${encodeURIComponent(csrf)}`, {
        method: 'POST',
        body: new Uint8Array(Buffer.concat([Buffer.from(head), png])),
        headers: { cookie, accept: 'text/html', 'content-type': 'multipart/form-data; boundary=xx' },
        signal: AbortSignal.timeout(10_000),
      });
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('Die Dateien sind nicht ganz angekommen'),
      ]);
      expect(web.blobs.blobs.size).toBe(before);
    },
  );

  it('says when the watched folder cannot be read, and nothing of it otherwise', async () => {
    const trouble = 'Aus dem überwachten Ordner kann gerade nichts eingelesen werden.';
    expect((await clerk.get('/desk/paper', html)).body).not.toContain(trouble);
    web.requests.answer(paperDeskCounts, () => ({
      fields: 0,
      forms: 0,
      alarms: 0,
      inbox: 'unhealthy' as const,
    }));
    expect((await clerk.get('/desk/paper', html)).body).toContain(trouble);
  });

  it('say above the page what waits, and do without when nobody can say', async () => {
    const nav = (body: string): string => /<nav class="places".*?<\/nav>/s.exec(body)?.[0] ?? '';
    const counted = nav((await clerk.get('/desk/paper', html)).body);
    expect(counted).toMatch(/badge-neutral">1.280</);
    expect(counted).toMatch(/badge-bad">2</);
    web.requests.away(paperDeskCounts);
    const page = await clerk.get('/desk/paper', html);
    expect(page.status).toBe(200);
    expect(nav(page.body)).not.toContain('badge');
  });

  it('order no print that is not among what can be chosen, and name each field', async () => {
    web.requests
      .answer(listProcesses, () => [{ ...testProcess(), id: formId, open: true }])
      .answer(listPrintRuns, () => ({ items: [] }))
      .answer(previewForm, () => refuse('intake.form-not-printable', 'invalid', 'no'));
    const order = { slug: 'test-process', copies: '2', language: 'fr', size: 'a3', edition: 'zz' };
    const { status, body } = await post('/desk/paper/print', order);
    expect(status).toBe(422);
    for (const field of ['language', 'size', 'edition']) expect(body).toContain(`href="#${field}`);
    expect(asked(createPrintRun)).toBeUndefined();
  });

  it.each(['1e2', '0x10', '2.0', '0', '501', ''])('order no print of "%s" sheets', async (copies) => {
    web.requests
      .answer(listProcesses, () => [{ ...testProcess(), id: formId, open: true }])
      .answer(listPrintRuns, () => ({ items: [] }))
      .answer(previewForm, () => refuse('intake.form-not-printable', 'invalid', 'no'));
    const chosen = { slug: 'test-process', language: 'de', size: 'a4', edition: 'normal' };
    const { status, body } = await post('/desk/paper/print', { ...chosen, copies });
    expect(status).toBe(422);
    expect(body).toContain('href="#copies"');
    expect(asked(createPrintRun)).toBeUndefined();
  });

  describe('taking in', () => {
    it('leads to the batch, named after its first file, and passes on what is no scan', async () => {
      const answer = await upload([
        { name: 'kiste.png', content: png },
        { name: 'liste.txt', content: Buffer.from('Namen') },
      ]);
      expect([answer.status, answer.location]).toEqual([303, `/desk/paper/batches/${batchId}`]);
      expect(asked(createBatch)).toMatchObject({
        name: 'kiste.png',
        key: '0190b6f0-0000-4000-8000-000000000025',
        files: [{ name: 'kiste.png' }],
        refused: [{ name: 'liste.txt', problem: 'no-scan' }],
      });
    });

    it('answers the island with where to go on', async () => {
      const answer = await upload([{ name: 'kiste.png', content: png }], { accept: 'application/json' });
      expect([answer.status, JSON.parse(answer.body)]).toEqual([
        201,
        { location: `/desk/paper/batches/${batchId}` },
      ]);
    });

    it('names the files that are wrong and keeps the typed name', async () => {
      const wrong = [{ name: 'Liste <1>.txt', content: Buffer.from('Namen') }];
      const page = await upload(wrong, { name: 'Kiste 3' });
      expect(page.status).toBe(422);
      expect(page.body).toContain('„Liste &lt;1>.txt“');
      expect(page.body).toContain('value="Kiste 3"');
      const data = await upload(wrong, { accept: 'application/json' });
      expect([data.status, JSON.parse(data.body)]).toMatchObject([422, { faults: [{ field: 'files' }] }]);
      const large = [{ name: 'a.png', content: Buffer.concat([png, Buffer.alloc(1_100_000)]) }];
      expect((await upload(large, { name: 'Kiste 4' })).body).toContain('„a.png“ ist größer als 1 MB');
    });

    it('names the name that is too long, keeps it, and makes no batch', async () => {
      const scan = [{ name: 'kiste.png', content: png }];
      const name = 'Kiste '.repeat(50).trim();
      const before = asked(createBatch);
      const page = await upload(scan, { name });
      expect(page.status).toBe(422);
      expect(page.body).toContain(`value="${name}"`);
      expect(page.body).toContain('href="#name">Name des Stapels: Das sind 299 Zeichen.');
      const data = await upload(scan, { name, accept: 'application/json' });
      expect([data.status, JSON.parse(data.body)]).toMatchObject([422, { faults: [{ field: 'name' }] }]);
      expect(asked(createBatch)).toBe(before);
    });
  });

  describe('a batch', () => {
    it('escapes its name and leads to what comes next', async () => {
      batch = batchWith({ name: '<b>Kiste</b>', fieldsOpen: 3, balance: { openForms: 1 } });
      const { body } = await clerk.get(`/desk/paper/batches/${batchId}`, html);
      expect(body).toContain('&lt;b>Kiste');
      expect(body).toContain(`/desk/paper/verify?batch=${batchId}`);
    });

    it('says when there was nothing left to stop', async () => {
      web.requests.answer(cancelBatch, () => refuse('intake.x', 'conflict', 'read'));
      const page = await post(`/desk/paper/batches/${batchId}/cancel`);
      expect(page.status).toBe(409);
      expect(page.body).toContain('nichts mehr anzuhalten');
    });

    it('submits its sheets round by round, however many they are', async () => {
      let left = 120;
      web.requests.answer(submitReadyForms, () => {
        const submitted = Math.min(50, left);
        left -= submitted;
        return { submitted, remaining: left, refused: [] };
      });
      const answer = await post(`/desk/paper/batches/${batchId}/submit`);
      expect(answer.headers['location']).toBe(`/desk/paper/batches/${batchId}?done=submitted&submitted=120`);
    });

    it('says of each sheet that was refused what is wrong, and goes to it', async () => {
      const process = testProcess();
      web.requests
        .answer(submitReadyForms, () => ({
          submitted: 0,
          remaining: 1,
          refused: [
            {
              formId,
              serial: '04127385',
              code: 'intake.answers-invalid',
              fields: [{ pointer: '/contact/email', code: 'email-beyond-ascii', detail: 'mära@example.org' }],
            },
          ],
        }))
        .answer(getProcess, () => ({ ...process, id: batchId, open: true }))
        .answer(getPaperForm, () => sheet(process.slug));
      const page = await post(`/desk/paper/batches/${batchId}/submit`);
      expect(page.status).toBe(422);
      expect(page.body).toContain(`href="/desk/paper/forms/${formId}"`);
      expect(page.body).toContain('0412-7385');
      expect(page.body).toMatch(/E-Mail/);
      expect(page.body).toContain('An Adressen mit Umlauten oder Akzenten vor dem @');
    });

    it('is signed off only when nothing is open, and what blocks it is linked', async () => {
      batch = batchWith({
        fieldsOpen: 2,
        balance: { pages: 2, openFormPages: 1, openAlarmPages: 1, openForms: 1, openAlarms: 1 },
      });
      const { body } = await clerk.get(`/desk/paper/batches/${batchId}/sign-off`, html);
      expect(body).toContain(`/desk/paper/alarms?batch=${batchId}`);
      expect(body).toContain(`/desk/paper/verify?batch=${batchId}`);
      expect(body).not.toContain('name="note"');
    });

    it('keeps the note when something was opened again meanwhile', async () => {
      web.requests.answer(signOffBatch, () => {
        batch = batchWith({ balance: { pages: 1, openAlarmPages: 1, openAlarms: 1 } });
        return refuse('intake.paper-batch-open', 'conflict', 'open');
      });
      const page = await post(`/desk/paper/batches/${batchId}/sign-off`, { note: 'Zwei leere Blätter' });
      expect(page.status).toBe(409);
      expect(page.body).toContain('Zwei leere Blätter</textarea>');
      expect(page.body).toContain('Inzwischen ist wieder etwas offen');
    });

    it('says whose signature it has when somebody signed before', async () => {
      batch = batchWith({ signedOff: { at: '2026-11-22T11:00:00.000Z', by: 'L. Fünf' } });
      const { headers } = await post(`/desk/paper/batches/${batchId}/sign-off`, { note: 'Noch einmal' });
      const { body } = await clerk.get(String(headers['location']), html);
      expect(body).toContain('L. Fünf hat den Stapel schon vorher abgeschlossen');
      expect(body).not.toContain('Der Stapel ist abgeschlossen.');
    });

    it('has a record afterwards, with the sum, the contributions and how each alarm was settled', async () => {
      settled(alarmId, 'discard');
      batch = batchWith({
        signedOff: { at: '2026-11-22T11:00:00.000Z', by: 'L. Fünf', note: 'Karton leer' },
        balance: { pages: 3, submittedPages: 2, settledAlarmPages: 1, contributions: 1, settledAlarms: 1 },
        alarms,
        forms: [
          {
            id: formId,
            serial: '04127385',
            state: 'submitted',
            fieldsOpen: 0,
            pages: 2,
            reference: '4729130864',
          },
        ],
      });
      const { body } = await clerk.get(`/desk/paper/batches/${batchId}/sign-off`, html);
      for (const words of [
        'L. Fünf',
        'Karton leer',
        'Die Rechnung geht auf',
        '472-913-086-4',
        'weggelegt: Leeres Blatt',
      ])
        expect(body).toContain(words);
    });
  });

  describe('an alarm', () => {
    const settle = (fields: Record<string, string>) => post(`/desk/paper/alarms/${alarmId}/settle`, fields);

    it('leads on to the next open one, with a way back for what was put away', async () => {
      const answer = await settle({ way: 'discard', reason: 'Leeres Blatt', batch: batchId });
      const next = String(answer.headers['location']);
      expect(next).toBe(`/desk/paper/alarms/${otherAlarm}?batch=${batchId}&done=discard&of=${alarmId}`);
      expect((await clerk.get(next, html)).body).toContain(`action="/desk/paper/alarms/${alarmId}/reopen"`);
    });

    it.each([
      ['intake.paper-batch-signed-off', 'Der Stapel ist schon abgeschlossen'],
      ['intake.paper-form-closed', 'schon gesendet oder weggelegt'],
      ['intake.paper-alarm-not-discarded', 'nichts zurückzunehmen'],
    ])('says why it cannot be taken back (%s)', async (code, words) => {
      web.requests.answer(reopenAlarm, () => refuse(code, 'conflict', 'no'));
      const page = await post(`/desk/paper/alarms/${alarmId}/reopen`, {});
      expect([page.status, page.body.includes(words)]).toEqual([409, true]);
    });

    it('keeps what is typed for one way while another one is tried, until it is settled', async () => {
      const answer = await settle({ way: 'assign', serial: '', page: '1' });
      expect(answer.status).toBe(422);
      for (const way of ['assign', 'discard'])
        expect(answer.body).toMatch(
          new RegExp(`<kept-typing name="staff \\S+ /desk/paper/alarms/${alarmId} ${way}"><form`),
        );
      const { headers } = await settle({ way: 'discard', reason: 'Leeres Blatt' });
      expect((await clerk.get(String(headers['location']), html)).body).toMatch(
        new RegExp(`<kept-typing name="staff \\S+ /desk/paper/alarms/${alarmId}" done="all"`),
      );
    });

    it('leads to the list when it was the last', async () => {
      alarms = alarms.slice(0, 1);
      const answer = await settle({ way: 'discard', reason: 'Leeres Blatt' });
      expect(answer.headers['location']).toBe(`/desk/paper/alarms?done=discard&of=${alarmId}`);
      expect((await clerk.get(String(answer.headers['location']), html)).body).toContain(
        'Kein Alarm ist offen',
      );
    });

    it('says kindly who was faster, and what was typed', async () => {
      web.requests.answer(settleAlarm, () => {
        settled(alarmId, 'assign', 'L. Fünf');
        return refuse('intake.paper-alarm-settled', 'conflict', 'settled');
      });
      const page = await settle({ way: 'discard', reason: 'Mein eigener Grund' });
      expect(page.status).toBe(409);
      for (const words of ['L. Fünf', 'Mein eigener Grund', 'einem Bogen zugeordnet'])
        expect(page.body).toContain(words);
    });

    it('keeps number and page that do not fit, each with what is wrong', async () => {
      web.requests.answer(settleAlarm, () =>
        refuse('intake.paper-assignment', 'invalid', 'no', {
          fields: [{ pointer: '/page', code: 'page-there', detail: 'there' }],
        }),
      );
      const page = await settle({ way: 'assign', serial: '0412-7385', page: '2' });
      expect(page.status).toBe(422);
      expect(page.body).toContain('value="0412-7385"');
      expect(page.body).toContain('Diese Seite hat der Bogen schon');
      const missing = await settle({ way: 'assign', serial: '', page: 'zwei' });
      expect(missing.status).toBe(422);
      expect(missing.body).toContain('value="zwei"');
    });

    it('takes another scan of the sheet, and removes what nobody can use', async () => {
      const before = web.blobs.blobs.size;
      const path = `/desk/paper/alarms/${alarmId}/rescan`;
      const answer = await upload([{ name: 'neu.png', content: png }], { path });
      expect(answer.location).toBe(`/desk/paper/alarms/${otherAlarm}?done=rescan&of=${alarmId}`);
      expect(asked(settleAlarm)).toMatchObject({ way: 'rescan', files: [{ name: 'neu.png' }] });
      expect(web.blobs.blobs.size).toBe(before + 1);
      web.requests.answer(settleAlarm, () => refuse('intake.paper-alarm-settled', 'conflict', 'settled'));
      expect((await upload([{ name: 'neu.png', content: png }], { path })).status).toBe(409);
      const data = await upload([{ name: 'neu.png', content: png }], { path, accept: 'application/json' });
      expect([data.status, data.body]).toEqual([422, expect.stringContaining('schneller')]);
      expect(web.blobs.blobs.size).toBe(before + 1);
    });

    it('offers the likeliest way first', async () => {
      const ways: PaperAlarm['ways'] = ['replace', 'own-form', 'discard'];
      const order = async (likeness: 'same' | 'other'): Promise<string[]> => {
        alarms = [alarmWith({ kind: 'double-page', ways, likeness })];
        const { body } = await clerk.get(`/desk/paper/alarms/${alarmId}`, html);
        return [...body.matchAll(/aria-labelledby="way-([a-z-]+)"/g)].map(([, way]) => way!);
      };
      expect(await order('same')).toEqual(['discard', 'replace', 'own-form']);
      expect(await order('other')).toEqual(['own-form', 'replace', 'discard']);
    });
  });

  it('are for those who work at the paper desk', async () => {
    const agent = web.browser();
    await agent.signIn('agent');
    expect((await agent.get('/desk/paper/alarms', html)).status).toBe(403);
  });

  describe('an objection that came by letter', () => {
    const path = '/desk/paper/appeals';
    const letter = { reference: '472-913-086-4', arrivedOn: '2026-11-23', text: 'Ich sehe das <anders>.' };

    it('is taken with the day on which it came', async () => {
      web.requests.answer(appealContribution, () => ({
        status: 'appealed' as const,
        decisionDueAt: '2026-12-14T10:00:00.000Z',
      }));
      const form = (await clerk.get(path, html)).body;
      expect(form).toMatch(/<input[^>]*id="reference"[^>]*autofocus/);
      const taken = await post(path, letter);
      expect(taken.status).toBe(303);
      expect(asked(appealContribution)).toEqual({
        reference: '4729130864',
        text: letter.text,
        channel: 'paper',
        arrivedOn: letter.arrivedOn,
      });
      const { body } = await clerk.get(String(taken.headers['location']), html);
      expect(body).toContain(
        'zu 472-913-086-4 ist aufgenommen. Eine Antwort ist bis 14. Dezember 2026 zugesagt.',
      );
    });

    it.each<[string, Partial<typeof letter>, string]>([
      ['number', { reference: '472 913' }, 'Eine Beitragsnummer hat zehn Ziffern.'],
      ['check digit', { reference: '4729130865' }, 'Die letzte Ziffer passt nicht'],
      ['day', { arrivedOn: '2026-02-30' }, 'Geben Sie den Tag an, an dem der Brief kam'],
      ['text', { text: ' ' }, 'Tippen Sie ab, was im Brief steht.'],
      ['length', { text: 'x'.repeat(5001) }, 'höchstens 5.000 Zeichen'],
    ])('says what is wrong with its %s, and keeps the rest', async (_, wrong, words) => {
      const { status, body } = await post(path, { ...letter, ...wrong });
      expect(status).toBe(422);
      expect(body).toContain(words);
      expect(body).toContain(wrong.text === undefined ? 'Ich sehe das &lt;anders>.' : '472-913-086-4');
    });

    it.each([
      ['intake.contribution-not-found', 'not-found', 'Zu dieser Nummer gibt es keinen Beitrag.'],
      ['intake.not-declined', 'conflict', 'Dieser Beitrag ist nicht abgelehnt.'],
      ['intake.appealed-before', 'conflict', 'gibt es schon einen Widerspruch'],
    ] as const)('says what to do after %s', async (code, kind, words) => {
      web.requests.answer(appealContribution, () => refuse(code, kind, 'no'));
      const { status, body } = await post(path, letter);
      expect(status).toBe(422);
      expect(body).toContain(words);
      expect(body).toContain('Ich sehe das &lt;anders>.');
    });

    it('keeps what was typed when intake is away', async () => {
      web.requests.away(appealContribution);
      const { status, body } = await post(path, letter);
      expect(status).toBe(503);
      expect(body).toContain('Ich sehe das &lt;anders>.');
    });
  });
});

const sheet = (process: string): PaperForm => ({
  id: formId,
  batchId,
  serial: '04127385',
  process,
  formVersion: testProcess().form.version,
  language: 'de',
  state: 'to-verify',
  version: 1,
  pageImages: [],
  fields: [],
});
