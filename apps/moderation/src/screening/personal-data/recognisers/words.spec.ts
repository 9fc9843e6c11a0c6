import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { hitsOf } from '../recogniser.js';
import { address } from './address.js';
import { email } from './email.js';
import { fullName } from './full-name.js';
import { health } from './health.js';
import { name } from './name.js';
import { ownName } from './own-name.js';
import { profileAddress } from './profile-address.js';
import { socialHandle } from './social-handle.js';

describe('name behind a form of address', () => {
  it.each([
    '⟦Herr Beispiel⟧ sagt',
    'mit ⟦Frau Mag. Eva Probe-Muster⟧ hier',
    '⟦Frau Mu\u0308ster⟧',
    '⟦HERR BEISPIEL⟧ IST',
    '⟦Prof. Erich von der Muster⟧',
    '⟦Frau Stadträtin Probe⟧',
    '⟦Familie Probe⟧ und ⟦Hr. Muster⟧',
    '⟦mein Nachbar Probe⟧',
    'my neighbour ⟦Mr. Sample⟧',
    '⟦Frau O’Muster⟧',
    'mit ⟦Frau Probe⟧ Bescheid',
  ])('is in %s', (marked) => expect(markedBy(name, withoutMarks(marked))).toBe(marked));

  it.each([
    'Herr der Lage',
    'Frau sein',
    'Frau allein',
    'Frau Bürgermeisterin',
    'Herr Doktor',
    'Dr.-Karl-Renner-Ring',
    'Dr. Karl Lueger Platz',
    'Mag. Abteilung 48',
    'Fr. Nachmittag',
    'Mo.-Fr. 8-17',
    'Familie und Beruf',
    'mein Nachbar Dienstag',
    'Frau P.',
    'Herrenrad',
    'eine Frau',
    'herr probe',
  ])('is not in %s', (text) => expect(markedBy(name, text)).toBe(text));
});

describe('given name and surname', () => {
  it.each([
    'Fragen Sie ⟦Karl Beispiel⟧.',
    '⟦Anna Maria von der Probe⟧ und ⟦Fatima Musterović⟧',
    '⟦John Q. Sample⟧ agrees',
    'ANRUF VON ⟦EVA PROBE⟧',
  ])('are in %s', (marked) => expect(markedBy(fullName, withoutMarks(marked))).toBe(marked));

  it.each([
    'Karl',
    'Karl und Eva',
    'Karl Montag',
    'Karl Muster Straße',
    'Eva Probe Park',
    'Maria-Theresien-Straße',
    'karl beispiel',
    'Herr Beispiel',
  ])('are not in %s', (text) => expect(markedBy(fullName, text)).toBe(text));
});

describe('name of who writes', () => {
  it.each([
    'Mein Name ist ⟦Karl Beispiel⟧.',
    'ich heiße ⟦Musterović⟧',
    'i bin da ⟦Pepi Exempel⟧, servas',
    'my name is ⟦Mary Sample⟧',
    'Danke. LG ⟦Maria Muster⟧',
    'Mit freundlichen Grüßen\n⟦Johann Probe⟧\n1070 Wien',
    'mfg ⟦Probe⟧',
    'Kind regards,\n⟦John Q. Sample⟧',
  ])('is in %s', (marked) => expect(markedBy(ownName, withoutMarks(marked))).toBe(marked));

  it.each([
    'ich bin Wienerin',
    'ich bin Anna',
    'LG Anna',
    'MfG, ABC',
    'LG aus dem 16. Bezirk',
    'Liebe Grüße und danke',
    'mfg Ein Radfahrer',
    'mein Name ist egal',
  ])('is not in %s', (text) => expect(markedBy(ownName, text)).toBe(text));
});

describe('address', () => {
  it.each([
    '⟦Neubaugasse 12⟧',
    'in der ⟦Neubaugasse 12a/3/14⟧.',
    'Die ⟦Mariahilfer Straße 45, Stiege 2, Tür 7, 1060 Wien⟧',
    '⟦1070 Wien, Neubaugasse 12/3⟧',
    '⟦Obere Donaustraße 19 / Stiege 4 / Tür 22⟧',
    '⟦Dr.-Karl-Renner-Ring 3⟧',
    'NEUBAUGASSE: ⟦NEUBAUGASSE 12⟧',
    '⟦Josefstädterstr. Nr. 5⟧',
    '⟦Am Hof 3/2⟧',
    '⟦Neubaugasse 12\n1070 Wien⟧',
    'vor dem Haus ⟦Wattgasse 7⟧',
  ])('is in %s', (marked) => expect(markedBy(address, withoutMarks(marked))).toBe(marked));

  it.each([
    'Linie 49',
    'Paragraf 14, § 5',
    'Neubaugasse 30 km/h',
    'Neubaugasse 20 Bäume',
    'Neubaugasse 7.30 Uhr',
    'Neubaugasse 2026',
    'Parkplatz 5, Radweg 7, Bahnsteig 3',
    'Bundesstraße 17',
    'Landstraße 80',
    'Am Hof 3',
    'Im Haus 12, Stiege 1',
    '1070 Wien',
    'Straße 7',
  ])('is not in %s', (text) => expect(markedBy(address, text)).toBe(text));

  it('is surer the more it says of a home', () => {
    const scores = [
      'Neubaugasse 12',
      'ich wohne in der Neubaugasse 12',
      'Neubaugasse 12/3',
      'Neubaugasse 12, 1070 Wien',
    ].map((text) => hitsOf(address, text)[0]!.score);
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => a - b));
    expect(scores).toHaveLength(4);
  });
});

describe('e-mail address', () => {
  it.each([
    '⟦eva@example.org⟧',
    '<⟦eva@example.org⟧>',
    'an ⟦eva.probe+x_1@mail.example.co.at⟧.',
    '⟦jörg@grün.example⟧',
    '⟦eva＠example．org⟧',
    '⟦eva [at] example [punkt] org⟧ oder ⟦eva(ät)example.org⟧',
    '⟦eva.beispiel@ma99.wien.gv.at⟧',
  ])('is in %s', (marked) => expect(markedBy(email, withoutMarks(marked))).toBe(marked));

  it.each([
    'eva@localhost',
    '@example.org',
    'eva@ example.org',
    'eva @example',
    '3 @ 5.50',
    'post@ma99.wien.gv.at',
    'eva@example.o',
    '@eva@example.org',
    'eva@@example.org',
    'maps/@48.2,16.3',
  ])('is not in %s', (text) => expect(markedBy(email, text)).toBe(text));
});

describe('address of a profile', () => {
  it.each([
    '⟦https://www.linkedin.com/in/eva-probe-1⟧.',
    '⟦facebook.com/eva.probe⟧, danke',
    '⟦https://instagram.com/eva_probe/⟧',
    '(⟦twitter.com/eva_probe/status/123⟧)',
    '⟦https://www.tiktok.com/@eva⟧',
    '⟦https://m.facebook.com/profile.php?id=100012345⟧',
  ])('is in %s', (marked) => expect(markedBy(profileAddress, withoutMarks(marked))).toBe(marked));

  it.each([
    'https://www.facebook.com/groups/probe',
    'instagram.com/p/abc123/',
    'twitter.com/hashtag/wien',
    'x.com/i/flow',
    'https://www.youtube.com/watch?v=abc',
    'twitter.com/wienerlinien',
    'notfacebook.com/eva',
    'https://example.org/in/eva',
    'facebook.com',
  ])('is not in %s', (text) => expect(markedBy(profileAddress, text)).toBe(text));
});

describe('name on a platform', () => {
  it.each([
    '⟦@eva_probe⟧',
    'Instagram ⟦@evaprobe⟧',
    '⟦@evaprobe⟧ auf Twitter',
    '⟦@eva@social.example.org⟧',
    'insta: ⟦eva.probe⟧',
    'Telegram: ⟦@eva_probe⟧.',
  ])('is in %s', (marked) => expect(markedBy(socialHandle, withoutMarks(marked))).toBe(marked));

  it.each([
    '@polizei',
    '@all',
    'eva@example.org',
    'a @ b',
    '#wien',
    'maps/@48.2,16.3',
    'Instagram ist super',
    '@',
  ])('is not in %s', (text) => expect(markedBy(socialHandle, text)).toBe(text));
});

describe('health of who writes', () => {
  it.each([
    'Ich habe ⟦Diabetes⟧.',
    'mein Sohn hat seit zwei Jahren ⟦Epilepsie⟧',
    'MEINE MUTTER LEIDET AN ⟦DEMENZ⟧',
    'wegen meiner ⟦Depression⟧',
    'my daughter has ⟦asthma⟧',
    'ich bin ⟦schwanger⟧',
  ])('is in %s', (marked) => expect(markedBy(health, withoutMarks(marked))).toBe(marked));

  it.each([
    'Feinstaub verursacht Asthma',
    'Menschen mit Demenz',
    'Ich gehe. Er hat Krebs gegessen',
    'Diabetes-Vorsorge',
    'ich habe Angst',
    'Krebs',
  ])('is not in %s', (text) => expect(markedBy(health, text)).toBe(text));
});
