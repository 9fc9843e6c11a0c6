import { randomUUID } from 'node:crypto';
import {
  beginCall,
  closeDraft,
  discardDraft,
  getCall,
  getDraft,
  getProcess,
  handOverDraft,
  listCallBacks,
  listDrafts,
  listProcesses,
  phoneEntries,
  formatReferenceNumber,
  publicStatus,
  referenceNumberOf,
  receiveContribution,
  saveDraft,
  wrapUpCall,
  type CallView,
  type Draft,
  type DraftFields,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestBrowser, WebUnderTest, type WebAnswer } from '../../../web-under-test.fixture.js';

const reference = referenceNumberOf(472_913_086);

describe('the call screen', () => {
  let web: WebUnderTest;
  let agent: TestBrowser;
  let me: { id: string; name: string };
  let draft: Draft;
  const process = { ...testProcess(), id: randomUUID(), open: true };
  const { version: wording } = process.form.consent;
  const call: CallView = {
    id: randomUUID(),
    direction: 'in',
    state: 'talking',
    targets: [],
    declinedBy: [],
    rangAt: new Date().toISOString(),
    missed: false,
  };
  const asked = (name: string) =>
    web.requests.asked.filter(({ request }) => request.name === name).map(({ input }) => input as never);

  beforeAll(async () => {
    web = await WebUnderTest.start({ OFFICE_CALL_LANGUAGES: 'de, en, TR' });
    agent = web.browser();
    await agent.signIn('agent');
    const { who } = (await agent.get(`/desk/phone/drafts/${randomUUID()}/fields`)).json<{ who: string }>();
    me = { id: who, name: 'A. Eins' };
  });
  afterAll(() => web?.stop());

  beforeEach(() => {
    const at = new Date().toISOString();
    draft = {
      id: randomUUID(),
      process: process.slug,
      language: 'de',
      state: 'open',
      owner: { id: me.id, name: 'A. Eins' },
      callId: call.id,
      title: '',
      createdAt: at,
      savedAt: at,
      purgeAt: at,
      version: 3,
      fields: {},
      call,
      person: { grade: 'withheld', earlier: [], missedCalls: 0 },
    };
    web.requests.asked.length = 0;
    web.requests
      .answer(listProcesses, () => [process])
      .answer(getProcess, () => process)
      .answer(phoneEntries, () => [])
      .answer(listDrafts, () => [])
      .answer(getDraft, () => draft)
      .answer(getCall, () => ({ ...call, person: draft.person! }))
      .answer(wrapUpCall, ({ result }) => ({ ...call, result }))
      .answer(saveDraft, ({ changes }) => {
        draft = { ...draft, version: draft.version + 1, fields: { ...draft.fields, ...changes } };
        return { version: draft.version, savedAt: draft.savedAt, conflicts: [], news: {} };
      });
  });

  const path = (rest = ''): string => `/desk/phone/drafts/${draft.id}${rest}`;
  const hidden = (page: WebAnswer): Record<string, string> =>
    Object.fromEntries(
      [...page.body.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name!, value!.replaceAll('&amp;', '&')],
      ),
    );
  const complete: DraftFields = {
    'answers.title': ['Mehr Bänke'],
    'contact.wish': ['none'],
    consent: [`de:${wording}`],
  };

  it('shows one question at a time as the account says, which the page tells with what it saves', async () => {
    const page = await agent.get(path());
    const one = async () => /<draft-form[^>]* one-question/.test((await agent.get(path())).body);
    const choose = (view: string) =>
      agent.send({
        method: 'POST',
        url: path('/fields'),
        headers: { 'content-type': 'application/json', 'x-csrf-token': TestBrowser.token(page) },
        payload: JSON.stringify({
          base: draft.version,
          changes: { 'answers.title': [view] },
          tab: 't',
          save: 's',
          view,
        }),
      });
    // Only a button of the island: a form that is sent would leave the page, and the field with the focus.
    expect(page.body).toMatch(/<button[^>]*type="button"[^>]*value="one"[^>]*data-view/);
    expect((await choose('one')).status).toBe(200);
    expect(draft.fields).toMatchObject({ 'answers.title': ['one'] });
    expect(await one()).toBe(true);
    expect((await agent.get('/account')).body).toMatch(/<input[^>]*id="one"[^>]*checked/);
    await agent.post('/account/phone', { _csrf: hidden(page)['_csrf']! });
    expect(await one()).toBe(false);
    await agent.post('/account/phone', { _csrf: hidden(page)['_csrf']!, one: 'yes' });
    expect(await one()).toBe(true);
    await choose('neither');
    expect(await one()).toBe(true);
    await choose('all');
    expect(await one()).toBe(false);
  });

  describe('and the agent’s own data', () => {
    it('are nowhere in what is asked about the caller', async () => {
      const page = await agent.get(path());
      const [, form = ''] = /<form[^>]*id="call"[^>]*>([^]*?)<\/form>/.exec(page.body) ?? [];
      expect(form).toContain('name="contact.email"');
      expect(form).not.toMatch(/agent@example\.org|A\. Eins/);
      const filled = [...form.matchAll(/<input[^>]*name="contact\.[^"]*"[^>]*>/g)].map(([input]) => input);
      expect(filled).toHaveLength(6);
      for (const input of filled) expect(input).toMatch(/\svalue(=""|\s)/);
    });

    it('are offered by no browser and no password manager', async () => {
      const page = await agent.get(path());
      expect(page.body).toMatch(/<form[^>]*id="call"[^>]*autocomplete="off"/);
      for (const [input] of page.body.matchAll(/<input[^>]*name="contact\.[^"]*"[^>]*>/g)) {
        expect(input).toContain('type="text"');
        // A word that is no token of the standard: browsers leave such a field alone, while they ignore `off`.
        expect(input).toContain('autocomplete="content"');
        for (const manager of ['1p-ignore', 'bwignore', 'lpignore', 'form-type'])
          expect(input).toContain(`data-${manager}=`);
      }
      expect(page.body).not.toMatch(/autocomplete="(email|name|tel|username|street-address|on)"/);
    });

    it('do not come in by saving: only what was sent is written', async () => {
      const reply = await agent.send({
        method: 'POST',
        url: path('/fields'),
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': TestBrowser.token(await agent.get(path())),
        },
        payload: JSON.stringify({
          base: 3,
          changes: { summary: ['Bänke'] },
          tab: 't',
          save: 's',
          spentMs: {},
        }),
      });
      expect(reply.status).toBe(200);
      expect(asked('save-draft')).toEqual([expect.objectContaining({ changes: { summary: ['Bänke'] } })]);
    });

    it('do not come in by sending: the contact is what the draft says, and no more', async () => {
      draft.fields = { ...complete, spokenLanguage: ['tr'] };
      draft.consent = {
        at: draft.createdAt,
        readBy: { id: me.id, name: 'A. Eins' },
        version: 'v1',
        language: 'de',
      };
      web.requests.answer(receiveContribution, () => ({
        contributionId: randomUUID(),
        reference,
        status: 'received' as const,
        receivedAt: draft.createdAt,
        decisionDueAt: draft.createdAt,
        repeated: false,
      }));
      web.requests.answer(closeDraft, (closed) => {
        draft = { ...draft, state: 'sent', reference: closed.reference, fields: {} };
        return draft;
      });
      const page = await agent.get(path('/read-back'));
      const parts = [...page.body.matchAll(/name="confirmed" value="([^"]+)"/g)].map(([, part]) => part!);
      const body = new URLSearchParams([
        ['_csrf', TestBrowser.token(page)],
        ['version', '3'],
        ...parts.map((part): [string, string] => ['confirmed', part]),
      ]).toString();
      const sent = await agent.send({
        method: 'POST',
        url: path('/send'),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: body,
      });
      expect(sent.status).toBe(303);
      const [input] = asked('receive-contribution') as Record<string, unknown>[];
      expect(input).toMatchObject({
        contact: { wish: 'none' },
        spokenLanguage: 'tr',
        draftId: draft.id,
        idempotency: { key: draft.id },
        consent: { version: wording, language: 'de' },
      });
      expect(JSON.stringify(input)).not.toMatch(/A\. Eins|agent@example/);
      expect(asked('close-draft')).toHaveLength(1);
      expect(asked('wrap-up-call')).toEqual([{ id: call.id, result: 'contribution' }]);
    });
  });

  it('asks which of the office’s languages the caller speaks, and keeps one that is not listed any more', async () => {
    const page = (await agent.get(path('?lang=de'))).body;
    expect(page).toContain('<option value>wie die Fragen</option>');
    expect(page).toContain('<option value="tr">Türkisch (Türkçe)</option>');
    draft.fields = { spokenLanguage: ['uk'] };
    expect((await agent.get(path('?lang=en'))).body).toContain(
      '<option value="uk" selected>Ukrainian (українська)</option>',
    );
    await agent.get('/?lang=de');
  });

  it('writes what a page without script changed, and nothing else', async () => {
    draft.fields = { 'answers.title': ['Alt'], summary: ['bleibt'], consent: [`de:${wording}`] };
    const page = await agent.get(path());
    await agent.post(path(), {
      _csrf: TestBrowser.token(page),
      ...hidden(page),
      'answers.title': 'Neu',
      summary: 'bleibt',
      callLanguage: 'de',
      'contact.phone': '',
    });
    expect(asked('save-draft')).toEqual([
      expect.objectContaining({ base: 3, changes: { 'answers.title': ['Neu'], consent: [] } }),
    ]);
  });

  it('shows a conflict without script: what was typed stays in the field, theirs stands beside it', async () => {
    draft.fields = { 'answers.title': ['Alt'] };
    const page = await agent.get(path());
    web.requests.answer(saveDraft, () => {
      draft = { ...draft, version: 4, fields: { 'answers.title': ['Von Berta'] } };
      const by = { id: 'b', name: 'Berta' };
      return {
        version: 4,
        savedAt: draft.savedAt,
        conflicts: [{ field: 'answers.title', theirs: ['Von Berta'], by, at: draft.savedAt }],
        news: {},
      };
    });
    const posted = {
      _csrf: TestBrowser.token(page),
      ...hidden(page),
      'answers.title': 'Von mir',
      callLanguage: 'de',
    };
    const shown = await agent.post(path('/read-back'), posted);
    expect(shown.status).toBe(409);
    expect(shown.body).toContain('value="Von mir"');
    expect(shown.body).toContain('Von Berta');
    expect(shown.body).toContain('Berta');
    expect(hidden(shown)['_base']).toBe('4');
    expect(decodeURIComponent(hidden(shown)['_was']!)).toContain('Von Berta');
  });

  it.each([
    ['discarded', {}, 'Dieser Entwurf ist verworfen.'],
    ['sent', {}, 'Dieser Entwurf ist schon abgesendet.'],
    ['open', { owner: { id: 'b', name: 'Berta' } }, 'Hier schreibt gerade Berta.'],
  ] as const)(
    'shows the words that were typed into a draft that is %s by now, with what is saved',
    async (state, by, why) => {
      draft.fields = { 'answers.title': ['Alt'] };
      const page = await agent.get(path());
      draft = { ...draft, state, ...by, fields: { 'answers.title': ['Gespeichert'] } };
      web.requests.answer(saveDraft, () =>
        refuse('intake.draft-closed', 'conflict', `the draft is ${state}`),
      );
      const posted = {
        _csrf: TestBrowser.token(page),
        ...hidden(page),
        'answers.title': 'Von mir <b>',
        callLanguage: 'de',
      };
      for (const way of ['', '/read-back', '/result']) {
        const shown = await agent.post(path(way), { ...posted, result: 'information' });
        expect(shown.status).toBe(409);
        for (const words of ['Von mir &lt;b>', 'Gespeichert', 'in einem zweiten Fenster', why])
          expect(shown.body).toContain(words);
      }
      expect(asked('wrap-up-call')).toEqual([]);
    },
  );

  it.each(['', '/read-back', '/result'])(
    'brings the form back with a text that is too long to be kept, and keeps the rest (%s)',
    async (rest) => {
      const page = await agent.get(path());
      const long = 'x'.repeat(12_001);
      const answer = await agent.post(path(rest), {
        ...hidden(page),
        ...Object.fromEntries(Object.entries(complete).map(([name, [value]]) => [name, value!])),
        'answers.idea': long,
        summary: `${long}y`,
        result: 'information',
      });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(`>${long}</textarea>`);
      expect(answer.body).toContain(`>${long}y</textarea>`);
      expect(answer.body).toMatch(/href="#answers-idea"[^>]*>[^<]*12\.001/);
      expect(answer.body).toMatch(/href="#summary"[^>]*>[^<]*2\.000/);
      expect(draft.fields['answers.title']).toEqual(['Mehr Bänke']);
      expect(Object.keys(draft.fields)).not.toContain('answers.idea');
      expect(asked('wrap-up-call')).toEqual([]);
    },
  );

  it('can be read and not written when it is somebody else’s, and is taken over with a key', async () => {
    draft.owner = { id: 'b', name: 'Berta' };
    web.requests.answer(handOverDraft, () => {
      draft = { ...draft, owner: { id: me.id, name: 'A. Eins' } };
      return draft;
    });
    const page = await agent.get(path());
    expect(page.body).toContain('Hier schreibt gerade Berta.');
    expect(page.body).toContain('<fieldset disabled');
    expect(page.body).not.toContain('<draft-form');
    const taken = await agent.post(path('/take-over'), { _csrf: TestBrowser.token(page) });
    expect(taken.headers['location']).toBe(path());
    expect(asked('hand-over-draft')).toEqual([{ id: draft.id }]);
    expect((await agent.get(path())).body).toContain('<draft-form');
  });

  it('does not read back what is not ready, and does not send what was not confirmed or has changed', async () => {
    draft.fields = { 'answers.title': ['Mehr Bänke'] };
    expect((await agent.get(path('/read-back'))).headers['location']).toBe(path());
    const page = await agent.get(path());
    const faults = await agent.post(path('/read-back'), {
      _csrf: TestBrowser.token(page),
      ...hidden(page),
      'answers.title': 'Mehr Bänke',
      callLanguage: 'de',
    });
    expect(faults.status).toBe(422);
    draft.fields = { ...complete };
    const _csrf = TestBrowser.token(await agent.get(path('/read-back')));
    // No page answers the POST: going back and reloading send nothing again.
    const tried = async (version: string) => {
      const { headers } = await agent.post(path('/send'), { _csrf, version, confirmed: 'contact' });
      return String(headers['location']);
    };
    const notAll = await tried('3');
    expect(notAll).toBe(path('/read-back?problem=not-all&confirmed=contact'));
    const again = (await agent.get(notAll)).body;
    expect(again).toContain('class="notice notice-warn"');
    expect(again).toMatch(/value="contact"[^>]* checked/);
    expect(again.match(/ checked/g)).toHaveLength(1);
    const changed = await tried('2');
    expect(changed).toBe(path('/read-back?problem=changed'));
    expect((await agent.get(changed)).body).not.toMatch(/ checked/);
    expect((await agent.get(path('/read-back?problem=other'))).body).not.toContain('class="notice ');
    expect(asked('receive-contribution')).toEqual([]);
  });

  it('needs no words of their own from who supports a contribution', async () => {
    draft.fields = { 'contact.wish': ['none'], consent: [`de:${wording}`], supports: [randomUUID()] };
    const page = await agent.get(path('/read-back'));
    expect(page.status).toBe(200);
    expect(page.body).toContain('Sie unterstützen den Beitrag');
  });

  it('takes a tick for one wording in one language, and no other', async () => {
    draft.fields = { ...complete, consent: ['de:another-wording'] };
    expect((await agent.get(path('/read-back'))).status).toBe(303);
    draft.fields = { ...complete, callLanguage: ['en'] };
    draft.language = 'en';
    expect((await agent.get(path('/read-back'))).status).toBe(303);
    expect((await agent.get(path())).body).toMatch(new RegExp(`value="en:${wording}"(?![^>]*checked)`));
  });

  it('begins no call with a broken id, nor in a process that is not there', async () => {
    web.requests.answer(beginCall, ({ process: slug }) =>
      slug === process.slug
        ? { call, draft }
        : refuse('intake.process-not-found', 'not-found', 'there is no process with this slug'),
    );
    const _csrf = TestBrowser.token(await agent.get('/desk/phone'));
    const begin = (form: Record<string, string>) => agent.post('/desk/phone/calls', { _csrf, ...form });
    for (const broken of ['', '\0', 'x', `${randomUUID()}1`])
      expect((await begin({ call: broken, process: process.slug })).status).toBe(422);
    expect(asked('begin-call')).toEqual([]);
    expect((await begin({ call: randomUUID(), process: 'nix' })).status).toBe(404);
    const begun = await begin({ call: call.id, process: process.slug });
    expect(begun.headers['location']).toBe(path());
    expect(asked('begin-call').at(-1)).toMatchObject({ id: call.id, process: process.slug });
  });

  it('puts a number that is none, with an answer by letter, at its field and not into the read-back', async () => {
    draft.fields = { ...complete, 'contact.phone': ['abc'] };
    const page = await agent.get(path());
    const shown = await agent.post(path('/read-back'), {
      ...hidden(page),
      ...Object.fromEntries(Object.entries(draft.fields).map(([name, [value]]) => [name, value!])),
      callLanguage: 'de',
    });
    expect(shown.status).toBe(422);
    expect(shown.body).toMatch(/<input[^>]*id="contact-phone"[^>]*aria-invalid="true"/);
    expect((await agent.get(path('/read-back'))).headers['location']).toBe(path());
  });

  it('ends a call without a contribution; to call back, only once a time is agreed on', async () => {
    web.requests.answer(discardDraft, () => draft);
    draft.fields = { 'contact.phone': ['01 505 00 71'] };
    const _csrf = TestBrowser.token(await agent.get(path()));
    const ended = await agent.post(path('/result'), { _csrf, result: 'wrong-number' });
    expect(ended.headers['location']).toBe(`/desk/phone/calls/${call.id}/done?draft=${draft.id}`);
    const callBack = await agent.post(path('/result'), { _csrf, result: 'call-back' });
    const back = encodeURIComponent(path());
    expect(callBack.headers['location']).toBe(`/desk/phone/call-backs/new?call=${call.id}&back=${back}`);
    expect(asked('wrap-up-call')).toEqual([{ id: call.id, result: 'wrong-number' }]);
  });

  it.each([
    ['Zum Zurückrufen fehlt die Nummer.'],
    ['Zum Zurückrufen brauchen wir eine vollständige Telefonnummer, und das ist keine.', '0664 abc'],
    ['Das ist eine Mehrwertnummer', '0900 123456'],
  ])('asks for the number before it ends a call to call back (%s)', async (said, ...phone) => {
    draft.fields = { 'contact.phone': phone };
    const _csrf = TestBrowser.token(await agent.get(path()));
    const refused = await agent.post(path('/result'), { _csrf, result: 'call-back' });
    expect(refused.headers['location']).toBe(path('?problem=no-number'));
    expect(asked('wrap-up-call')).toEqual([]);
    const page = await agent.get(path('?problem=no-number'));
    expect(page.status).toBe(422);
    expect(page.body).toMatch(/<input[^>]*id="contact-phone"[^>]*autofocus[^>]*aria-invalid="true"/);
    expect(page.body.indexOf('autofocus')).toBeGreaterThan(page.body.indexOf('id="contact-phone"'));
    expect(page.body).toContain(`href="#contact-phone">${said}`);
    // Said in the meantime, it is no fault any more.
    draft.fields = { 'contact.phone': ['01 505 00 71'] };
    expect((await agent.get(path('?problem=no-number'))).status).toBe(200);
  });

  it('agrees on no call-back for a draft whose call is gone, and keeps the draft', async () => {
    draft = { ...draft, callId: undefined, call: undefined, fields: { 'contact.phone': ['01 505 00 71'] } };
    const _csrf = TestBrowser.token(await agent.get(path()));
    await agent.post(path('/result'), { _csrf, result: 'call-back' });
    expect(asked('discard-draft')).toEqual([]);
    expect((await agent.get(path('?problem=no-number'))).body).toContain('href="#after-results"');
  });

  describe('after a call without a contribution', () => {
    const done = `/desk/phone/calls/${call.id}/done`;
    const ended = (result: CallView['result'], more: Partial<CallView> = {}) =>
      web.requests.answer(getCall, () => ({
        ...call,
        state: 'ended' as const,
        result,
        ...more,
        person: draft.person!,
      }));
    const agreed = { source: 'agreed' as const, callId: call.id, dueAt: '2026-12-01T13:30:00.000Z' };

    it('a call-back is done when it was agreed on, and says for when', async () => {
      ended('call-back', { caller: '+4315050071' });
      web.requests.answer(listCallBacks, () => [
        { ...agreed, id: call.id, state: 'open' as const, attempts: [] },
      ]);
      const { body } = await agent.get(done);
      expect(body).toContain('Erledigt: Rückruf');
      expect(body).toContain('Der Rückruf ist vereinbart: 01.12.2026, 14:30');
      web.requests.answer(listCallBacks, () => []);
      const without = (await agent.get(done)).body;
      expect(without).not.toContain('Erledigt');
      expect(without).toContain('Noch kein Rückruf vereinbart');
      expect(without).toContain(`href="/desk/phone/call-backs/new?call=${call.id}`);
      expect(without).toContain('name="result" value="abandoned"');
      expect(without).not.toContain('aria-pressed="true"');
      web.requests.answer(listCallBacks, ({ state }) =>
        state === 'all' ? [{ ...agreed, id: call.id, state: 'done' as const, attempts: [] }] : [],
      );
      expect((await agent.get(done)).body).toContain('Der Rückruf, der vereinbart war, ist erledigt');
      web.requests.away(listCallBacks);
      expect((await agent.get(done)).body).not.toMatch(/Erledigt|Noch kein Rückruf/);
    });

    it('a contribution is offered only where there is a draft to write it in, and leads there', async () => {
      ended('information');
      expect((await agent.get(done)).body).not.toContain('value="contribution"');
      draft = { ...draft, state: 'discarded' };
      ended('information', { draftId: draft.id });
      const page = await agent.get(done);
      expect(page.body).toMatch(
        new RegExp(`<button[^>]*value="contribution"[^>]*formaction="${path('/restore')}"`),
      );
      const _csrf = TestBrowser.token(page);
      const claimed = await agent.post(`/desk/phone/calls/${call.id}/result`, {
        _csrf,
        result: 'contribution',
      });
      expect(claimed.headers['location']).toBe(path());
      expect(asked('wrap-up-call')).toEqual([]);
    });

    it('calling back is not noted as what came of it before a time is agreed on', async () => {
      ended('information', { caller: '+4315050071' });
      const _csrf = TestBrowser.token(await agent.get(done));
      const asking = await agent.post(`/desk/phone/calls/${call.id}/result`, { _csrf, result: 'call-back' });
      const back = encodeURIComponent(done);
      expect(asking.headers['location']).toBe(`/desk/phone/call-backs/new?call=${call.id}&back=${back}`);
      expect(asked('wrap-up-call')).toEqual([]);
    });

    it('calling back without a number is not noted as what came of it', async () => {
      ended('information');
      const _csrf = TestBrowser.token(await agent.get(done));
      const refused = await agent.post(`/desk/phone/calls/${call.id}/result`, { _csrf, result: 'call-back' });
      expect(refused.headers['location']).toBe(`${done}?problem=no-number`);
      expect(asked('wrap-up-call')).toEqual([]);
      expect((await agent.get(`${done}?problem=no-number`)).body).toContain(
        'Zu diesem Gespräch ist keine Nummer bekannt',
      );
      ended('information', { draftId: draft.id });
      draft.fields = { 'contact.phone': ['0664 abc'] };
      expect((await agent.get(`${done}?problem=no-number`)).body).toContain(
        'Die Nummer im Entwurf ist keine vollständige Telefonnummer',
      );
    });
  });

  it('says in words for staff that a draft is gone, and leads to those that are there', async () => {
    web.requests.answer(getDraft, () => refuse('intake.draft-not-found', 'not-found', 'gone'));
    const { status, body } = await agent.get(path());
    expect(status).toBe(404);
    expect(body).toContain('Diesen Entwurf gibt es nicht mehr');
    expect(body).toContain('href="/desk/phone/drafts"');
    expect(body).not.toContain('Verfahren ist schon zu Ende');
    expect((await agent.get('/desk/phone/nothing')).body).not.toContain('Verfahren ist schon zu Ende');
  });

  it('offers nothing that throws typed words away, when the call has ended or the draft is closed elsewhere', async () => {
    const endedAt = new Date().toISOString();
    draft.call = { ...call, state: 'ended', endedAt, cause: 'cancel', missed: true };
    const card = await agent.get(path('/card'));
    expect(card.status).toBe(200);
    expect(card.body).toMatch(/Anruf beendet[^]*Niemand hat abgehoben\. Was Sie schreiben, bleibt erhalten/);
    const { body } = await agent.get(path());
    expect(body).toContain(`id="after-results"`);
    const [, closed = ''] = /<template data-when="closed">([^]*?)<\/template>/.exec(body) ?? [];
    expect(closed).toContain('steht nur noch auf dieser Seite');
    for (const [link] of closed.matchAll(/<a [^>]*>/g)) expect(link).toContain('target="_blank"');
    draft.call = { ...draft.call, answeredAt: endedAt, missed: false };
    expect((await agent.get(path('/card'))).body).toContain('Schreiben Sie in Ruhe fertig');
  });

  it('names each contact field in its fault as at the field', async () => {
    draft.fields = { 'answers.title': ['Mehr Bänke'], 'contact.wish': ['letter'] };
    const posted = { ...hidden(await agent.get(path())), callLanguage: 'de', 'contact.wish': 'letter' };
    const _csrf = TestBrowser.token(await agent.get(path()));
    const { body } = await agent.post(path('/read-back'), {
      ...posted,
      _csrf,
      'answers.title': 'Mehr Bänke',
    });
    const faults = [...body.matchAll(/<a href="#(contact-[^"]+)">([^:<]+):/g)];
    expect(faults.map(([, id]) => id)).toEqual(
      expect.arrayContaining(['contact-address-street', 'contact-address-city']),
    );
    for (const [, id, name] of faults)
      expect(body).toMatch(new RegExp(`<label for="${id}"[^>]*>\\s*${name}`));
  });

  it('says whether calls ring at whoever waits for one', async () => {
    const { body } = await agent.get('/desk/phone?lang=de');
    expect(body).toMatch(/<h1[^>]*class="when-ready"[^>]*>Bereit für Anrufe</);
    expect(body).toMatch(/<h1[^>]*class="when-not-ready"[^>]*>Sie machen Pause</);
  });

  it('tells a page that saves what has become of its draft', async () => {
    const token = TestBrowser.token(await agent.get(path()));
    const save = () =>
      agent.send({
        method: 'POST',
        url: path('/fields'),
        headers: { 'content-type': 'application/json', 'x-csrf-token': token },
        payload: JSON.stringify({ base: 3, changes: {}, tab: 't', save: 's' }),
      });
    web.requests.answer(saveDraft, () => refuse('intake.draft-of-another', 'conflict', 'of another'));
    expect([(await save()).status, (await save()).json()]).toEqual([
      409,
      { code: 'intake.draft-of-another' },
    ]);
    web.requests.answer(saveDraft, () => refuse('intake.draft-not-found', 'not-found', 'gone'));
    expect((await save()).status).toBe(404);
    web.requests.away(saveDraft);
    expect((await save()).status).toBe(503);
    const stranger = web.browser();
    expect(
      (
        await stranger.send({
          method: 'POST',
          url: path('/fields'),
          headers: { 'content-type': 'application/json' },
          payload: '{}',
        })
      ).status,
    ).toBe(401);
  });

  it('says the number after sending, also when the page is opened again', async () => {
    draft = { ...draft, state: 'sent', reference: reference };
    web.requests.answer(publicStatus, () => ({
      reference,
      process: { slug: process.slug, title: { de: 'Ideen', en: 'Ideas' } },
      status: 'received' as const,
      receivedAt: draft.createdAt,
      decisionDueAt: draft.createdAt,
      timeline: [],
      contributionId: randomUUID(),
      contributionVersion: 1,
      language: 'de' as const,
    }));
    expect((await agent.get(path())).headers['location']).toBe(path('/done'));
    const page = await agent.get(path('/done'));
    expect(page.body).toContain(formatReferenceNumber(reference));
    expect(page.body).toContain('vier sieben zwei – neun eins drei – null acht sechs – ');
    expect(page.body).toContain(`<draft-form draft="${draft.id}" done`);
  });
});
