import { describe, expect, it } from '@jest/globals';
import { easyFaults } from './easy-language.js';

describe('easy German', () => {
  it.each([
    ['Ihr Beitrag wird geprüft.', 'passive'],
    ['Ihr Beitrag muss noch geprüft werden.', 'passive'],
    ['Sie haben recht, wir antworten.', 'a comma'],
    ['Das ist der Text des Amtes.', 'genitive'],
    ['Das ist der Tag der Entscheidung.', 'genitive'],
    ['Sie könnten uns anrufen.', 'subjunctive'],
    ['Zum Beispiel bzw. ungefähr.', 'an abbreviation'],
    ['Die Nummer hat zehn Ziffern.', 'a number in letters'],
    ['Sehen Sie auf der Website nach.', 'a foreign word'],
    ['Das ist Ihre Einverständniserklärung.', 'a long word'],
    ['Das kann man hier schreiben.', 'man'],
    ['Sie können uns hier an dieser Stelle heute noch Ihre ganz eigene Idee schreiben.', '14 words'],
  ])('does not say: %s', (text, fault) =>
    expect(easyFaults(text, 'de').map((found) => found.split(': ')[0])).toEqual([fault]),
  );

  it.each([
    'Sagen Sie uns Ihre Idee. Wir lesen jede Idee. Was soll besser werden?',
    'Das heißt: Alle können die Idee lesen.',
    'Wir veröffentlichen Ihre Idee ohne Ihren Namen.',
    'Die Nummer hat 10 Ziffern. Zum Beispiel: 472-913-086-4.',
  ])('says: %s', (text) => expect(easyFaults(text, 'de')).toEqual([]));
});

describe('easy English', () => {
  it.each([
    ['Your contribution is checked.', 'passive'],
    ['Please write, or call.', 'a comma'],
    ['You could call us.', 'subjunctive'],
    ["Don't write here.", 'an abbreviation'],
    ['The number has ten digits.', 'a number in letters'],
  ])('does not say: %s', (text, fault) =>
    expect(easyFaults(text, 'en').map((found) => found.split(': ')[0])).toEqual([fault]),
  );

  it.each(['We check your contribution. It is open until 21 May.', 'You can read it here.'])(
    'says: %s',
    (text) => expect(easyFaults(text, 'en')).toEqual([]),
  );
});
