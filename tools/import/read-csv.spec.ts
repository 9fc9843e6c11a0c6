import { describe, expect, it } from '@jest/globals';
import { csvFile } from '@gemeinsam/service-kit';
import fc from 'fast-check';
import { readCsv } from './read-csv.js';

const cells = (content: Buffer) => readCsv(content).rows.map((row) => row.problem ?? row.cells);
const windows = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\x80'), 'latin1');

describe('a CSV file', () => {
  it('is read in UTF-8, with and without a byte order mark, over several lines', () => {
    const text = 'id,title\r\n1,"Bänke\nund, ""Bäume"""\r\n\r\n2,Öffis\r\n';
    const rows = [
      { id: '1', title: 'Bänke\nund, "Bäume"' },
      { id: '2', title: 'Öffis' },
    ];
    expect(cells(Buffer.from(text))).toEqual(rows);
    expect(cells(Buffer.from(`\ufeff${text}`))).toEqual(rows);
  });

  it('is read in Windows-1252 as spreadsheets save it', () => {
    expect(cells(windows('id;title\r\n1;Bänke für 5 € – groß\r\n'.replace('–', '\x96')))).toEqual([
      { id: '1', title: 'Bänke für 5 € – groß' },
    ]);
  });

  it('in both is refused with the line', () => {
    const mixed = Buffer.concat([Buffer.from('id;title\n1;Bänke\n'), windows('2;Öffis\n')]);
    expect(() => readCsv(mixed)).toThrow('line 3: this line is not UTF-8');
    expect(() => readCsv(Buffer.from('id;t\n1;\x81\n', 'latin1'))).toThrow('line 2: this is neither UTF-8');
  });

  it('as we write it ourselves comes back as it was, whatever stands in it', () => {
    const rows = [
      ['1', '=Wien; 7'],
      ['2', 'Die "Bank" am Platz;\nund "Bäume"\r\n\r\n\tam Rand'],
      ['3', "'=1+1"],
      ['4', '  @SUM(A1)'],
      ['-5', ' blank '],
      ['6', ''],
    ];
    const read = (written: readonly (readonly string[])[]) =>
      cells(Buffer.from(csvFile(['id', 'title'], written)));
    const asCells = (written: readonly (readonly string[])[]) =>
      written.map(([id, title]) => ({ id, title }));
    expect(read(rows)).toEqual(asCells(rows));
    // What people type, and what spreadsheets and readers of CSV take for something else.
    const of = (signs: string) => ({ unit: fc.constantFrom(...Array.from(signs)) });
    const row = fc.tuple(fc.string({ minLength: 1, ...of('a1=') }), fc.string(of('aä€=+-@\'";,\t\r\n ')));
    fc.assert(
      fc.property(fc.array(row), (some) => {
        expect(read(some)).toEqual(asCells(some));
      }),
    );
  });

  it('is separated as its header says', () => {
    expect(cells(Buffer.from('id\ttitle\n1\ta, b; c\n'))).toEqual([{ id: '1', title: 'a, b; c' }]);
    expect(cells(Buffer.from('id,"a;b;c",title\n1,x,y\n'))).toEqual([{ id: '1', 'a;b;c': 'x', title: 'y' }]);
  });

  it.each([
    ['a quote in a cell', '2,Die "Bank" am Platz'],
    ['text behind a quote', '2,"Die Bank" am Platz'],
    ['a quote that is never closed', '2,"Die Bank'],
    ['one quote too many', '2,Die "Bank'],
  ])('with %s loses that row alone', (_what, row) => {
    expect(cells(Buffer.from(`id,title\n1,"a\nb"\n${row}\n3,"c ""d"""\n4,"e\nf"\n`))).toEqual([
      { id: '1', title: 'a\nb' },
      expect.stringMatching(/^line 4: a quote /),
      { id: '3', title: 'c "d"' },
      { id: '4', title: 'e\nf' },
    ]);
  });
});
