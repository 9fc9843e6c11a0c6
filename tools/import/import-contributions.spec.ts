import { describe, expect, it } from '@jest/globals';
import { testProcess } from '@gemeinsam/testing';
import { contributionOfRow, refusedHere, type ImportRow } from './import-contributions.js';
import { parseImportOptions } from './import-options.js';

const options = parseImportOptions([
  '--file',
  'f',
  '--map',
  'title=title',
  '--process',
  'p',
  '--captured',
  'at',
])!;
const row = (at: string, problem?: string): ImportRow => ({
  id: 'B7',
  line: 17,
  cells: { title: 'T', at },
  problem,
});

describe('a row of an import', () => {
  it('was made on the fifth of November', () => {
    expect(refusedHere(row('05.11.2026'), options)).toBeUndefined();
    expect(contributionOfRow(row('05.11.2026'), options, testProcess().form, 'hash')).toMatchObject({
      capturedAt: '2026-11-05T00:00:00.000Z',
      externalId: 'hash:B7',
    });
  });

  it('is refused with its line when nobody can read its time, or it cannot be read itself', () => {
    expect(refusedHere(row('gestern'), options)).toMatchObject({
      row: 'B7',
      result: 'refused',
      errors: [
        {
          pointer: '/capturedAt',
          code: 'wrong-format',
          detail: expect.stringContaining('line 17, column at: "gestern"'),
        },
      ],
    });
    expect(refusedHere(row('', 'line 17: a quote'), options)).toEqual({
      row: 'B7',
      result: 'refused',
      detail: 'line 17: a quote',
    });
  });

  it('is refused when it has no time although a column is named for it: nobody said that it was made now', () => {
    for (const at of ['', '  '])
      expect(refusedHere(row(at), options)).toMatchObject({
        errors: [
          {
            pointer: '/capturedAt',
            code: 'required',
            detail: expect.stringContaining('line 17, column at: no time'),
          },
        ],
      });
    const { capturedColumn: _, ...withoutColumn } = options;
    expect(refusedHere(row(''), withoutColumn)).toBeUndefined();
    expect(() =>
      parseImportOptions(['--file', 'f', '--map', 'title=title', '--process', 'p', '--captured', '']),
    ).toThrow('--captured is the name of a column');
  });
});
