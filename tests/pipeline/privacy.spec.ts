import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import sharp from 'sharp';
import { openedByMail } from '../harness/author-access.js';
import { tracesInStores } from '../harness/all-stores.js';
import { Backup } from '../harness/backup.js';
import { TestBrowser } from '../harness/browser.js';
import { BusListener } from '../harness/bus-listener.js';
import { demoSlug } from '../harness/contribution-body.js';
import { Moderator } from '../harness/moderator.js';
import { beginCall, readBackAndSend, saved } from '../harness/phone-desk.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { runCommand } from '../harness/run-command.js';
import { StaffSession } from '../harness/staff-session.js';
import { TraceSearch, type Trace } from '../harness/traces.js';

/** What four invented people say; every piece is found nowhere else. */
const said = {
  web: {
    title: 'Zwirbeltanne für den Knotzenplatz',
    idea: 'Meine Tochter Ermelinde stolpert dort über die Schlaglöcher, "jeden Tag" <sagt sie>.',
    name: 'Quirina Fuxmagen-Tölpel',
    email: 'quirina.fuxmagen@example.org',
  },
  phone: {
    title: 'Handlauf am Krautwascherl',
    idea: 'Ich derfang mich sonst nimmer, sagt die Großtant.',
    name: 'Notburga Schnürpel',
    phone: '+43 1 505 83 61 94',
    summary: 'Stiege ohne Geländerstange',
  },
  paper: {
    title: 'Bücherkastl im Hutschenhof',
    idea: 'Bitte einen wetterfesten Kasten zum Büchertauschen.',
    name: 'Leopoldine Wurzenrainer',
    street: 'Quastelgasse 117/4',
    city: 'Oberknödelsbach',
  },
  desk: {
    title: 'Sitzkiesel beim Brunnenmandl',
    idea: 'Die Kinder hupfen gern auf Steinen, hörma.',
    phone: '+43 1 505 27 75 38',
  },
  answer: 'Gemeint ist die Kreuzung beim Zuckerlgschäft der Familie Hirnschrodt.',
  question: 'Welches Eck beim Gänsehäufelsteg meinen Sie genau?',
  reason: 'Dafür ist leider die Nachbargemeinde Unterwirrling zuständig.',
  hostile: 'Nullzeichen im Schrammeltext',
  file: 'Brief von Kunigunde Mostschädel.png',
};
const pieces = [
  ...Object.values(said).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))),
  'Zwirbeltanne',
  'Ermelinde',
  'Schlaglöcher',
  'Quirina',
  'Fuxmagen',
  'Tölpel',
  'Krautwascherl',
  'Großtant',
  'Notburga',
  'Schnürpel',
  'Geländerstange',
  'Hutschenhof',
  'wetterfesten',
  'Leopoldine',
  'Wurzenrainer',
  'Quastelgasse',
  'Oberknödelsbach',
  'Brunnenmandl',
  'Zuckerlgschäft',
  'Hirnschrodt',
  'Gänsehäufelsteg',
  'Unterwirrling',
  'Schrammeltext',
  'Kunigunde',
  'Mostschädel',
  '4315058361',
  '015058361',
  '505836194',
  '4315052775',
  '505277538',
  '83 61 94',
  '27 75 38',
];

describe('G5: no personal data on the bus or in logs', () => {
  let sut: ProductUnderTest;
  let bus: BusListener;
  const search = new TraceSearch(pieces);
  const references: Record<string, string> = {};

  beforeAll(async () => {
    sut = await productUnderTest({ LOG_LEVEL: 'debug' });
    bus = await BusListener.start(sut);
  });
  afterAll(async () => {
    await bus?.stop();
    await sut?.stop();
  });

  const logs = (): [string, Buffer][] => {
    const folder = join(sut.product.dataDir, 'logs');
    return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]);
  };
  const told = (found: Trace[]): string[] =>
    found.map(({ where, piece, around }) => `${where}: "${piece}" in …${around}…`).slice(0, 20);

  it('would find what is said: in a message, in a header, in a log, however it is written', async () => {
    bus.connection.publish(
      'control.privacy',
      JSON.stringify({ note: Buffer.from(`Frau ${said.web.name} wohnt hier`).toString('base64') }),
    );
    bus.connection.publish(
      'control.privacy',
      JSON.stringify({ title: said.phone.idea }).replace(
        /[\u0080-\uffff]/g,
        (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
      ),
    );
    await bus.connection.flush();
    await eventually(() =>
      expect(bus.heard.filter(({ subject }) => subject === 'control.privacy')).toHaveLength(2),
    );
    const found = bus.heard
      .flatMap(({ subject, content }) => search.in(subject, content))
      .map(({ piece }) => piece);
    expect(found).toEqual(expect.arrayContaining(['Quirina', 'Fuxmagen', 'Großtant']));
    expect(
      search.in('a log', `{"msg":"GET /mein-beitrag?q=${encodeURIComponent('Leopoldine Wurzenrainer')}"}`)
        .length,
    ).toBeGreaterThan(0);
    expect(search.in('a log', `number 43 ${said.phone.phone.replaceAll(' ', '')}`).length).toBeGreaterThan(0);
    bus.heard.splice(0);
  });

  it('takes contributions in by web, phone and paper', async () => {
    const web = { title: said.web.title, idea: said.web.idea, district: '16' };
    const byWeb = await sut.api.post('/contributions', {
      process: demoSlug,
      answers: web,
      contact: { wish: 'email', name: said.web.name, email: said.web.email },
      consent: true,
    });
    expect(byWeb.status).toBe(201);
    references['web'] = String(byWeb.body['reference']);

    const agent = await sut.apiWith('agent', 'paper');
    const byPhone = await agent.post('/staff/contributions', {
      process: demoSlug,
      channel: 'phone',
      answers: { title: said.phone.title, idea: said.phone.idea },
      contact: { wish: 'call', name: said.phone.name, phone: said.phone.phone },
      consent: true,
    });
    expect(byPhone.status).toBe(201);
    references['phone'] = String(byPhone.body['reference']);
    const byPaper = await agent.post('/staff/contributions', {
      process: demoSlug,
      channel: 'paper',
      answers: { title: said.paper.title, idea: said.paper.idea },
      contact: {
        wish: 'letter',
        name: said.paper.name,
        address: { street: said.paper.street, postcode: '1160', city: said.paper.city },
      },
      consent: true,
    });
    expect(byPaper.status).toBe(201);
    references['paper'] = String(byPaper.body['reference']);

    // What is wrong with an input must not be told to the log either.
    for (const wrong of [
      { answers: { title: said.web.title.repeat(20), nonsense: said.web.idea } },
      { answers: { title: `${said.hostile}\u0000`, idea: `${said.hostile}\u0000` } },
    ]) {
      const refused = await sut.api.post('/contributions', {
        process: demoSlug,
        contact: { wish: 'email', email: `${said.web.name}` },
        consent: true,
        ...wrong,
      });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
    }
    const upload = new FormData();
    upload.set('name', said.file);
    const picture = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    upload.append('files', new Blob([new Uint8Array(picture)], { type: 'image/png' }), said.file);
    const batch = await agent.post('/paper/batches', upload);
    expect(batch.status).toBe(201);
    await eventually(
      async () =>
        expect(['read', 'failed']).toContain(
          (await agent.get(`/paper/batches/${String(batch.body['id'])}`)).body['state'],
        ),
      60_000,
    );
  });

  it('takes a call down at the desk, looks the caller up, and says the number', async () => {
    const browser = await TestBrowser.start(sut);
    try {
      const page = await browser.staff('agent');
      await beginCall(page);
      await page.locator('#contact-phone').fill(said.desk.phone);
      await page.locator('#contact-wish').selectOption('call');
      await page.locator('#answers-title').fill(said.desk.title);
      await page.locator('#answers-idea').fill(said.desk.idea);
      await page.locator('#consent').check();
      await saved(page);
      await page.getByRole('button', { name: /Read back/ }).click();
      references['desk'] = await readBackAndSend(page);
      expect(references['desk']).toMatch(/^\d{10}$/);
    } finally {
      await browser.stop();
    }
  });

  it('decides, asks back, declines, answers by mail, letter and call, and erases', async () => {
    const anna = new Moderator(sut);
    const berta = new Moderator(sut);
    await anna.decide(references['web']!, 'returned', { message: said.question });
    await eventually(
      async () =>
        expect((await sut.api.get(`/contributions/${references['web']}`)).body['status']).toBe('returned'),
      60_000,
    );
    const access = await openedByMail(sut, said.web.email, references['web']!);
    const answered = await fetch(`${sut.product.url}/mein-beitrag/${references['web']}/antwort`, {
      method: 'POST',
      headers: { cookie: access },
      body: new URLSearchParams({ answer: said.answer }),
      redirect: 'manual',
    });
    expect(answered.status).toBe(303);
    await anna.decide(references['phone']!, 'declined', { reasonCodes: ['off-topic'], message: said.reason });
    await berta.decide(references['phone']!, 'declined', {
      reasonCodes: ['off-topic'],
      message: said.reason,
    });
    await anna.decide(references['paper']!, 'published');
    await anna.decide(references['desk']!, 'published');

    const paper = await StaffSession.signIn(sut, 'paper');
    await eventually(async () => {
      await paper.post('/messages/letters');
      expect(await (await paper.get('/messages/letters')).text()).toContain('letters.pdf');
    }, 60_000);
    const pdf = /\/messages\/letters\/[0-9a-f-]{36}\/letters\.pdf/.exec(
      await (await paper.get('/messages/letters')).text(),
    )![0];
    expect((await paper.get(pdf)).status()).toBe(200);
    const agent = await StaffSession.signIn(sut, 'agent');
    const task = await eventually(async () => {
      const found = /\/desk\/phone\/call-backs\/[0-9a-f-]{36}/.exec(
        await (await agent.get('/desk/phone/call-backs')).text(),
      );
      if (!found) throw new Error('nobody to call yet');
      return found[0];
    }, 60_000);
    expect(await (await agent.get(task)).text()).toMatch(/43 ?1 ?505/);
    expect((await agent.post(`${task}/outcome`, { outcome: 'reached', after: '0' })).status()).toBe(303);
    const admin = await StaffSession.signIn(sut, 'admin');
    expect((await admin.post('/admin/erase', { reference: references['desk']! })).status()).toBe(303);
    await eventually(
      async () => expect((await sut.mailbox.to(said.web.email)).length).toBeGreaterThanOrEqual(2),
      60_000,
    );
    await Promise.all([paper.close(), agent.close(), admin.close()]);
  });

  it('finds in the log of intake whom to erase again after a restore, by id alone', async () => {
    const log = join(sut.product.dataDir, 'logs', 'intake-1.log');
    expect(await runCommand(sut, 'erase-again', [log])).toBe(
      '0 erased again, 1 were erased already, 0 are not in the restored database.\n',
    );
  });

  it('says none of it on the bus', async () => {
    const subjects = await eventually(() => {
      const heard = new Set(bus.heard.map(({ subject }) => subject));
      for (const subject of [
        'intake.contribution.received.v1',
        'moderation.decision.made.v1',
        'intake.contributor.erased.v1',
      ])
        expect(heard).toContain(subject);
      return heard;
    }, 60_000);
    expect([...subjects].filter((subject) => subject.startsWith('requests.intake.')).length).toBeGreaterThan(
      3,
    );
    const kept = await bus.kept();
    expect(kept.length).toBeGreaterThan(15);
    expect(
      told([...bus.heard, ...kept].flatMap(({ subject, content }) => search.in(subject, content))),
    ).toEqual([]);
  });

  it('writes none of it into a log', () => {
    const files = logs();
    expect(files.map(([file]) => file)).toEqual(
      expect.arrayContaining(['intake-1.log', 'web-1.log', 'postgresql.log', 'nats.log', 'mailbox.log']),
    );
    expect(files.find(([file]) => file === 'web-1.log')![1].length).toBeGreaterThan(0);
    expect(told(files.flatMap(([file, content]) => search.in(file, content)))).toEqual([]);
  });

  it('finds nobody who was erased in any store, neither after a restore of yesterday’s backup once they are erased again', async () => {
    // Of a file without a contributor, and of input that was refused, no erasure knows.
    const nobodys = ['Schrammeltext', 'Kunigunde', 'Mostschädel', said.hostile, said.file];
    const words = new TraceSearch(pieces.filter((piece) => !nobodys.includes(piece)));
    const kept = () => tracesInStores(sut, bus, words);
    const yesterday = await Backup.take(sut);
    const admin = await StaffSession.signIn(sut, 'admin');
    for (const person of ['web', 'phone', 'paper'])
      expect((await admin.post('/admin/erase', { reference: references[person]! })).status()).toBe(303);
    await admin.close();
    await eventually(async () => expect(told(await kept())).toEqual([]), 60_000);

    await yesterday.restore();
    await bus.stop();
    bus = await BusListener.start(sut);
    const back = (await kept()).map(({ piece }) => piece);
    expect(back).toEqual(
      expect.arrayContaining([said.web.email, said.phone.name, said.paper.street, said.reason]),
    );
    await runCommand(sut, 'rebuild', ['reporting']);
    const log = join(sut.product.dataDir, 'logs', 'intake-1.log');
    expect(await runCommand(sut, 'erase-again', [log])).toBe(
      '3 erased again, 1 were erased already, 0 are not in the restored database.\n',
    );
    await sut.product.apps.web.start();
    await eventually(async () => expect(told(await kept())).toEqual([]), 60_000);
  }, 400_000);
});
