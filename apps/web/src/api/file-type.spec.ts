import { describe, expect, it } from '@jest/globals';
import { scanTypeOf } from './file-type.js';

describe('what a file is', () => {
  it.each([
    [Buffer.from('%PDF-1.7'), 'application/pdf'],
    [Buffer.from('\n\njunk %PDF-1.4'), 'application/pdf'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [Buffer.from([0x49, 0x49, 0x2a, 0x00]), 'image/tiff'],
    [Buffer.from([0x4d, 0x4d, 0x00, 0x2a]), 'image/tiff'],
    [Buffer.from('<html>'), undefined],
    [Buffer.from('PK\u0003\u0004'), undefined],
    [Buffer.from('%PDF'), undefined],
    [Buffer.alloc(0), undefined],
  ])('%s', (start, type) => {
    expect(scanTypeOf(start)).toBe(type);
  });
});
