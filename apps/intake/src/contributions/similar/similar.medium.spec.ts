import {
  amendContribution,
  decisionMadeV1,
  type DecisionOutcome,
  eraseContributor,
  findPublishedSimilar,
  findSimilar,
  markContributions,
  publicStatus,
  receiveContribution,
  searchContributions,
  withdrawContribution,
} from '@gemeinsam/contracts';
import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { eventually, received, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phoneContribution, type ReceiveInput, webContribution } from '../../test/contribution-inputs.js';
import { IsNull, Not } from 'typeorm';
import { type RunningIntake, startIntake } from '../../test/running-intake.js';
import { ContributionEntity } from '../contribution.entity.js';
import { FollowModeration } from '../follow-moderation.consumer.js';
import { SearchIndexSweep } from './search-index.sweep.js';

const agent = staff('a1', 'agent');
const admin = staff('admin', 'admin');
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const said = (title: string, idea: string, more: Partial<ReceiveInput> = {}) =>
  intake.ask(receiveContribution, webContribution({ answers: { title, idea }, ...more }));
const similar = (text: string, language: 'de' | 'en' = 'de') =>
  intake.ask(findSimilar, { text, language }, agent);
const titles = async (text: string, language?: 'de' | 'en') =>
  (await similar(text, language)).map(({ title }) => title);
const indexed = (contributionId: string) =>
  intake.count('search_texts', 'contribution_id = $1', [contributionId]);
const caughtUp = () => intake.app.get(SearchIndexSweep, { strict: false }).catchUp();

const decide = (contributionId: string, outcome: DecisionOutcome) =>
  intake.app.get(UnitOfWork).run((tx) =>
    intake.app.get(FollowModeration, { strict: false }).decisionMade(
      received(decisionMadeV1, {
        decisionId: newId(),
        caseId: newId(),
        contributionId,
        contributionVersion: 1,
        outcome,
        reasonCodes: [],
        catalogueVersion: 1,
        decidedAt: new Date().toISOString(),
      }),
      tx,
    ),
  );

describe('similar contributions', () => {
  it('are there after a moment, from every channel, with state, channel and the sentence that is alike', async () => {
    const { reference } = await said(
      'Bäume für die Reinprechtsdorfer Straße',
      'Ich wohne gern hier. Im Sommer ist es dort ohne Schatten nicht auszuhalten. Danke!',
    );
    await intake.ask(
      receiveContribution,
      phoneContribution({ answers: { title: 'Sitzbank am Siebenbrunnenplatz', idea: 'Eine Bank bitte.' } }),
      agent,
    );
    await eventually(async () =>
      expect(await titles('Auf der Reinprechtsdorfer Strasse fehlt Schatten')).toEqual([
        'Bäume für die Reinprechtsdorfer Straße',
      ]),
    );
    expect(await similar('Schattenplätze im Sommer, Schatten auf der Straße')).toMatchObject([
      {
        reference,
        channel: 'web',
        status: 'received',
        supporters: 0,
        process: 'ideen-fuers-graetzl',
        excerpt: 'Im Sommer ist es dort ohne Schatten nicht auszuhalten.',
      },
    ]);
    // It came a moment later than the other.
    await eventually(async () =>
      expect((await similar('eine Bank beim Siebenbrunnenplatz'))[0]).toMatchObject({ channel: 'phone' }),
    );
    expect(await similar('und oder der die das')).toEqual([]);
    expect(await similar('')).toEqual([]);
  });

  it('are found by the stem of a word, by its beginning, and with slips of the pen', async () => {
    await said('Fahrradständer vor der Bücherei', 'Bei den Büchereien fehlen Fahrradständer.');
    await said('More benches near the playground', 'Parents need benches.', { language: 'en' });
    await caughtUp();
    for (const typed of ['Büchereien', 'Fahrradstän', 'Fahradständer bei der Büchrei'])
      expect(await titles(typed)).toEqual(['Fahrradständer vor der Bücherei']);
    expect(await titles('a bench at the playgrounds', 'en')).toContain('More benches near the playground');
  });

  it('takes quotation marks, backslashes and operators as text', async () => {
    for (const text of [`'`, `\\`, `a' & !b | <-> :*`, '%_', 'x'.repeat(12_000)])
      await expect(similar(text)).resolves.toBeInstanceOf(Array);
  });

  it('come first when they share what is rare, not when they share only what everybody says', async () => {
    for (let one = 0; one < 30; one += 1)
      await said(`Bitte mehr Park, Nummer ${one}`, `Mehr Park in der Stadt bitte, zum ${one}. Mal.`);
    const rare = [
      ['Kneippbecken', 'Im Sommer wäre ein Kneippbecken bei der alten Remise schön, mit Bänken rundherum.'],
      ['Rollschuhbahn', 'Die Kinder fahren auf der Fahrbahn, weil es im Viertel keine Rollschuhbahn gibt.'],
      [
        'Taubenschlag',
        'Gegen den Schmutz am Bahnhof hilft ein betreuter Taubenschlag, wie ihn Augsburg hat.',
      ],
    ] as const;
    for (const [subject, text] of rare) await said(`Vorschlag ${subject.length}`, text);
    await caughtUp();
    for (const [subject, text] of rare) {
      const [first] = await similar(`Bitte mehr Park in der Stadt, bitte auch ${subject}`);
      expect(first?.excerpt).toBe(text);
    }
  });

  it('are for staff only', () =>
    expect(intake.ask(findSimilar, { text: 'Bank', language: 'de' })).rejects.toMatchObject({
      kind: 'forbidden',
    }));

  it('hold what the author adds, and nothing of what is withdrawn or erased', async () => {
    const first = await said('Ein Brunnen', 'Wasser für alle.');
    const second = await said('Noch ein Brunnen', 'Trinkwasser beim Kreuzquellenweg.');
    await caughtUp();
    await intake.ask(
      amendContribution,
      { reference: first.reference, text: 'Gemeint ist der Ahornpark.', channel: 'phone' },
      agent,
    );
    expect(await titles('Ahornpark')).toEqual(['Ein Brunnen']);
    await intake.ask(withdrawContribution, { reference: first.reference, channel: 'phone' }, agent);
    expect(await indexed(first.contributionId)).toBe(0);
    expect(await titles('Ahornpark')).toEqual([]);

    expect(await titles('Kreuzquellenweg')).toEqual(['Noch ein Brunnen']);
    await intake.ask(eraseContributor, { reference: second.reference }, admin);
    expect(await titles('Kreuzquellenweg')).toEqual([]);
    expect(await intake.count('search_words', `lexeme like 'kreuzquell%'`)).toBe(0);
    await caughtUp();
    expect(await indexed(first.contributionId)).toBe(0);
    expect(await indexed(second.contributionId)).toBe(0);
    expect(await intake.count('search_words', `lexeme like 'kreuzquell%'`)).toBe(0);
  });

  it('are indexed once however many sweeps run at the same time, and taken up again after a long time away', async () => {
    const made = await Promise.all(
      Array.from({ length: 60 }, (_, index) => said(`Idee ${index}`, 'Gleichzeitig.')),
    );
    await Promise.all([caughtUp(), caughtUp(), caughtUp()]);
    const ids = made.map(({ contributionId }) => contributionId);
    const count = () => intake.count('search_texts', 'contribution_id = any($1)', [ids]);
    expect(await count()).toBe(60);
    // As after the migration, or after a backup from before it.
    await intake.dataSource.query('delete from search_texts');
    await intake.dataSource.query(
      `update search_progress set done_below = '00000000-0000-0000-0000-000000000000'`,
    );
    await caughtUp();
    expect(await count()).toBe(60);
  });
});

describe('supporting a contribution', () => {
  const support = (supports: string, more: Partial<ReceiveInput> = {}) =>
    intake.ask(receiveContribution, phoneContribution({ answers: {}, supports, ...more }), agent);
  const contentHashOf = async (contributionId: string) =>
    (await intake.events(contributionId))[0]!.envelope.data;

  it('needs no words; all who do say the same, and are counted at the first who said it', async () => {
    const origin = await said('Ein Zebrastreifen in der Hasnerstraße', 'Vor der Schule.');
    const german = await support(origin.contributionId);
    const english = await support(german.contributionId, { language: 'en' });
    const own = await support(origin.contributionId, { answers: { idea: 'Dringend!' } });
    const rows = await intake.dataSource.getRepository(ContributionEntity).find({
      where: { supports: Not(IsNull()) },
      select: { id: true, title: true, supports: true },
      order: { id: 'ASC' },
    });
    expect(rows).toEqual([
      {
        id: german.contributionId,
        title: 'Unterstützt: Ein Zebrastreifen in der Hasnerstraße',
        supports: origin.contributionId,
      },
      {
        id: english.contributionId,
        title: 'Supports: Ein Zebrastreifen in der Hasnerstraße',
        supports: origin.contributionId,
      },
      expect.objectContaining({ id: own.contributionId }),
    ]);
    const [one, other, third] = await Promise.all(
      [german, english, own].map(({ contributionId }) => contentHashOf(contributionId)),
    );
    expect(one!['supports']).toBe(origin.contributionId);
    expect(other!['contentHash']).toBe(one!['contentHash']);
    expect(third!['contentHash']).not.toBe(one!['contentHash']);
    await caughtUp();
    expect(await similar('Zebrastreifen Hasnerstraße')).toMatchObject([
      { reference: origin.reference, supporters: 3 },
    ]);
    await intake.ask(withdrawContribution, { reference: german.reference, channel: 'phone' }, agent);
    expect(await similar('Zebrastreifen Hasnerstraße')).toMatchObject([{ supporters: 2 }]);
  });

  it('is done once by a person, even when what they support has gone since', async () => {
    const origin = await said('Eine Laterne', 'Beim Durchgang.');
    const idempotency = { scope: 'phone', key: newId() };
    const first = await support(origin.contributionId, { idempotency });
    await intake.ask(withdrawContribution, { reference: origin.reference, channel: 'phone' }, agent);
    expect(await support(origin.contributionId, { idempotency })).toMatchObject({
      reference: first.reference,
      repeated: true,
    });
    expect((await intake.ask(publicStatus, { reference: first.reference })).status).toBe('received');
  });

  it('is refused for what is gone, declined, elsewhere, or not there', async () => {
    const withdrawn = await said('Weg', 'Weg.');
    await intake.ask(withdrawContribution, { reference: withdrawn.reference, channel: 'phone' }, agent);
    const declined = await said('Nein', 'Nein.');
    await decide(declined.contributionId, 'declined');
    for (const { contributionId } of [withdrawn, declined])
      await expect(support(contributionId)).rejects.toMatchObject({ code: 'intake.cannot-support' });
    await expect(support(newId())).rejects.toMatchObject({ code: 'intake.supported-not-there' });
    const elsewhere = await said('Anderswo', 'Anderswo.');
    await intake.dataSource.query('update contributions set process_id = $2 where id = $1', [
      elsewhere.contributionId,
      await otherProcess(),
    ]);
    await expect(support(elsewhere.contributionId)).rejects.toMatchObject({
      code: 'intake.supports-other-process',
    });
  });

  it('stays and is counted when what it supports is erased, but keeps nothing of its words', async () => {
    const origin = await said('Die Adresse von Erika Verborgen', 'Verborgen.');
    const { contributionId } = await support(origin.contributionId);
    await intake.ask(eraseContributor, { reference: origin.reference }, admin);
    const row = await intake.dataSource
      .getRepository(ContributionEntity)
      .findOneByOrFail({ id: contributionId });
    const grouped = origin.reference.replace(/(\d{3})(\d{3})(\d{3})(\d)/, '$1-$2-$3-$4');
    expect(row).toMatchObject({
      title: `Unterstützt: ${grouped}`,
      state: 'received',
      supports: origin.contributionId,
    });
    for (const table of await intake.tables())
      expect(await intake.count(table, `${table}::text ~* 'verborgen'`)).toBe(0);
    await expect(support(origin.contributionId)).rejects.toMatchObject({ code: 'intake.cannot-support' });
  });

  async function otherProcess(): Promise<string> {
    const id = newId();
    await intake.dataSource.query(
      `insert into processes (id, slug, revision, settings, form_version, published_at)
       select $1, 'anderswo', 1, settings, form_version, now() from processes limit 1`,
      [id],
    );
    return id;
  }

  it('interrupts nobody who shares only common words with what is published', async () => {
    const common = Array.from({ length: 8 }, (_, index) =>
      said(`Mehr Platz für Kinder ${index}`, `Die Kinder brauchen im Park mehr Platz. Nummer ${index}.`),
    );
    for (const { contributionId } of await Promise.all(common)) await decide(contributionId, 'published');
    const telling = await said(
      'Wasserspielplatz am Enkplatz',
      'Die Kinder brauchen mehr Wasser am Enkplatz.',
    );
    await decide(telling.contributionId, 'published');
    // As when a quarter of the texts has come since: then words are counted anew.
    await intake.dataSource.query('update search_progress set changed = documents');
    await caughtUp();
    await caughtUp();
    const shownTo = async (text: string) => {
      const asked = { text, language: 'de', process: 'ideen-fuers-graetzl' } as const;
      return (await intake.ask(findPublishedSimilar, asked)).map(({ title }) => title);
    };
    const everyday = 'Mehr Platz im Park: die Kinder brauchen ein Trampolin neben der Rutsche.';
    expect(await similar(everyday)).not.toEqual([]);
    expect(await shownTo(everyday)).toEqual([]);
    expect(await shownTo('Ein Wasserspielplatz beim Enkplatz wäre schön für die Kinder')).toEqual([
      'Wasserspielplatz am Enkplatz',
    ]);
  });

  it('is for the public only what is published, without number, state or channel', async () => {
    const open = await said('Hochbeete in der Lorystraße', 'Gemüse für alle in der Lorystraße.');
    const shown = await said('Hochbeete beim Spielplatz Lorystraße', 'Kräuter beim Spielplatz.');
    const refused = await said('Keine Hochbeete in der Lorystraße', 'Die Lorystraße braucht Ruhe.');
    await decide(shown.contributionId, 'published');
    await decide(refused.contributionId, 'declined');
    await caughtUp();
    const find = (more: { including?: string } = {}) =>
      intake.ask(findPublishedSimilar, {
        text: 'Hochbeete Lorystraße',
        language: 'de',
        process: 'ideen-fuers-graetzl',
        ...more,
      });
    const found = {
      contributionId: shown.contributionId,
      language: 'de',
      title: 'Hochbeete beim Spielplatz Lorystraße',
      excerpt: 'Kräuter beim Spielplatz.',
      supporters: 0,
    };
    expect(await find()).toEqual([found]);
    for (const { contributionId } of [open, refused])
      expect(await find({ including: contributionId })).toEqual([found]);

    const support = (supports: string) =>
      intake.ask(receiveContribution, webContribution({ answers: {}, supports }));
    for (const { contributionId } of [open, refused])
      await expect(support(contributionId)).rejects.toMatchObject({ code: 'intake.supported-not-there' });
    await support(shown.contributionId);
    expect(await find()).toEqual([{ ...found, supporters: 1 }]);
  });
});

describe('searching', () => {
  const moderator = staff('m1', 'moderator');
  const search = async (text: string, more: { process?: string; channel?: 'web' | 'phone' } = {}) =>
    (await intake.ask(searchContributions, { text, ...more }, moderator)).contributionIds;
  const mark = (text: string, ...contributionIds: string[]) =>
    intake.ask(markContributions, { text, contributionIds }, moderator);
  const marked = (passages: readonly { text: string; found: boolean }[]) =>
    passages.filter(({ found }) => found).map(({ text }) => text);

  it('finds every word in one of its forms, in whatever part of the contribution, those with it in the title first', async () => {
    const inText = await said('Zum Stadtpark', 'Zwischen den Kastanien fehlt eine Hängematte.');
    const inTitle = await said('Hängematten unter Kastanien', 'Das wäre schön.');
    await said('Hängematten am Kanal', 'Ohne Bäume.');
    const called = await intake.ask(
      receiveContribution,
      phoneContribution({
        answers: { title: 'Anruf', idea: 'Etwas zum Liegen.' },
        summary: 'Wünscht Hängematten, dort wo die Kastanien stehen.',
      }),
      agent,
    );
    await caughtUp();
    expect(await search('Hängematte Kastanie')).toEqual([
      inTitle.contributionId,
      called.contributionId,
      inText.contributionId,
    ]);
    expect(await search('hängematten die kastanien', { channel: 'phone' })).toEqual([called.contributionId]);
    // Begun, within a longer word, misspelled.
    for (const text of ['Kastan Hängem', 'matte kastanien', 'Hängemate Kastannien'])
      expect([text, await search(text)]).toEqual([text, expect.arrayContaining([inTitle.contributionId])]);
    expect(await search('Hängematten Eichen')).toEqual([]);
    expect(await search('Hängematte Kastanie', { process: 'nowhere' })).toEqual([]);
  });

  it('finds a reference number, whole or begun, and never takes what is typed for a query', async () => {
    const { contributionId, reference } = await said('Nur eine Nummer', 'Ohne besondere Worte.');
    expect(await search(reference)).toEqual([contributionId]);
    expect(await search(`${reference.slice(0, 3)}-${reference.slice(3, 6)}-`)).toContain(contributionId);
    for (const text of ["' | 'x", '!', ':*', '%', '\\', '', '  ', '<->'])
      expect([text, await search(text)]).toEqual([text, []]);
  });

  it('finds by the name of a district what is about it, with the other words of the search', async () => {
    const about = (district: string) =>
      intake.ask(
        receiveContribution,
        webContribution({ answers: { title: 'Pergola', idea: 'Mit Weinlaub.', district } }),
      );
    const there = await about('05');
    const elsewhere = await about('16');
    await caughtUp();
    const found = await search('Pergola Margareten');
    expect(found).toContain(there.contributionId);
    expect(found).not.toContain(elsewhere.contributionId);
  });

  it('marks what was found in the title and in the best part of the text', async () => {
    const { contributionId, reference } = await said(
      'Rutschen für alle',
      `${'Ich wohne hier schon lange. '.repeat(30)}Neben der Rutsche fehlt eine Sanduhr. ${'Das war es. '.repeat(30)}`,
    );
    await caughtUp();
    const [one] = await mark('sanduhren rutsche', contributionId);
    expect(one).toMatchObject({ contributionId, reference, language: 'de' });
    expect(marked(one!.title)).toEqual(['Rutschen']);
    expect(marked(one!.excerpt).sort()).toEqual(['Rutsche', 'Sanduhr']);
    expect(one!.excerpt.map(({ text }) => text).join('').length).toBeLessThan(400);
  });

  it('finds and marks nothing of whoever withdrew or was erased', async () => {
    const withdrawn = await said('Seilbahn eins', 'Eine Seilbahn über den Fluss.');
    const erased = await said('Seilbahn zwei', 'Noch eine Seilbahn.');
    await caughtUp();
    expect(await search('Seilbahn')).toHaveLength(2);
    await intake.ask(withdrawContribution, { reference: withdrawn.reference, channel: 'phone' }, agent);
    await intake.ask(eraseContributor, { reference: erased.reference }, admin);
    expect(await search('Seilbahn')).toEqual([]);
    expect(await search(withdrawn.reference)).toEqual([]);
    expect(await search(erased.reference)).toEqual([]);
    expect(await mark('Seilbahn', withdrawn.contributionId, erased.contributionId)).toEqual([]);
  });

  it('is for the moderation desk alone', async () => {
    for (const actor of [agent, undefined])
      await expect(intake.ask(searchContributions, { text: 'Seilbahn' }, actor)).rejects.toMatchObject({
        kind: 'forbidden',
      });
  });
});
