import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FieldProblem } from '@gemeinsam/contracts';
import { csvFile } from '@gemeinsam/service-kit';

export interface RowResult {
  row: string;
  /** `repeated`: the product had it already. */
  result: 'accepted' | 'repeated' | 'refused';
  reference?: string;
  status?: number;
  detail?: string;
  errors?: Pick<FieldProblem, 'pointer' | 'code' | 'detail'>[];
}

/** What became of each row, one line of JSON each, so that an interrupted import goes on where it stopped. */
export class ImportJournal {
  private readonly known = new Map<string, RowResult>();

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const result = parse(line);
      if (result) this.known.set(result.row, result);
    }
  }

  /** Whether the product has the row. A refused one is sent again by the next run: its reason may be gone. */
  isTaken(row: string): boolean {
    const result = this.known.get(row)?.result;
    return result === 'accepted' || result === 'repeated';
  }
  add(result: RowResult): void {
    this.known.set(result.row, result);
    appendFileSync(this.file, `${JSON.stringify(result)}\n`);
  }
  results(): RowResult[] {
    return [...this.known.values()];
  }

  /** Writes the refused rows as CSV, one line per reason. */
  writeRefused(file: string): number {
    const refused = this.results().filter(({ result }) => result === 'refused');
    const rows = refused.flatMap((row) => {
      const errors = row.errors?.length ? row.errors : [{ pointer: '', code: '', detail: row.detail ?? '' }];
      return errors.map((error) => [
        row.row,
        String(row.status ?? ''),
        error.pointer,
        error.code,
        error.detail,
      ]);
    });
    const header = ['row', 'status', 'pointer', 'code', 'reason'];
    writeFileSync(file, csvFile(header, rows));
    return refused.length;
  }
}

/** A line cut off by a crash counts as not written: the row is sent again and recognised. */
function parse(line: string): RowResult | undefined {
  try {
    return JSON.parse(line) as RowResult;
  } catch {
    return undefined;
  }
}
