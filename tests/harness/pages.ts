import { randomUUID } from 'node:crypto';
import {
  type Actor,
  beginCall,
  closeDraft,
  type DraftFields,
  receiveContribution,
  recordCallEvent,
  saveDraft,
  serviceActor,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { contributionBody, demoSlug } from './contribution-body.js';
import { Moderator } from './moderator.js';
import { batchWithAlarms, emptyBatch } from './paper-batches.js';
import { filledForm, picturesOf, scanned, uploadOf } from './paper-sheets.js';
import type { ProductUnderTest } from './product-under-test.js';
import { requestsTo } from './requests-to.js';
import { StaffSession } from './staff-session.js';

/** A page that people see. */
export interface PageToVisit {
  name: string;
  path: string;
  staff: boolean;
}

/**
 * Brings every desk to life (contributions in each state, a call to make, letters, a scanned form) and lists every page of the
 * product, public and staff, with something on it. Staff pages are those of an admin, who sees all desks.
 */
export async function pagesOf(sut: ProductUnderTest): Promise<PageToVisit[]> {
  const contribute = async (changes: Record<string, unknown> = {}): Promise<string> =>
    String((await sut.api.post('/contributions', contributionBody(changes))).body['reference']);
  const [waiting, published, returned, declined, proposed, byCall, byLetter, hinted] = await Promise.all([
    contribute({ language: 'en' }),
    contribute({ contact: { wish: 'email', email: 'seiten@example.org' } }),
    contribute(),
    contribute(),
    contribute(),
    contribute({ contact: { wish: 'call', name: 'Erika Beispiel', phone: '+43 1 505 00 17' } }),
    contribute({
      contact: {
        wish: 'letter',
        name: 'Max Muster',
        address: { street: 'Beispielgasse 3', postcode: '1160', city: 'Wien' },
      },
    }),
    contribute({
      answers: {
        title: 'Bank in der Beispielgasse',
        idea: 'Meine Nachbarin, Frau Beispiel, Beispielgasse 14/7, wünscht sich das auch. Mehr auf https://example.org/bank',
        district: '05',
      },
    }),
  ]);
  const scans = filledForm(sut, {
    ticks: { district: ['16'], consent: ['yes'] },
    texts: ['title', 'idea'],
    seed: 5,
  }).then((sheets) => picturesOf(scanned(sheets, { dpi: 150 }), 'seite', { dpi: 150, jpegQuality: 80 }));
  const anna = new Moderator(sut);
  const berta = new Moderator(sut);
  const decline = { reasonCodes: ['off-topic'], message: 'Das gehört leider nicht zu diesem Verfahren.' };
  for (const reference of [published!, byCall!, byLetter!]) await anna.decide(reference, 'published');
  await anna.decide(returned!, 'returned', { message: 'Welche Ecke meinen Sie?' });
  await anna.decide(declined!, 'declined', decline);
  await berta.decide(declined!, 'declined', decline);
  await anna.decide(proposed!, 'declined', decline);

  const admin = await StaffSession.signIn(sut, 'admin');
  const paper = await sut.apiWith('paper');
  const batch = await paper.post<{ id: string }>('/paper/batches', uploadOf('Montag', await scans));
  const read = await eventually(async () => {
    const { body } = await paper.get<{ state: string; forms: { id: string }[] }>(
      `/paper/batches/${batch.body.id}`,
    );
    if (body.state !== 'read') throw new Error(`the batch is ${body.state}`);
    return body;
  }, 180_000);
  const { alarms } = await batchWithAlarms(paper, (await scans)[0]!);
  const alarmOf = (kind: string): string => alarms.find((alarm) => alarm.kind === kind)!.id;
  await admin.post(`/desk/paper/alarms/${alarmOf('bad-file')}/settle`, {
    way: 'discard',
    reason: 'Deckblatt',
  });
  const signedOff = await emptyBatch(paper, admin);
  const linked = (path: string, link: RegExp): Promise<string> =>
    eventually(async () => {
      const found = link.exec(await (await admin.get(path)).text());
      if (!found) throw new Error(`${path} has nothing to show yet`);
      return found[0];
    }, 60_000);
  const callBack = await linked('/desk/phone/call-backs', /\/desk\/phone\/call-backs\/[0-9a-f-]{36}/);
  const missed = await missedCall(sut);
  await answeredCalls(sut);
  const tried = await linked(
    '/desk/phone/call-backs',
    /(?<=is-overdue[^]{0,900}?)\/desk\/phone\/call-backs\/[0-9a-f-]{36}/,
  );
  await admin.post(`${tried}/outcome`, { outcome: 'no-answer', after: '0' });
  await eventually(async () => {
    await admin.post('/messages/letters');
    // Once: as long as no letter waits, there is nothing to make a batch of.
    if (!(await (await admin.get('/messages/letters')).text()).includes('letters.pdf'))
      throw new Error('no letter waits yet');
  }, 60_000);
  const account = await linked('/admin/staff', /\/admin\/staff\/[0-9a-f-]{36}/);
  await admin.post('/admin/telephony/connections', { name: 'Amtsanlage', dialect: 'auto' });
  await admin.post('/admin/telephony/blocked', { number: '+43 1 505 00 99', reason: 'Drohungen' });
  const pbx = await linked('/admin/telephony', /\/admin\/telephony\/connections\/[0-9a-f-]{36}/);
  const seat = await linked('/admin/telephony', /\/admin\/telephony\/seats\/[0-9a-f-]{36}/);
  const waitingCase = await anna.caseOf(waiting!);
  const proposedCase = await anna.caseOf(proposed!);
  const hintedCase = await anna.caseOf(hinted!);
  await anna.hints(hintedCase);
  const printed = await admin.post('/desk/paper/print', {
    slug: demoSlug,
    language: 'de',
    size: 'a6',
    edition: 'normal',
    copies: '2',
    key: '0190b6f0-0000-4000-8000-000000000025',
  });
  const printRun = printed.headers()['location']!;
  await eventually(async () => {
    if (!(await (await admin.get(printRun)).text()).includes('forms.pdf')) throw new Error('still printing');
  }, 60_000);
  await admin.post(`/moderation/cases/${waitingCase}/claim`);
  const review = await eventually(async () => {
    const address = (await admin.post('/moderation/reviews/next')).headers()['location']!;
    if (address.includes('done=nothing')) throw new Error('no review waits yet');
    return address;
  }, 60_000);
  await admin.close();
  for (const [reference, state] of [
    [published, 'published'],
    [returned, 'returned'],
    [declined, 'declined'],
  ] as const)
    await eventually(async () => {
      const now = (await sut.api.get(`/contributions/${reference}`)).body['status'];
      if (now !== state) throw new Error(`${reference} is ${String(now)}`);
    }, 60_000);

  const drafts = await draftsOf(sut);

  const publicPages: Record<string, string> = {
    start: '/',
    'how it works': '/so-geht-es',
    'what was decided': '/entscheidungen',
    imprint: '/impressum',
    privacy: '/datenschutz',
    'accessibility statement': '/barrierefreiheit',
    'accessibility statement in easy language': '/barrierefreiheit?easy=1',
    form: `/mitmachen/${demoSlug}`,
    'form in easy language': `/mitmachen/${demoSlug}?easy=1`,
    'look up': '/mein-beitrag?easy=0',
    'look up, wrong number': '/mein-beitrag?nummer=123',
    'status in review': `/mein-beitrag/${waiting}`,
    'status with a question': `/mein-beitrag/${returned}`,
    'status published': `/mein-beitrag/${published}`,
    'status declined': `/mein-beitrag/${declined}`,
    'link to a contribution': `/mein-beitrag/${waiting}/link/nobody-has-this-link`,
    login: '/login',
    'password link that is used up': '/password/nobody-has-this-link',
    'not found': '/nirgendwo',
    'API documentation': '/api/docs',
  };
  const staffPages: Record<string, string> = {
    account: '/account',
    drafts: '/desk/phone/drafts',
    // After another page of the desk: the first one that waits would go to the call that is talked over.
    'waiting for calls': '/desk/phone',
    call: drafts.open,
    'call of a colleague': drafts.ofColleague,
    'call, read back': `${drafts.ready}/read-back`,
    'call taken down': `${drafts.sent}/done`,
    'call without a contribution': drafts.without,
    'paper batches': '/desk/paper',
    'paper batch': `/desk/paper/batches/${batch.body.id}`,
    'paper batch, signing off': `/desk/paper/batches/${batch.body.id}/sign-off`,
    'paper batch, record': `/desk/paper/batches/${signedOff}/sign-off`,
    'paper alarms': '/desk/paper/alarms',
    'paper alarms, settled': '/desk/paper/alarms?state=settled',
    'paper alarm, unreadable': `/desk/paper/alarms/${alarmOf('unreadable')}`,
    'paper alarm, page twice': `/desk/paper/alarms/${alarmOf('double-page')}`,
    'paper alarm, settled': `/desk/paper/alarms/${alarmOf('bad-file')}`,
    'paper field': `/desk/paper/verify?batch=${batch.body.id}`,
    'paper form': `/desk/paper/forms/${read.forms[0]!.id}`,
    'paper, an objection by letter': '/desk/paper/appeals',
    'paper print': '/desk/paper/print',
    'paper print, a card': '/desk/paper/print?size=a6&language=en',
    'paper print, what cannot be': '/desk/paper/print?size=a6&edition=large',
    'paper print run': printRun,
    queue: '/moderation',
    'queue of the decided': '/moderation?state=decided',
    'what was searched for': '/moderation?q=Schatten&by=M&from=2026-01-01',
    'what was not found': '/moderation?q=Zeppelin&channel=paper',
    'what programs are worth': '/moderation/screening',
    case: `/moderation/cases/${waitingCase}`,
    'case with hints': `/moderation/cases/${hintedCase}`,
    'case, asking back': `/moderation/cases/${waitingCase}/return`,
    'case, declining': `/moderation/cases/${waitingCase}/decline`,
    'case, blacking out': `/moderation/cases/${waitingCase}/redact`,
    'case for a second person': `/moderation/cases/${proposedCase}`,
    reviews: '/moderation/reviews',
    review,
    'agreement of reviews': '/moderation/agreement',
    ledger: '/messages/ledger',
    letters: '/messages/letters',
    'call-backs': '/desk/phone/call-backs',
    'call-back': callBack,
    'call-back, overdue and tried': tried,
    'call-back, agreeing on one': `/desk/phone/call-backs/new?call=${missed}`,
    'phone figures': '/desk/phone/figures',
    'look-up': '/desk/phone/look-up',
    'look-up, mistyped': `/desk/phone/look-up?said=${waiting.slice(0, 9)}${(Number(waiting[9]) + 1) % 10}`,
    'look-up, found': `/desk/phone/look-up/${waiting}`,
    'look-up, declined': `/desk/phone/look-up/${declined}`,
    'look-up, adding': `/desk/phone/look-up/${waiting}/add`,
    'look-up, changing the way': `/desk/phone/look-up/${waiting}/contact`,
    'look-up, objecting': `/desk/phone/look-up/${declined}/appeal`,
    'look-up, reading out a code': `/desk/phone/look-up/${waiting}/code`,
    'look-up, withdrawing': `/desk/phone/look-up/${waiting}/withdraw`,
    dashboard: '/dashboard',
    'staff accounts': '/admin/staff',
    'staff account': account,
    tokens: '/admin/tokens',
    'telephone systems': '/admin/telephony',
    'telephone system': pbx,
    extension: seat,
    processes: '/admin/processes',
    'dead letters': '/admin/dead-letters',
    'access log': '/admin/access-log',
    erase: '/admin/erase',
    'erase, second look': `/admin/erase?reference=${waiting}`,
  };
  const list = (pages: Record<string, string>, staff: boolean): PageToVisit[] =>
    Object.entries(pages).map(([name, path]) => ({ name, path, staff }));
  return [...list(publicPages, false), ...list(staffPages, true)];
}

/** Calls in every state, and what is written down of them; their addresses. */
async function draftsOf(
  sut: ProductUnderTest,
): Promise<Record<'open' | 'ofColleague' | 'ready' | 'sent' | 'without', string>> {
  const requests = requestsTo(sut);
  const [admin] = await sut.databases.rows<{ id: string; name: string }>(
    'web',
    `select id, name from staff where email = 'admin@example.org'`,
  );
  const actor = {
    kind: 'staff' as const,
    id: admin!.id,
    name: admin!.name,
    roles: ['admin' as const, 'agent' as const],
  };
  const colleague = { ...actor, id: 'colleague', name: 'Erika Kollegin' };
  const { form } = (await sut.api.get<{ form: { consent: { version: string } } }>(`/processes/${demoSlug}`))
    .body;
  const typed: DraftFields = {
    'answers.title': ['Ein Brunnen am Platz'],
    'answers.idea': ['Ein Brunnen, der im Sommer kühlt und den man hört.'],
    'answers.district': ['16'],
    'contact.wish': ['none'],
    summary: ['Brunnen'],
    consent: [`de:${form.consent.version}`],
  };
  const begin = async (changes: DraftFields, by: Actor = actor) => {
    const { draft, call } = await requests.ask(
      beginCall,
      { id: randomUUID(), process: demoSlug, language: 'de' },
      { actor: by },
    );
    const save = { id: draft.id, base: draft.version, changes, tab: 'pages', save: randomUUID() };
    await requests.ask(saveDraft, save, { actor: by });
    return { id: draft.id, path: `/desk/phone/drafts/${draft.id}`, call: call.id };
  };
  const sent = await begin(typed);
  const receipt = await requests.ask(
    receiveContribution,
    {
      process: demoSlug,
      channel: 'phone',
      language: 'de',
      answers: { title: 'Ein Brunnen am Platz', idea: 'Ein Brunnen, der im Sommer kühlt.' },
      contact: { wish: 'none' },
      consent: {
        given: true,
        version: form.consent.version,
        language: 'de',
        how: 'read-out',
        at: new Date().toISOString(),
      },
      draftId: sent.id,
    },
    { actor },
  );
  await requests.ask(closeDraft, { id: sent.id, reference: receipt.reference }, { actor });
  const without = await begin({ summary: ['Wollte nur wissen, wann wir offen haben'] });
  await requests.ask(wrapUpCall, { id: without.call, result: 'information' }, { actor });
  return {
    open: (await begin({ 'answers.title': ['Ein Baum'] })).path,
    ofColleague: (await begin({ 'answers.title': ['Eine Bank'] }, colleague)).path,
    ready: (await begin(typed)).path,
    sent: sent.path,
    without: `/desk/phone/calls/${without.call}/done`,
  };
}

/** A call of five days ago that nobody answered; its id. */
async function missedCall(sut: ProductUnderTest): Promise<string> {
  const at = new Date(Date.now() - 5 * 24 * 3_600_000).toISOString();
  const report = {
    connection: 'pages',
    externalId: 'missed',
    direction: 'in',
    from: '4315050043',
    at,
  } as const;
  const by = { actor: serviceActor('web') };
  await requestsTo(sut).ask(recordCallEvent, { ...report, kind: 'ring' }, by);
  const { call } = await requestsTo(sut).ask(
    recordCallEvent,
    { ...report, kind: 'hangup', cause: 'cancel' },
    by,
  );
  return call.id;
}

/** Calls of four days ago that did not all wait as long, so that figures have a spread to show. */
async function answeredCalls(sut: ProductUnderTest): Promise<void> {
  const requests = requestsTo(sut);
  const by = { actor: serviceActor('web') };
  const rang = Date.now() - 4 * 24 * 3_600_000;
  for (const waited of [5, 5, 60]) {
    const externalId = `answered-${randomUUID()}`;
    const at = (seconds: number): string => new Date(rang + seconds * 1_000).toISOString();
    const report = { connection: 'pages', externalId, direction: 'in', from: '4315050044' } as const;
    const answeredBy = { id: 'somebody', name: 'Somebody' };
    await requests.ask(recordCallEvent, { ...report, kind: 'ring', at: at(0) }, by);
    await requests.ask(recordCallEvent, { ...report, kind: 'answer', at: at(waited), answeredBy }, by);
    const ended = { kind: 'hangup', at: at(waited * 3), cause: 'normalClearing' } as const;
    await requests.ask(recordCallEvent, { ...report, ...ended }, by);
  }
}
