import { describe, expect, it } from '@jest/globals';
import { type CsvCell, csvFile } from './csv-file.js';

const csvCell = (value: CsvCell) =>
  csvFile(['cell'], [[value]]).slice('\uFEFFcell\r\n'.length, -'\r\n'.length);

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+43 1', "'+43 1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['  =cmd|x', "'  =cmd|x"],
    ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ['two\nlines', '"two\nlines"'],
    ['a "b" c', '"a ""b"" c"'],
    [' blank', '" blank"'],
    ['blank\u00A0', '"blank\u00A0"'],
    ['two;cells', '"two;cells"'],
    ["'=1+1", "''=1+1"],
    ["'s Gravenhage", "'s Gravenhage"],
    ['', ''],
    ['plain', 'plain'],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
  it('keeps numbers as numbers', () => {
    expect([csvCell(-5), csvCell(0), csvCell(null), csvCell(true)]).toEqual(['-5', '0', '', 'true']);
  });
  it('stands in a file that spreadsheets read', () => {
    expect(csvFile(['Weg', 'Zahl'], [['Papier', 3]])).toBe('\uFEFFWeg;Zahl\r\nPapier;3\r\n');
  });
});
