import { describe, expect, it } from '@jest/globals';
import { advisoriesVerdict, signaturesVerdict } from './audit-report.js';

describe('what npm says of the packages', () => {
  it('is good when nothing was found', () => {
    expect(signaturesVerdict('{"invalid":[],"missing":[]}')).toEqual({ state: 'good', says: [] });
    expect(advisoriesVerdict('{"vulnerabilities":{},"metadata":{}}')).toEqual({ state: 'good', says: [] });
  });

  it('is bad when a package is not what was signed, or not signed at all', () => {
    const invalid = [{ name: 'left-pad', version: '1.0.0', code: 'EINTEGRITYSIGNATURE' }];
    const missing = [{ name: 'right-pad', version: '2.0.0', location: 'node_modules/right-pad' }];
    expect(signaturesVerdict(JSON.stringify({ invalid, missing }))).toEqual({
      state: 'bad',
      says: [
        'left-pad 1.0.0 is not what was signed',
        'right-pad 2.0.0 is not signed, though its registry signs',
      ],
    });
  });

  it('is bad when a vulnerability is known', () => {
    const vulnerabilities = {
      'left-pad': { name: 'left-pad', severity: 'high', range: '<1.1.0', fixAvailable: true },
      'right-pad': { name: 'right-pad', severity: 'low', range: '*', fixAvailable: false },
    };
    expect(advisoriesVerdict(JSON.stringify({ vulnerabilities }))).toEqual({
      state: 'bad',
      says: ['left-pad <1.1.0: high, a mended version is there', 'right-pad *: low, no mended version yet'],
    });
  });

  it.each([
    [
      '{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND keys.example.org","detail":""}}',
      /ENOTFOUND/,
    ],
    ['{"message":"405 Method Not Allowed","method":"POST"}', /405/],
    ['', /not understood/],
    ['<html>', /not understood: <html>/],
  ])('is unknown when the registry does not answer: %s', (output, says) => {
    for (const verdictOf of [signaturesVerdict, advisoriesVerdict])
      expect(verdictOf(output)).toMatchObject({ state: 'unknown', says: [expect.stringMatching(says)] });
  });
});
