import {
  type Answers,
  changeContact,
  checkDigit,
  contactsOf,
  eraseAgain,
  eraseContributor,
  lookUpForCaller,
  receiveContribution,
  serviceActor,
  withdrawContribution,
} from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { richForm, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactChangeEntity } from '../../../contributors/contact-change.entity.js';
import { phoneContribution, webContribution } from '../../../test/contribution-inputs.js';
import { SearchIndexSweep } from '../../../contributions/similar/search-index.sweep.js';
import { folded } from './folded.js';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';

const agent = staff('a1', 'agent');
const notification = serviceActor('notification');
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const lookUp = (said: string) => intake.ask(lookUpForCaller, { said }, agent);
const letter = {
  wish: 'letter' as const,
  name: 'Erika Beispiel',
  address: { street: 'Beispielgasse 3', postcode: '1050', city: 'Wien' },
};
const readOut = (version = richForm.consent.version) => ({
  given: true as const,
  version,
  language: 'de' as const,
  how: 'read-out' as const,
  at: new Date().toISOString(),
  readBy: 'somebody-else',
});

describe('looking up for a caller', () => {
  it('finds by number, however it is said, what anonymous callers left, and what they may do', async () => {
    const { reference } = await intake.ask(
      receiveContribution,
      phoneContribution({ contact: { wish: 'none' } }),
      agent,
    );
    const grouped = reference.replace(/(\d{3})(\d{3})(\d{3})(\d)/, '$1 - $2.$3/$4');
    expect(await lookUp(`Nr. ${grouped}`)).toMatchObject({
      found: [
        {
          reference,
          title: 'Mehr Bänke',
          channel: 'phone',
          status: 'received',
          replyWay: 'none',
          reachable: { email: false, phone: false, address: false },
          may: { withdraw: true, amend: true, changeContact: true, appeal: false },
        },
      ],
      near: [],
    });
  });

  it('names the numbers that one slip turns into a mistyped one', async () => {
    const { reference } = await intake.ask(receiveContribution, webContribution());
    const swapped = Array.from(reference);
    const at = swapped.findIndex((digit, index) => index > 0 && digit !== swapped[index - 1]);
    [swapped[at - 1], swapped[at]] = [swapped[at]!, swapped[at - 1]!];
    const wrong = reference.slice(0, 9) + String((Number(reference[9]) + 3) % 10);
    for (const slip of [swapped.join(''), wrong]) {
      const answer = await lookUp(slip);
      expect(answer).toMatchObject({ found: [], why: 'check-digit' });
      expect(answer.near).toContain(reference);
    }
    expect(await lookUp('0000000000')).toEqual({ found: [], near: [], why: 'unknown-number' });
    expect(await lookUp('472 913')).toEqual({ found: [], near: [], why: 'not-ten-digits' });
  });

  it('reads a number without the signs that show nothing', async () => {
    const { reference } = await intake.ask(receiveContribution, webContribution());
    const copied = `\u202a${reference.slice(0, 4)}\u200b\u00ad${reference.slice(4)}\u2060`;
    expect((await lookUp(copied)).found).toMatchObject([{ reference, by: 'number' }]);
  });

  it.each([
    ['+43 660 7654321', 'unknown-phone'],
    ['0660 765 43 21', 'unknown-phone'],
    ['1160', 'unknown-words'],
    ['100%', 'unknown-words'],
    [`' OR 1=1 --`, 'unknown-words'],
    ['%_%', 'nothing-to-look-for'],
  ])('says of %s what was looked for', async (said, why) => {
    expect(await lookUp(said)).toEqual({ found: [], near: [], why });
  });

  it('reads ten digits that are no reference number as a phone number, too', async () => {
    // Without the 0 in front, as a telephone shows it.
    const phone = ['6600000061', '6600000062'].find((digits) => checkDigit(digits) !== 0)!;
    const contact = { wish: 'call' as const, phone: `0${phone}`, name: 'Erika Beispiel' };
    const { reference } = await intake.ask(receiveContribution, phoneContribution({ contact }), agent);
    expect(await lookUp(phone)).toMatchObject({ found: [{ reference, by: 'phone' }], why: 'check-digit' });
  });

  it('finds by a known phone number, the newest first', async () => {
    const contact = { wish: 'call' as const, phone: '0660 0000055', name: 'Erika Beispiel' };
    const one = await intake.ask(receiveContribution, phoneContribution({ contact }), agent);
    const two = await intake.ask(receiveContribution, phoneContribution({ contact }), agent);
    const { found } = await lookUp('+43 660 000 00 55');
    expect(found.map(({ reference }) => reference).sort()).toEqual([one.reference, two.reference].sort());
    expect(found[0]).toMatchObject({ reachable: { phone: true } });
  });

  describe('by what is said in words', () => {
    const named = async (name: string, answers: Answers = {}) =>
      (
        await intake.ask(
          receiveContribution,
          phoneContribution({
            contact: { wish: 'call', phone: '0660 0000057', name },
            ...(Object.keys(answers).length > 0 && { answers }),
          }),
          agent,
        )
      ).reference;
    const found = async (words: string) =>
      (await lookUp(words)).found.map(({ reference, by, matches }) => [
        reference,
        by,
        ...matches.map(({ in: where, passage }) => `${where}: ${passage}`),
      ]);
    const indexed = () => intake.app.get(SearchIndexSweep, { strict: false }).catchUp();

    it('finds a part of a name, however umlauts, accents and capitals are written', async () => {
      const reference = await named('Änne Müßig-Grünbeck');
      for (const words of ['müssig', 'GRUENBECK', 'grunb', 'aenne mussig', 'Müßig, Änne', 'beck anne'])
        expect(await found(words)).toEqual([[reference, 'name', 'name: Änne Müßig-Grünbeck']]);
      expect(await lookUp('Müßig Otto')).toEqual({ found: [], near: [], why: 'unknown-words' });
      expect(await lookUp('%_%abcq')).toEqual({ found: [], near: [], why: 'unknown-words' });
      await intake.ask(eraseContributor, { reference }, staff('admin', 'admin'));
      expect(await found('gruenbeck')).toEqual([]);
    });

    it('finds words of the text in either language, with the passage, after those of that name', async () => {
      const german = await named('Otto Probe', {
        title: 'Kastanien',
        idea: 'Ich gehe gern spazieren. Am Lindwurmplatz stehen vier morsche Kastanien.',
      });
      const { reference: english } = await intake.ask(
        receiveContribution,
        webContribution({
          language: 'en',
          answers: { title: 'Chestnuts', idea: 'Chestnuts fall on cyclists.' },
        }),
      );
      const namesake = await named('Kastanie Beispiel', { title: 'Ampel', idea: 'Grün ist zu kurz.' });
      await indexed();
      const passage = 'text: Am Lindwurmplatz stehen vier morsche Kastanien.';
      expect(await found('kastanie')).toEqual([
        [namesake, 'name', 'name: Kastanie Beispiel'],
        [german, 'words', 'title: Kastanien', passage],
      ]);
      expect(await found('Lindwurmplatz vier')).toEqual([[german, 'words', passage]]);
      expect(await found('chestnut')).toEqual([
        [english, 'words', 'title: Chestnuts', 'text: Chestnuts fall on cyclists.'],
      ]);
      // The beginning of a word is found; its end only where it is spelled alike.
      expect(await found('LINDW')).toEqual([[german, 'words', passage]]);
      expect(await found('wurmplatz')).toEqual([[german, 'similar', passage]]);
      expect(await lookUp('quasten')).toEqual({ found: [], near: [], why: 'unknown-words' });
    });

    it('finds a number in the text', async () => {
      const district = await named('Rosa Muster', {
        title: 'Spielplatz',
        idea: 'Im Bezirk 1190 fehlt Schatten.',
      });
      await indexed();
      expect(await found('1190')).toEqual([[district, 'words', 'text: Im Bezirk 1190 fehlt Schatten.']]);
    });

    it('finds the same however a name is spelled, the name first, and marks what is only similar', async () => {
      const person = await named('Jürgen Tüllner', { title: 'Radweg', idea: 'Der Randstein ist hoch.' });
      const word = await named('Rosa Muster', { title: 'Tüllnergasse', idea: 'Die Laterne flackert.' });
      await indexed();
      const both = [
        [person, 'name', 'name: Jürgen Tüllner'],
        [word, 'words', 'title: Tüllnergasse'],
      ];
      for (const said of ['Tüllner', 'TUELLNER', 'Tullner', 'tuell\u200bn'])
        expect((await found(said)).slice(0, 2)).toEqual(both);
      expect((await found('Tülllner'))[0]).toEqual([person, 'similar', 'name: Jürgen Tüllner']);
    });

    it('folds words as the database folds names', async () => {
      for (const text of ['Müller', 'MUELLER', 'Łódź Ærø Đa', 'Straße', 'ẞ', 'İı', 'queue', 'ﬁx', 'Ǻ'])
        expect([text, folded(text)]).toEqual([
          text,
          (await intake.dataSource.query<{ folded: string }[]>('select folded($1)', [text]))[0]!.folded,
        ]);
    });

    it('shows ten and says that there are more', async () => {
      for (let one = 0; one < 11; one += 1) await named('Vielfach Genannt');
      const answer = await lookUp('vielfach');
      expect(answer.found).toHaveLength(10);
      expect(answer.more).toBe(true);
      expect((await lookUp('0660 0000057')).more).toBe(true);
    });

    it('reads the names from an index', async () => {
      const plan = await intake.dataSource.transaction(async (tx) => {
        await tx.query('set local enable_seqscan = off');
        return tx.query<Record<string, string>[]>(
          `explain select from contributors r where folded(r.contact->>'name') like '%' || folded('Grün') || '%'`,
        );
      });
      expect(JSON.stringify(plan)).toContain('contributors_names');
    });
  });

  it('is for the phone desk', () =>
    expect(intake.ask(lookUpForCaller, { said: '0000000000' })).rejects.toMatchObject({
      kind: 'forbidden',
    }));
});

describe('changing how somebody hears back', () => {
  const change = (reference: string, given: object = {}) =>
    intake.ask(
      changeContact,
      { reference, contact: letter, consent: readOut(), channel: 'phone', ...given },
      agent,
    );
  const changes = (contributionId: string) =>
    intake.count('outbox', `ordering_key = $1 and type like '%contact-changed%'`, [contributionId]);

  it('keeps who changed it on which consent, tells it once, and gives notification the new contact', async () => {
    const { reference, contributionId } = await intake.ask(
      receiveContribution,
      phoneContribution({ contact: { wish: 'call', phone: '0660 0000056' } }),
      agent,
    );
    for (let time = 0; time < 2; time += 1) expect(await change(reference)).toEqual({ replyWay: 'letter' });
    expect(await changes(contributionId)).toBe(1);
    const [kept] = await intake.dataSource.getRepository(ContactChangeEntity).findBy({ contributionId });
    expect(kept).toMatchObject({
      channel: 'phone',
      changedBy: agent.id,
      fromWay: 'call',
      toWay: 'letter',
      consent: { version: richForm.consent.version, how: 'read-out', readBy: agent.id },
    });
    expect(await intake.ask(contactsOf, { contributionIds: [contributionId] }, notification)).toMatchObject([
      { contact: letter },
    ]);
    expect((await lookUp('0660 0000056')).found).toEqual([]);
    expect((await lookUp(reference)).found).toMatchObject([{ replyWay: 'letter' }]);
  });

  it('refuses an outdated consent, a number that cannot be one, and what is gone', async () => {
    const { reference } = await intake.ask(receiveContribution, webContribution());
    await expect(change(reference, { consent: readOut('2020-1') })).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/consent/version', code: 'outdated' }] },
    });
    await expect(change(reference, { contact: { wish: 'call', phone: '999' } })).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/contact/phone' }] },
    });
    await intake.ask(withdrawContribution, { reference, channel: 'phone' }, agent);
    await expect(change(reference)).rejects.toMatchObject({ code: 'intake.no-answers-any-more' });
  });

  it('leaves nothing behind at erasure', async () => {
    const { reference, contributionId } = await intake.ask(receiveContribution, webContribution());
    await change(reference);
    await intake.ask(eraseContributor, { reference }, staff('admin', 'admin'));
    expect(await intake.count('contact_changes', 'contribution_id = $1', [contributionId])).toBe(0);
    // As after a restore: only what is there and not erased is erased.
    const [mine, gone] = [await intake.ask(receiveContribution, webContribution()), newId()];
    const ids = { contributionIds: [contributionId, mine.contributionId, gone] };
    const operator = serviceActor('operator');
    expect(await intake.ask(eraseAgain, ids, operator)).toEqual({ erased: 1, before: 1, unknown: 1 });
    expect(await intake.ask(eraseAgain, ids, operator)).toEqual({ erased: 0, before: 2, unknown: 1 });
    expect(await intake.count('contributors', 'contribution_id = $1', [mine.contributionId])).toBe(0);
    expect((await lookUp(reference)).found).toMatchObject([
      {
        status: 'erased',
        title: '',
        may: { withdraw: false, amend: false, changeContact: false, appeal: false },
      },
    ]);
  });
});
