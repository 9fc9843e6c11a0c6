import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { offensiveLanguageIn } from './offensive-language.js';
import { shippedModel, shippedModelFile, shippedModelVersion } from './shipped-model.js';

const model = shippedModel();
const card = readFileSync(
  new URL('../../../../../docs/model-card-offensive-language.md', import.meta.url),
  'utf8',
);
const flagged = (text: string): boolean => offensiveLanguageIn(text, model).flagged;

const civil = [
  'Dieser Radweg ist eine Katastrophe, und seit Jahren tut niemand etwas dagegen.',
  'Die Ampelschaltung am Gürtel ist unzumutbar und eine Schande für die Stadt.',
  'Ich bin stinksauer über die Baustelle vor unserer Schule, das ist lebensgefährlich.',
  'Das Vorhaben ist Geldverschwendung, und die Begründung überzeugt mich überhaupt nicht.',
  'Die Stadträtin hat ihr Versprechen gebrochen. Das ist enttäuschend und unehrlich.',
  'Der neue Platz ist hässlich, heiß und viel zu teuer.',
  'Wer so plant, hat offenbar noch nie einen Kinderwagen geschoben.',
  'Des is jo ned zum aushoitn mit dem Lärm in da Nocht, bitte mochts endli wos.',
  'I find, de Bim soit öfter foan, des is a Wahnsinn in da Fruah.',
  'Heast, bei uns im Grätzl gibts kan anzigen Baum, des geht si nimma aus.',
  'WIR BRAUCHEN ENDLICH EINEN ZEBRASTREIFEN VOR DER VOLKSSCHULE!!!',
  'ICH WARTE SEIT ZWEI JAHREN AUF EINE ANTWORT!',
  'Ein Autofahrer hat mich „dumme Kuh“ genannt, weil ich auf dem Radweg gefahren bin.',
  'In der U-Bahn hat mir jemand "Verpiss dich, du Hure" nachgerufen. Es braucht mehr Personal.',
  'Für Flüchtlinge soll es im Bezirk Deutschkurse am Abend geben.',
  'Die Moschee und die Kirche im Bezirk laden gemeinsam zu einem Fest ein.',
  'Menschen mit Behinderung brauchen einen Lift in jeder Station.',
];

const offensive = [
  'Ihr seid alle korrupte Arschlöcher und gehört eingesperrt.',
  'Diese dreckigen Ausländer sollen endlich abhauen, das ist Abschaum.',
  'Der Bürgermeister ist ein verlogenes Drecksschwein.',
  'Halt die Fresse, du dummes Stück Scheiße.',
  'Du bist so ein dummer Idiot, geh sterben.',
  'So ein Schwachsinn kann nur von linken Vollidioten kommen.',
  'Moslems sind Parasiten und gehören raus aus Europa.',
  'Die Beamten dort sind fette faule Säue.',
  'Frauen gehören an den Herd und haben im Verkehr nichts verloren.',
  'SCHEISS POLITIKER, IHR SEID ALLE VERBRECHER!',
  'Ihr SchEEEEiiiß-Kerle seid das Letzte.',
  'Du bist ein 1d10t und ein Arschl0ch.',
];

/** What it gets wrong today. Each stands in the model card; when a new model gets one right, both lists change. */
const flaggedWrongly = [
  'Mein Sohn wird am Spielplatz als "Scheiß Ausländer" beschimpft. Bitte schaffen Sie dort eine Aufsicht.',
  'Frauen sollen sich nachts in den Parks sicher fühlen können.',
  'Die Entsorgung von Sperrmüll soll auch am Samstag möglich sein.',
  'Im Freibad fehlen Duschen für Rollstuhlfahrer.',
];
const overlooked = [
  'Ihr seid A r s c h l ö c h e r.',
  'Verpissts eich, es Oaschlecha.',
  'Der Bezirksvorsteher is a Trottel und a Wappler.',
  'Ihr seid V*llidioten, verpisst euch.',
  'Geht doch dahin zurück, wo ihr hergekommen seid.',
];

describe('the shipped model', () => {
  it('has the version that hints name before it was read', () => {
    expect(model.version).toBe(shippedModelVersion);
  });

  it('is below 5 MB and has the version its card names', () => {
    expect(statSync(shippedModelFile()).size).toBeLessThan(5_000_000);
    expect(/\| Version +\| (\S+) +\|/.exec(card)?.[1]).toBe(model.version);
  });

  it.each(civil)('does not flag: %s', (text) => {
    expect(flagged(text)).toBe(false);
  });

  it.each(offensive)('flags: %s', (text) => {
    expect(flagged(text)).toBe(true);
  });

  it.each([
    ...flaggedWrongly.map((text) => [text, true] as const),
    ...overlooked.map((text) => [text, false] as const),
  ])('is known to fail, and its card says so: %s', (text, flag) => {
    expect(flagged(text)).toBe(flag);
    expect(card).toContain(text);
  });
});
