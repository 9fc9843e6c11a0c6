import {
  agreeCallBack,
  assignCallBack,
  beginCall,
  type CallBackCounts,
  type CallBackTask,
  countCallBacks,
  getCall,
  getCallBack,
  getDraft,
  languagesToSpeak,
  listCallBacks,
  listProcesses,
  recordCall,
  rescheduleCallBack,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { dayAfter, officeMoment, officeTime, refuse } from '@gemeinsam/service-kit';
import { testProcess } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestBrowser, WebUnderTest, type WebAnswer } from '../../../web-under-test.fixture.js';

jest.setTimeout(60_000);

const id = '0190a000-0000-7000-8000-00000000000a';
const callId = '0190a000-0000-7000-8000-00000000000c';
const draftId = '0190a000-0000-7000-8000-00000000000d';
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const list = '/desk/phone/call-backs';

const task = (changes: Partial<CallBackTask> = {}): CallBackTask => ({
  id,
  source: 'missed-call',
  callId,
  missed: { calls: 2, lastAt: inHours(-3) },
  dueAt: inHours(-1),
  state: 'open',
  attempts: [],
  ...changes,
});
const call = { phone: '+43 1 505 00 71', language: 'de' as const, words: 'Guten Tag, Sie haben angerufen.' };
const counts: CallBackCounts = { open: 3, due: 2, overdue: 1, mine: 1, nobodys: 2, withheldToday: 0 };

/** The next but one of its kind: no call-back is agreed on for more than a year. */
const aDay = (weekday: number): string => {
  let day = dayAfter(officeTime(new Date()).day, 8);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== weekday) day = dayAfter(day, 1);
  return day;
};
const aWednesday = aDay(3);
const aSunday = aDay(0);

describe('the pages about calls to make', () => {
  let web: WebUnderTest;
  let agent: TestBrowser;
  let lead: TestBrowser;
  let token: string;
  const asked: Record<string, unknown[]> = {};
  const note = (what: string, input: unknown): void => void (asked[what] ??= []).push(input);

  beforeAll(async () => {
    web = await WebUnderTest.start();
    [agent, lead] = [web.browser(), web.browser()];
    await agent.signIn('agent');
    await lead.signIn('lead');
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    for (const what of Object.keys(asked)) delete asked[what];
    const process = { ...testProcess(), id, open: true };
    web.requests
      .answer(
        listCallBacks,
        (input) => (note('list', input), [task(), task({ id: callId, dueAt: inHours(200) })]),
      )
      .answer(countCallBacks, () => counts)
      .answer(languagesToSpeak, () => ({}))
      .answer(getCallBack, () => task({ call }))
      .answer(listProcesses, () => [process])
      .answer(recordCall, (input) => (note('record', input), task()))
      .answer(assignCallBack, (input) => (note('assign', input), task()))
      .answer(rescheduleCallBack, (input) => (note('reschedule', input), task()))
      .answer(agreeCallBack, (input) => (note('agree', input), task({ source: 'agreed' })))
      .answer(wrapUpCall, (input) => (note('wrap-up', input), {} as never))
      .answer(getCall, () => ({ id: callId, caller: '+4315050071', draftId }) as never)
      .answer(
        beginCall,
        (input) => (note('begin', input), { call: {}, draft: { id: draftId, version: 4 } } as never),
      );
  });
  const page = async (path: string, by = agent): Promise<WebAnswer> => {
    const answer = await by.get(path);
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
    return answer;
  };
  const post = (path: string, fields: Record<string, string> = {}, by = agent): Promise<WebAnswer> =>
    by.post(path, { _csrf: token, ...fields });

  it('is renewed while it is open, when a colleague takes a task', async () => {
    const shown = await page(list);
    expect(shown.body).toContain(`<live-fragment id="call-backs" src="${list}/piece?whose=everybody"`);
    const cookie = [...agent.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const closing = new AbortController();
    const stream = await fetch(`${web.url}${list}/events?whose=everybody`, {
      headers: { cookie },
      signal: closing.signal,
    });
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const owner = { id: callId, name: 'Kim Muster' };
    web.requests.answer(listCallBacks, () => [task({ owner })]);
    let heard = '';
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      heard += chunk;
      if (heard.includes('data: changed')) break;
    }
    closing.abort();
    const piece = await agent.get(`${list}/piece?whose=everybody`);
    expect(piece.body).toContain('Kim Muster');
    expect(piece.body).not.toContain('<html');
  });

  it('lists what is overdue first, with how many there are, and nobody’s to take by a key', async () => {
    const { status, body } = await page(`${list}?lang=de`);
    expect(status).toBe(200);
    expect(body.indexOf('Überfällig')).toBeLessThan(body.indexOf('Später'));
    expect(body).toContain('1 überfällig');
    expect(body).toContain('hat 2-mal angerufen');
    expect(body).toContain('data-key="n"');
    expect(body).toContain('data-key="t"');
    await page(`${list}?whose=nobody`);
    expect(asked['list']).toMatchObject([{ whose: 'everybody' }, { whose: 'nobody' }]);
  });

  it('says of each row and on the task in which language to call', async () => {
    const answer = { source: 'answer', contributionId: draftId, occasion: 'published', id: draftId } as const;
    web.requests
      .answer(listCallBacks, () => [
        task(),
        task(answer),
        task({ id: callId, callId: id, dueAt: inHours(200) }),
      ])
      .answer(languagesToSpeak, (input) => (note('spoken', input), { [callId]: 'tr', [draftId]: 'sr-Latn' }));
    const { body } = await page(`${list}?lang=de`);
    expect(asked['spoken']).toEqual([{ contributionIds: [draftId], callIds: [callId, callId, id] }]);
    expect(body).toContain('Auf Türkisch zurückrufen');
    expect(body.match(/Auf Serbisch \(Lateinisch\) zurückrufen/g)).toHaveLength(1);
    expect(body.match(/zurückrufen/g)).toHaveLength(2);
    web.requests.answer(getCallBack, () => task({ ...answer, callId: undefined, call }));
    const one = (await page(`${list}/${draftId}?lang=en`)).body;
    expect(one).toContain('Call back in Serbian (Latin)');
    expect(one).toContain('The words below are in German; say what they mean.');
    web.requests.away(languagesToSpeak);
    const without = await page(`${list}?lang=en`);
    expect(without.status).toBe(200);
    expect(without.body).not.toContain('Call back in');
  });

  it('says that it is empty, that some cannot be called back, and that notification is away', async () => {
    web.requests
      .answer(listCallBacks, () => [])
      .answer(countCallBacks, () => ({ ...counts, withheldToday: 2 }));
    const { body } = await page(`${list}?lang=en`);
    expect(body).toContain('Nobody has to be called right now.');
    expect(body).toContain('2 missed calls of today had a withheld number');
    web.requests.away(listCallBacks);
    const away = await page(list);
    expect(away.status).toBe(503);
    expect(away.body).toContain('cannot be fetched right now');
  });

  it('shows the number, the words, and a key for each outcome', async () => {
    const { body } = await page(`${list}/${id}`);
    expect(body).toContain('+43 1 505 00 71');
    expect(body).toContain('href="tel:+4315050071"');
    expect(body).toContain('Guten Tag, Sie haben angerufen.');
    for (const key of ['1', '2', '3', '4', 't', 'b']) expect(body).toContain(`data-key="${key}"`);
    expect(body).not.toContain('no-number');
    expect(body).toContain('name="after" value="0"');
    expect(
      (await post(`${list}/${id}/outcome`, { outcome: 'reached', after: '0' })).headers['location'],
    ).toBe(`${list}?done=reached`);
    expect(asked['record']).toEqual([{ id, outcome: 'reached', after: 0 }]);
    expect((await post(`${list}/${id}/outcome`, { outcome: 'flew', after: '0' })).status).toBe(422);
  });

  it('offers nothing but to close it when the number was deleted', async () => {
    web.requests.answer(getCallBack, () => task());
    const { body } = await page(`${list}/${id}?lang=en`);
    expect(body).toContain('The number was deleted meanwhile');
    expect(body).toContain('value="no-number"');
    expect(body).not.toContain('value="reached"');
  });

  it('says who has taken it, so that nobody is called twice', async () => {
    web.requests.answer(getCallBack, () => task({ call, owner: { id: 'somebody', name: 'B. Beispiel' } }));
    expect((await page(`${list}/${id}?lang=en`)).body).toContain('B. Beispiel has taken this call-back.');
  });

  it('is taken for oneself, given back, and by leads given to others', async () => {
    await page(`${list}/${id}`);
    expect((await post(`${list}/${id}/take`)).headers['location']).toBe(`${list}/${id}?done=taken`);
    await post(`${list}/${id}/give-back`);
    expect(asked['assign']).toMatchObject([
      { id, owner: { name: expect.any(String) } },
      { id, owner: null },
    ]);
    expect((await post(`${list}/${id}/assign`, { to: id })).status).toBe(422);
    const forLead = await page(`${list}/${id}`, lead);
    const [, someone] = /<option value="([0-9a-f-]{36})"/.exec(forLead.body) ?? [];
    await post(`${list}/${id}/assign`, { to: someone! }, lead);
    expect(asked['assign']?.at(-1)).toMatchObject({ id, owner: { id: someone } });
  });

  it('is moved to a time that makes sense, or to one’s own; a wrong one is told and kept', async () => {
    await page(`${list}/${id}?lang=en`);
    await post(`${list}/${id}/reschedule`, { choice: 'in-an-hour' });
    expect(asked['reschedule']).toMatchObject([{ id }]);
    const wrong = await post(`${list}/${id}/reschedule`, { choice: 'own', day: aWednesday, time: 'noon' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Write the time like this: 14:30.');
    expect(wrong.body).toContain('value="noon"');
    await post(`${list}/${id}/reschedule`, { choice: 'own', day: aWednesday, time: '14:30' });
    expect(asked['reschedule']?.at(-1)).toEqual({
      id,
      dueAt: officeMoment(aWednesday, 14 * 60 + 30).toISOString(),
    });
  });

  it('asks once whether a time is meant when nobody is at the phone', async () => {
    await page(`${list}/${id}?lang=en`);
    const night = { choice: 'own', day: aSunday, time: '3:00' };
    const moved = await post(`${list}/${id}/reschedule`, night);
    expect(moved.status).toBe(422);
    expect(moved.body).toMatch(/class="error-summary"[^]*href="#move-outside"/);
    expect(moved.body).toContain('The phone is staffed Monday to Friday, 8 am to 6 pm.');
    const agreed = await post(`${list}/new`, { ...night, call: callId });
    expect(agreed.status).toBe(422);
    expect(agreed.body).toMatch(/<input type="checkbox" id="due-outside"/);
    expect(asked['reschedule'] ?? asked['agree']).toBeUndefined();
    await post(`${list}/${id}/reschedule`, { ...night, outside: 'yes' });
    expect(asked['reschedule']).toEqual([{ id, dueAt: officeMoment(aSunday, 3 * 60).toISOString() }]);
    expect((await post(`${list}/new`, { ...night, call: callId, outside: 'yes' })).status).toBe(303);
  });

  it('leads to the contribution, and to the answer while its question is open', async () => {
    const about = { call: { ...call, reference: '4729130864' }, source: 'answer' as const };
    web.requests.answer(getCallBack, () => task({ ...about, occasion: 'question' }));
    const asking = (await page(`${list}/${id}?lang=en`)).body;
    expect(asking).toContain('<a href="/desk/phone/look-up/4729130864">472-913-086-4</a>');
    expect(asking).toContain('<a href="/desk/phone/look-up/4729130864/add">Answer the question</a>');
    web.requests.answer(getCallBack, () => task({ ...about, occasion: 'published' }));
    const telling = (await page(`${list}/${id}?lang=en`)).body;
    expect(telling).toContain('<a href="/desk/phone/look-up/4729130864">');
    expect(telling).not.toContain('/add"');
  });

  it('says so when somebody else closed it meanwhile', async () => {
    web.requests.answer(recordCall, () =>
      refuse('notification.callback-already-closed', 'conflict', 'The call-back was closed meanwhile.'),
    );
    await page(`${list}/${id}`);
    const answer = await post(`${list}/${id}/outcome`, { outcome: 'reached', after: '0' });
    expect(answer.headers['location']).toBe(`${list}?done=closed`);
    web.requests.answer(recordCall, () =>
      refuse('notification.callback-called-meanwhile', 'conflict', 'Somebody has recorded a call.'),
    );
    const late = await post(`${list}/${id}/outcome`, { outcome: 'no-answer', after: '0' });
    expect(late.headers['location']).toBe(`${list}/${id}?done=called`);
    expect((await page(`${list}/${id}?done=called&lang=en`)).body).toContain('somebody else has called');
  });

  it('begins a draft with the number in it', async () => {
    await page(`${list}/${id}`);
    const answer = await post(`${list}/${id}/contribution`, { process: 'test-process' });
    expect(answer.headers['location']).toBe(`/desk/phone/drafts/${draftId}`);
    expect(asked['begin']).toMatchObject([
      { process: 'test-process', language: 'de', calling: '+43 1 505 00 71' },
    ]);
  });

  it('is agreed on in a call, which ends with it; what is missing is told and the note kept', async () => {
    const form = await page(`${list}/new?call=${callId}&back=/desk/phone/drafts/${draftId}&lang=en`);
    expect(form.body).toContain('+43 1 505 00 71');
    expect(form.body).toMatch(/<input type="radio"[^>]*value="in-an-hour"[^>]*autofocus/);
    expect(form.body).toMatch(
      new RegExp(`<kept-typing name="staff [^"]+ ${list}/new ${callId}"[^]*<textarea[^]*</kept-typing>`),
    );
    web.requests.answer(languagesToSpeak, () => ({ [callId]: 'tr' }));
    expect((await page(`${list}/new?call=${callId}&lang=en`)).body).toContain('Call back in Turkish');
    const fields = { call: callId, back: `/desk/phone/drafts/${draftId}`, note: 'about the bench' };
    const without = await post(`${list}/new`, fields);
    expect(without.status).toBe(422);
    expect(without.body).toContain('Choose a time.');
    expect(without.body).toContain('about the bench');
    expect(without.body).toMatch(/class="error-summary"[^>]*autofocus[^]*href="#due-choice"/);
    expect(
      (await post(`${list}/new`, { ...fields, choice: 'in-an-hour', note: 'x'.repeat(301) })).status,
    ).toBe(422);
    expect(form.body).toContain(`href="/desk/phone/drafts/${draftId}"`);
    expect(asked['wrap-up']).toBeUndefined();
    const sent = await post(`${list}/new`, { ...fields, choice: 'tomorrow-morning' });
    expect(sent.headers['location']).toBe(`/desk/phone/calls/${callId}/done?draft=${draftId}`);
    expect(asked['agree']).toMatchObject([{ callId, note: 'about the bench' }]);
    expect(asked['wrap-up']).toEqual([{ id: callId, result: 'call-back', done: false }]);
    const elsewhere = await page(`${list}/new?call=${callId}&back=//evil.example`);
    expect(elsewhere.body).not.toMatch(/(?:href|value)="\/\/evil/);
  });

  it('shows the number that was said when the telephone system shows none', async () => {
    web.requests
      .answer(getCall, () => ({ id: callId, draftId }) as never)
      .answer(getDraft, () => ({ fields: { 'contact.phone': ['01 505 00 72'] } }) as never);
    expect((await page(`${list}/new?call=${callId}`)).body).toContain('+43 1 505 00 72');
    web.requests.answer(getDraft, () => refuse('intake.draft-not-found', 'not-found', 'gone'));
    expect((await page(`${list}/new?call=${callId}`)).status).toBe(200);
  });

  it('is agreed on in a call of a colleague, who says what came of it', async () => {
    web.requests.answer(wrapUpCall, () => refuse('intake.call-not-yours', 'conflict', 'not yours'));
    await page(`${list}/new?call=${callId}&lang=en`);
    const answer = await post(`${list}/new`, { call: callId, choice: 'in-an-hour' });
    expect(answer.headers['location']).toBe(`${list}?done=agreed`);
    expect((await page(`${list}?done=agreed&lang=en`)).body).toContain('The call-back is agreed.');
  });

  it('is not what came of the call while notification is away: nothing is claimed that was not promised', async () => {
    web.requests.away(agreeCallBack);
    await page(`${list}/new?call=${callId}&lang=en`);
    expect((await post(`${list}/new`, { call: callId, choice: 'in-an-hour' })).status).toBe(503);
    expect(asked['wrap-up']).toBeUndefined();
  });

  it('cannot be agreed when no number is known', async () => {
    web.requests.answer(agreeCallBack, () =>
      refuse('notification.call-without-number', 'conflict', 'No number is known of this call.'),
    );
    await page(`${list}/new?call=${callId}&lang=en`);
    const answer = await post(`${list}/new`, { call: callId, choice: 'in-an-hour' });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('No number is known of this call.');
    expect(asked['wrap-up']).toBeUndefined();
  });

  it('is found at its old addresses', async () => {
    expect((await lead.get('/messages/callbacks')).headers['location']).toBe(list);
    expect((await lead.get(`/messages/callbacks/${id}`)).headers['location']).toBe(`${list}/${id}`);
  });
});
