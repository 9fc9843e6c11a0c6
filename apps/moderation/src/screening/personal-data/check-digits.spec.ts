import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  companyLetterOf,
  isIbanChecked,
  isLuhnChecked,
  isSocialSecurityChecked,
  isVatChecked,
} from './check-digits.js';
import { cardOf, companyRegisterOf, ibanOf, socialSecurityOf, vatOf } from './corpus/test-numbers.js';
import { hitsOf, type Recogniser } from './recogniser.js';
import { companyRegisterNumber } from './recognisers/company-register-number.js';
import { iban } from './recognisers/iban.js';
import { paymentCard } from './recognisers/payment-card.js';
import { socialSecurityNumber } from './recognisers/social-security-number.js';
import { vatNumber } from './recognisers/vat-number.js';

describe('published examples', () => {
  it('of the IBAN registry of ISO 13616', () => {
    expect(isIbanChecked('AT611904300234573201')).toBe(true);
    expect(isIbanChecked('GB29NWBK60161331926819')).toBe(true);
    expect(isIbanChecked('GB29NWBK60161331926818')).toBe(false);
  });
  it('of the e-card', () => {
    expect(isSocialSecurityChecked('1237010180')).toBe(true);
    expect(isSocialSecurityChecked('1238010180')).toBe(false);
  });
  it('of python-stdnum for the UID', () => {
    expect(isVatChecked('13585627')).toBe(true);
    expect(isVatChecked('13585626')).toBe(false);
  });
  it('of python-stdnum for the Firmenbuch', () => expect(companyLetterOf(122_119)).toBe('m'));
  it('of a card for tests', () => {
    expect(isLuhnChecked('4111111111111111')).toBe(true);
    expect(isLuhnChecked('4111111111111112')).toBe(false);
  });
});

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const day = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 15 }), fc.nat(99))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));

/** Each recogniser with numbers that are right. */
const kinds: [Recogniser, fc.Arbitrary<string>][] = [
  [iban, digits(16).map((account) => ibanOf('AT', account))],
  [iban, digits(18).map((account) => ibanOf('DE', account))],
  [iban, digits(10).map((account) => ibanOf('NL', `TEST${account}`))],
  [
    socialSecurityNumber,
    fc
      .tuple(fc.integer({ min: 100, max: 999 }), day)
      .map(([serial, date]) => socialSecurityOf(serial, date))
      .filter((number) => number !== undefined),
  ],
  [vatNumber, digits(7).map(vatOf)],
  [companyRegisterNumber, fc.integer({ min: 100, max: 999_999 }).map(companyRegisterOf)],
  [paymentCard, digits(11).map((rest) => cardOf(`4000${rest}`))],
];
const sentence = (number: string): string => `Meine Nummer ist ${number}, bitte um Antwort.`;
const found = (recogniser: Recogniser, text: string): string[] =>
  hitsOf(recogniser, text).map(({ start, end }) => text.slice(start, end));

describe.each(kinds)('$name', (recogniser, numbers) => {
  it('finds every right number in a sentence', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(found(recogniser, sentence(number))).toEqual([number]);
      }),
    );
  });

  it('finds none of which one digit is another', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, choice, shift) => {
        const places = [...number.matchAll(/\d/g)].map(({ index }) => index);
        const place = places[choice % places.length]!;
        const changed = `${number.slice(0, place)}${(Number(number[place]) + shift) % 10}${number.slice(place + 1)}`;
        expect(found(recogniser, sentence(changed))).toEqual([]);
      }),
    );
  });

  it('finds it in groups of any size and with any gap', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(' ', '\u00a0', '.', '-', '–', '/', '\u200b'), (number, gap) => {
        const groups = groupsOf(recogniser, number.replaceAll(' ', ''));
        expect(found(recogniser, sentence(groups.join(gap)))).toEqual([groups.join(gap)]);
      }),
    );
  });
});

/** As the rule may be written apart. */
function groupsOf(recogniser: Recogniser, number: string): string[] {
  if (recogniser === socialSecurityNumber)
    return [number.slice(0, 4), number.slice(4, 6), number.slice(6, 8), number.slice(8)];
  if (recogniser === companyRegisterNumber) return [number.slice(0, -2), number.slice(-2)];
  return number.match(/.{1,4}/g)!;
}
