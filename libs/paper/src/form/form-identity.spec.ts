import { describe, expect, it } from '@jest/globals';
import { decodeIdentity, encodeIdentity, formatSerial, newSerial } from './form-identity.js';

const identity = {
  process: 'ideen-fuers-graetzl',
  formVersion: 3,
  language: 'de' as const,
  easy: true,
  serial: 'K7M492QX',
  page: 2,
  pages: 3,
};

describe('the code on a page', () => {
  it('says what was written into it', () => {
    expect(encodeIdentity(identity)).toBe('GM1|ideen-fuers-graetzl|3|de+|K7M492QX|2/3');
    expect(decodeIdentity(encodeIdentity(identity))).toEqual(identity);
  });

  it.each(['a4-large', 'a6'] as const)('names its sheet: %s', (sheet) => {
    const code = encodeIdentity({ ...identity, sheet });
    // What a QR code packs densest, so that it is small enough for a card.
    expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(decodeIdentity(code)).toEqual({ ...identity, sheet });
  });

  it.each(
    (['a4', 'a4-large', 'a6'] as const).flatMap((sheet) => [
      [sheet, 2, 'GM3'] as const,
      [sheet, 3, 'GM4'] as const,
    ]),
  )('names its sheet and layout: %s, %i', (sheet, layout, prefix) => {
    const printed = { ...identity, ...(sheet === 'a4' ? {} : { sheet }), layout };
    const code = encodeIdentity(printed);
    expect(code).toMatch(/^GM[34]:[0-9A-Z $%*+\-./:]+$/);
    expect(code.slice(0, 3)).toBe(prefix);
    expect(decodeIdentity(code)).toEqual(printed);
  });

  it.each([
    '',
    'https://example.org',
    'GM2|a|1|de|K7M492QX|1/1',
    'GM2:IDEEN:1:DE:A5:K7M492QX:1/1',
    'GM5:IDEEN:1:DE:A6:K7M492QX:1/1',
    'GM2:IDEEN:1:DE:A4:K7M492QX:1/1',
    'GM1|ideen|1|de|K7M492QX|3/2',
    'GM1|ideen|1|fr|K7M492QX|1/2',
    'GM1|ideen|1|de|k7m492qx|1/2',
  ])('is not ours: %s', (text) => expect(decodeIdentity(text)).toBeNull());
});

describe('serials', () => {
  it('can be read by people and never look alike', () => {
    const serials = Array.from({ length: 1000 }, newSerial);
    expect(new Set(serials).size).toBe(1000);
    for (const serial of serials)
      expect(decodeIdentity(encodeIdentity({ ...identity, serial }))?.serial).toBe(serial);
    expect(formatSerial('K7M492QX')).toBe('K7M4-92QX');
  });
});
