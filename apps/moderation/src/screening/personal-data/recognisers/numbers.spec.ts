import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { hitsOf } from '../recogniser.js';
import { companyRegisterNumber } from './company-register-number.js';
import { dateOfBirth } from './date-of-birth.js';
import { ibanFormats } from './iban-formats.js';
import { iban } from './iban.js';
import { identityDocument } from './identity-document.js';
import { numberPlate } from './number-plate.js';
import { paymentCard } from './payment-card.js';
import { phone } from './phone.js';
import { socialSecurityNumber } from './social-security-number.js';
import { vatNumber } from './vat-number.js';

describe('IBAN', () => {
  it.each([
    '⟦AT829994580730215736⟧',
    'Konto ⟦at82 9994 5807 3021 5736⟧.',
    '(⟦AT82-9994-5807-3021-5736⟧)',
    '⟦AT82 9994 5807 3021 5736⟧ 1070 Wien',
    '⟦AT82\u00a09994\u202f5807\u20093021 5736⟧',
    'IBAN:⟦AT82 9994 5807 3021 5736⟧; BIC folgt',
    '⟦ＡＴ８２ ９９９４ ５８０７ ３０２１ ５７３６⟧',
    '⟦GB21 TEST 0000 0012 3456 78⟧ and ⟦DE97008603954762007532⟧',
  ])('is in %s', (marked) => expect(markedBy(iban, withoutMarks(marked))).toBe(marked));

  it.each([
    'AT829994580730215737',
    'AT8299945807302157360',
    'xAT829994580730215736',
    'AT829994580730215736x',
    'AT82 9994 5807 3021 573',
    'ZZ829994580730215736',
    'AT82 9994 5807 3021 57A6',
    'wir waren at 82 orten und noch mehr',
    'AT82   9994   5807   3021   5736',
  ])('is not in %s', (text) => expect(markedBy(iban, text)).toBe(text));

  it('is known of every country with the length of the registry', () => {
    expect(ibanFormats.size).toBe(89);
    expect(['NO', 'AT', 'DE', 'LC', 'RU'].map((country) => ibanFormats.get(country)?.length)).toEqual([
      15, 20, 22, 32, 33,
    ]);
  });
});

describe('social security number', () => {
  it.each([
    '⟦9554 010180⟧',
    '⟦9554010180⟧',
    'SV ⟦9554 01 01 80⟧.',
    '⟦9554/01.01.80⟧',
    '⟦4480 011590⟧ hat den Monat 15',
    'Tür 3, ⟦9554 010180⟧, 1070 Wien',
  ])('is in %s', (marked) => expect(markedBy(socialSecurityNumber, withoutMarks(marked))).toBe(marked));

  it.each([
    '9555 010180',
    '9545 010180',
    '5954 010180',
    '0554 010180',
    '9554 001180',
    '9554 321180',
    '9554 011680',
    '95540101800',
    '19554010180',
    '955 4010180',
    'A9554010180',
    '1,9554010180',
  ])('is not in %s', (text) => expect(markedBy(socialSecurityNumber, text)).toBe(text));

  it('is surer when it is called so', () => {
    const [named, plain] = ['SVNR 9554 010180', '9554 010180'].map(
      (text) => hitsOf(socialSecurityNumber, text)[0],
    );
    expect(named?.why).toBe('social-security-number-named');
    expect(named!.score).toBeGreaterThan(plain!.score);
  });
});

describe('UID', () => {
  it.each([
    '⟦ATU90784544⟧',
    'UID: ⟦atu 9078 4544⟧,',
    '⟦AT U90784544⟧',
    '⟦ATU-907.845.44⟧',
    '⟦ATU90784544⟧ und ⟦ATU97485541⟧',
  ])('is in %s', (marked) => expect(markedBy(vatNumber, withoutMarks(marked))).toBe(marked));

  it.each(['ATU90784545', 'ATU9078454', 'ATU907845444', 'XATU90784544', 'U90784544', 'AT 90784544'])(
    'is not in %s',
    (text) => expect(markedBy(vatNumber, text)).toBe(text),
  );
});

describe('Firmenbuch number', () => {
  it.each([
    '⟦FN 987654h⟧',
    '⟦fn987654 H⟧ am Handelsgericht',
    '⟦FN-Nr. 987654h⟧',
    '⟦Firmenbuch-Nummer: 987.654h⟧',
    'unter ⟦Firmenbuchnr. 9876z⟧.',
  ])('is in %s', (marked) => expect(markedBy(companyRegisterNumber, withoutMarks(marked))).toBe(marked));

  it.each(['FN 987654i', 'FN 987645h', 'FN 987654', '987654h', 'FN 98h', 'FN 987654 haben', 'XFN 987654h'])(
    'is not in %s',
    (text) => expect(markedBy(companyRegisterNumber, text)).toBe(text),
  );
});

describe('card number', () => {
  it.each([
    '⟦4000007320215277⟧',
    '⟦4000 0073 2021 5277⟧ 1070 Wien',
    'Nr. 4, ⟦4000-0073-2021-5277⟧!',
    '⟦3400 009857 22965⟧',
    '⟦36000061599823⟧',
    '⟦2223008859452666⟧',
  ])('is in %s', (marked) => expect(markedBy(paymentCard, withoutMarks(marked))).toBe(marked));

  it.each([
    '4000007320215278',
    '4000007320251277',
    '40000073202152770',
    '400000732021527',
    // Luhn's digit is right, no issuer begins so.
    '6999999999999991',
    '2000000000000006',
    'x4000007320215277',
  ])('is not in %s', (text) => expect(markedBy(paymentCard, text)).toBe(text));
});

describe('telephone number', () => {
  it.each([
    '⟦+43 1 505 00 12⟧',
    '⟦0043/1/505-00-12⟧',
    '⟦(01) 505 00 12⟧',
    '⟦+43 (0)1 505 00 12⟧',
    'Tel.⟦01/5050012⟧',
    '⟦0660 000 00 12⟧ 1070 Wien',
    '⟦01 505 00 12⟧ / ⟦0660 0000012⟧',
    '⟦+43 0660 0000012⟧',
    '⟦01 505 00 12⟧ 1070 Wien',
    '⟦01\u00a0505\u00a000\u201312⟧',
    '⟦٠١ ٥٠٥ ٠٠ ١٢⟧',
    '⟦+49 30 5550100⟧',
    'ruf an: ⟦0732 000 123⟧',
  ])('is in %s', (marked) => expect(markedBy(phone, withoutMarks(marked))).toBe(marked));

  it.each([
    '01.05.2025',
    '01.05.25 08.00',
    '08.00-12.00',
    '0,50 Euro',
    '01 505',
    '505 00 12',
    '01 4000 8000',
    '0800 123 456',
    'A0660 0000012',
    '0660 0000012x',
    'Kundennummer: 0660 0000012',
    'Beitragsnummer ist 0433-062-279',
    '1/0660 0000012',
    '000000000000',
    '00 00 00 00 00',
  ])('is not in %s', (text) => expect(markedBy(phone, text)).toBe(text));
});

describe('number plate', () => {
  it.each([
    '⟦W-12345A⟧',
    '⟦W 123 ABC⟧',
    '⟦BN‑456XY⟧!',
    'kennzeichen ⟦w 12345 a⟧',
    'Nummerntafel ⟦GU HANS 1⟧',
    '⟦W-MAXI 1⟧',
    'Moped ⟦W 77 XYZ⟧',
    '⟦W-12345A⟧, ⟦L-123AB⟧',
  ])('is in %s', (marked) => expect(markedBy(numberPlate, withoutMarks(marked))).toBe(marked));

  it.each([
    'W-LAN',
    'W-LAN 6',
    'U6',
    'A 23',
    'S1',
    'S 45 und S 80',
    'B-PLAN 3',
    'W 200 KW',
    'L 300 EUR',
    'XX-123AB',
    'Kfz auf der B56 bei Stau',
    'w 12345 a',
    'W-1234567A',
    'ÖW-12345A',
    'W-12345AB-1',
  ])('is not in %s', (text) => expect(markedBy(numberPlate, text)).toBe(text));
});

describe('number of a document', () => {
  it.each([
    'Reisepass ⟦P1234567⟧',
    'Reisepassnummer ist ⟦U 7654321⟧.',
    'Personalausweis Nr. ⟦PA1234567⟧',
    'führerschein nr ⟦12345678⟧ bitte',
    'passport number ⟦AB1234567⟧',
  ])('is in %s', (marked) => expect(markedBy(identityDocument, withoutMarks(marked))).toBe(marked));

  it.each([
    'P1234567',
    'Reisepass kostet 1234567 Schilling',
    'Reisepass 12345',
    'Reisepass 1234567890123',
    'Passfoto 1234567',
    'Ausweis bitte, Saal 1234567',
  ])('is not in %s', (text) => expect(markedBy(identityDocument, text)).toBe(text));
});

describe('date of birth', () => {
  it.each([
    'geb. ⟦12.3.1985⟧',
    'geboren am ⟦4. Jänner 1962⟧',
    'am ⟦12.3.85⟧ geboren',
    'Geburtsdatum:⟦1985-03-12⟧',
    'born on ⟦12 March 1985⟧',
    '(*⟦24.06.2015⟧)',
    'GEBOREN ⟦07/07/1947⟧',
  ])('is in %s', (marked) => expect(markedBy(dateOfBirth, withoutMarks(marked))).toBe(marked));

  it.each([
    '12.3.1985',
    'am 12.3.1985 gegründet',
    'geboren 32.3.1985',
    'geboren 12.13.1985',
    'geboren bin ich in Wien, seit 12.3.1985 hier',
    'das Haus wurde am 12.3.1985 geboren',
    'geb. 112.3.1985',
  ])('is not in %s', (text) => expect(markedBy(dateOfBirth, text)).toBe(text));
});
