import { parseOfficeHours } from '@gemeinsam/service-kit/office-hours';
import { describe, expect, it } from '@jest/globals';
import { hoursInWords } from './hours-words.js';

describe('office hours in words', () => {
  it.each([
    ['mon-fri 08:00-18:00', 'de', false, 'Montag bis Freitag, 8 bis 18 Uhr'],
    ['mon-fri 08:00-18:00', 'de', true, 'Montag bis Freitag von 8 Uhr bis 18 Uhr'],
    ['mon-fri 08:00-18:00', 'en', false, 'Monday to Friday, 8 am to 6 pm'],
    ['mon-fri 08:00-18:00', 'en', true, 'Monday to Friday from 8 am to 6 pm'],
    ['sat 09:30-12:00', 'de', false, 'Samstag, 9:30 bis 12 Uhr'],
    ['mon-sun 00:00-24:00', 'en', false, 'Monday to Sunday, 12 am to 12 am'],
  ] as const)('%s in %s (easy: %s)', (written, language, easy, words) => {
    expect(hoursInWords(parseOfficeHours(written)!, language, easy)).toBe(words);
  });
});
