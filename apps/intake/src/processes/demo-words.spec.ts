import { type Language, languages, type LocalizedText, textIn } from '@gemeinsam/contracts';
import { easyFaults } from '@gemeinsam/testing/easy-language';
import { describe, expect, it } from '@jest/globals';
import { demoProcess } from './demo-process.js';

const process = demoProcess(new Date('2026-11-22T10:00:00Z'));
const { form } = process;
const ways = languages.flatMap((language) => [false, true].map((easy) => ({ language, easy })));

/** What a text must say, in the words by which each language says it. */
type Meanings = Record<string, Record<Language, RegExp>>;

/* GDPR, articles 6, 7 and 13: consent says what happens with what is given, and that it can be taken back. */
const consentSays: Meanings = {
  'who does it': { de: /die Stadt/i, en: /the city/i },
  'what is stored': {
    de: /meine Idee und meine Angaben\b.*speicher|speicher.*meine Idee und meine Angaben/s,
    en: /stores my idea and my details/,
  },
  'that it is reviewed': { de: /\bprüf/, en: /\breview/ },
  'that they answer': { de: /antworte/, en: /answer/ },
  'what is published': {
    de: /veröffentlicht.*meine Idee|meine Idee.*veröffentlicht/s,
    en: /publishes my idea/,
  },
  'without the name': { de: /ohne meinen Namen/, en: /without my name/ },
  'that it can be taken back': { de: /jederzeit widerrufen/, en: /take this back at any time/ },
  'how it is taken back': {
    de: /(Telefon.*Post|rufe ich an.*Brief).*Nummer/s,
    en: /(phone.*post|call.*letter).*number/s,
  },
  'what follows then': {
    de: /Daten gelöscht|löscht die Stadt meine Daten/,
    en: /data are deleted|deletes my data/,
  },
};

describe.each(ways)('the consent in $language, easy: $easy', ({ language, easy }) => {
  const text = textIn(form.consent.text, language, easy);
  it.each(Object.keys(consentSays))('says %s', (meaning) =>
    expect(text).toMatch(consentSays[meaning]![language]),
  );
});

it('the consent has another version than the one that said less', () => {
  expect(form.consent.version).not.toBe('2026-1');
});

const claims: Record<string, Record<Language, RegExp[]>> = {
  'trees-before-parking': {
    de: [/mehr Bäume/i, /darf.*weniger Park/],
    en: [/more trees/i, /may be fewer parking/],
  },
  'benches-everywhere': {
    de: [/in jeder Gasse/i, /ausruhen können/, /(ohne etwas zu|dafür etwas) kaufen/],
    en: [/in every street/i, /to rest/, /(without buying|have to buy) anything/],
  },
  'decide-locally': {
    de: [/Menschen/, /einen Teil (des|vom) Geld/, /selbst/, /entscheiden/],
    en: [/people/i, /part of the money/, /themselves/, /decide/],
  },
};
const statements = form.questions.flatMap((question) =>
  question.kind === 'statements' ? question.statements : [],
);

describe.each(ways)('the statements in $language, easy: $easy', ({ language, easy }) => {
  it.each(statements)('claim the same under the same id: $id', ({ id, text }) => {
    const words = textIn(text, language, easy);
    for (const part of claims[id]![language]) expect(words).toMatch(part);
    expect(words).not.toMatch(/wichtiger|more important/);
  });
});

/** Why a text of more than a label is the same in easy words. */
const sameOnPurpose: Record<string, string> = {};

/** A label of a word or a few, a name or a number is what it is. */
const isLabel = (text: string): boolean => text.split(/\s+/).length <= 4;

function localized(value: unknown): LocalizedText[] {
  if (Array.isArray(value)) return value.flatMap(localized);
  if (typeof value !== 'object' || value === null) return [];
  if ('de' in value && 'en' in value) return [value as LocalizedText];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'script' ? [] : localized(inner)));
}

describe.each(languages)('the easy words of the demo process in %s', (language) => {
  const texts = localized(process);

  it('keep the rules of easy language', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap((text) => easyFaults(textIn(text, language, true), language))).toEqual([]);
  });

  it('are words of their own', () => {
    const same = texts.filter((text) => textIn(text, language, true) === textIn(text, language));
    const unexplained = same.map((text) => text[language]).filter((text) => !isLabel(text));
    expect(unexplained.filter((text) => sameOnPurpose[text] === undefined)).toEqual([]);
  });
});
