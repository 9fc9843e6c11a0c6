import { describe, expect, it } from '@jest/globals';
import { asDialled, asShown } from './dialled-number.js';

describe('a number as telephone systems report it', () => {
  it.each([
    ['493023125741', '+493023125741'],
    ['492214710334', '+492214710334'],
    ['+431 505 00 12', '+4315050012'],
    ['4315050012', '+4315050012'],
    ['004315050012', '+4315050012'],
    ['015050012', '+4315050012'],
    ['01/505-00-12', '+4315050012'],
    ['sip:4315050012@pbx.example.org', '+4315050012'],
    ['4366412345', '+4366412345'],
    // A zero for the outside line, or one that was taken away.
    ['006641234567', '+436641234567'],
    ['000436641234567', '+436641234567'],
    ['6641234567', '+436641234567'],
    ['0015050012', '+4315050012'],
    ['15050012', '+4315050012'],
    // Valid in Austria and abroad: digits alone are Austrian, behind 00 comes a country code.
    ['6642123456', '+436642123456'],
    ['006642123456', '+6642123456'],
    ['00385911234567', '+385911234567'],
    ['+385911234567', '+385911234567'],
  ])('%s is %s', (reported, number) => expect(asDialled(reported)).toBe(number));

  it.each([
    ['006641234567', '+436641234567'],
    ['006642123456', '+436642123456'],
    ['000436641234567', '+436641234567'],
    ['06641234567', '+436641234567'],
    ['6641234567', '+436641234567'],
    ['000385911234567', '+385911234567'],
    ['0493023125741', '+493023125741'],
    ['+436641234567', '+436641234567'],
    ['042', '042'],
  ])('%s is %s where a zero gets an outside line', (reported, number) =>
    expect(asDialled(reported, 'outside-line')).toBe(number),
  );

  it.each([
    ['385911234567', '+385911234567'],
    ['436641234567', '+436641234567'],
    ['06641234567', '+436641234567'],
  ])('%s is %s where all have their country code', (reported, number) =>
    expect(asDialled(reported, 'international')).toBe(number),
  );

  it.each(['anonymous', 'Unknown', 'restricted', 'private', '', ' ', '0', '-'])(
    'takes "%s" for a number that is not shown',
    (reported) => expect(asDialled(reported)).toBe(''),
  );

  it.each(['beteiligung', 'Hotline Wien', '42', '4711'])('leaves "%s" as it is', (reported) =>
    expect(asDialled(reported)).toBe(reported),
  );
});

describe('a number as people read it', () => {
  it.each([
    ['+4315050012', '+43 1 505 00 12'],
    ['+43 1 505 00 12', '+43 1 505 00 12'],
    ['+436505050073', '+43 650 505 00 73'],
    ['+493012345678', '+49 30 12345678'],
    ['+436601234567', '+43 660 123 45 67'],
    ['anonymous', 'anonymous'],
    ['+43150545903', '+43 1 50 54 59 03'],
    ['beteiligung', 'beteiligung'],
    ['', ''],
  ])('%s is %s', (number, shown) => expect(asShown(number)).toBe(shown));
});
