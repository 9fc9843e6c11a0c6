import { describe, expect, it } from '@jest/globals';
import { testProcess } from '@gemeinsam/testing/test-process';
import { contributionOfRow, refusedHere, type ImportRow } from './import-contributions.js';
import { parseImportOptions, problemsOfNames } from './import-options.js';

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

describe('the names of an import', () => {
  const { form } = testProcess();
  const named = (more: readonly string[], map = 'title=title') =>
    parseImportOptions(['--file', 'f', '--map', map, '--process', 'p', ...more])!;

  it('stand in the form and in the file', () => {
    const all = named(['--captured', 'at', '--id', 'nr'], 'title=title,idea==always this');
    expect(problemsOfNames(all, form, ['nr', 'title', 'at'])).toEqual([]);
  });

  it('are told all at once when they do not', () => {
    const all = named(['--captured', 'when', '--id', 'key'], 'heading=title,idea=text');
    expect(problemsOfNames(all, form, ['title', 'at'])).toEqual([
      expect.stringMatching(/^--map: the form has no question "heading"; it has .*\btitle\b/),
      '--map: the file has no column "text"; it has title, at',
      '--id: the file has no column "key"; it has title, at',
      '--captured: the file has no column "when"; it has title, at',
    ]);
  });
});
