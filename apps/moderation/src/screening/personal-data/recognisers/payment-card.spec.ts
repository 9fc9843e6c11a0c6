import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { paymentCard } from './payment-card.js';

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
