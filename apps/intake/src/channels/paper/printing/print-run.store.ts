import type { FormEdition, FormSize, Language, PrintRun, PrintRunState } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { returned } from '../returned.js';

export interface NewPrintRun {
  id: string;
  key: string;
  process: string;
  formVersion: number;
  language: Language;
  size: FormSize;
  edition: FormEdition;
  serials: readonly string[];
  at: Date;
  by: string;
  expiresAt: Date;
}
export interface ClaimedRun {
  id: string;
  lease: string;
  process: string;
  formVersion: number;
  language: Language;
  size: FormSize;
  edition: FormEdition;
  attempts: number;
  copies: { serial: string; reference?: string }[];
}

export interface RunRow {
  id: string;
  process: string;
  form_version: number;
  language: Language;
  size: FormSize;
  edition: FormEdition;
  copies: number;
  printed: number;
  state: PrintRunState;
  blob_key: string | null;
  attempts: number;
  created_at: Date;
  created_by: string;
  expires_at: Date;
  first_serial: string;
  last_serial: string;
}

/** How long a run belongs to whoever prints it; renewed while they do. */
const leaseSeconds = 30;
/** A run that fails this often is given up, and says so. */
export const maxAttempts = 3;

/** The rows of print runs. */
@Injectable()
export class PrintRunStore {
  /** False when there is a run under this key. */
  async insert(tx: Tx, run: NewPrintRun): Promise<boolean> {
    const rows = (await tx.query(
      `insert into print_runs (id, key, process, form_version, language, size, edition, copies, state, created_at, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, $11) on conflict (key) do nothing returning id`,
      [
        run.id,
        run.key,
        run.process,
        run.formVersion,
        run.language,
        run.size,
        run.edition,
        run.serials.length,
        run.at,
        run.by,
        run.expiresAt,
      ],
    )) as unknown[];
    if (rows.length === 0) return false;
    await tx.query(
      `insert into print_run_sheets (run_id, number, serial)
       select $1, number, serial from unnest($2::text[]) with ordinality as given(serial, number)`,
      [run.id, run.serials],
    );
    return true;
  }

  async idOf(tx: Tx, key: string): Promise<string> {
    const rows = (await tx.query('select id from print_runs where key = $1', [key])) as { id: string }[];
    return rows[0]!.id;
  }

  /** Takes a run that nobody is printing; the same numbers whoever takes it. */
  async claim(tx: Tx, id: string): Promise<ClaimedRun | null> {
    const lease = newId();
    const [row] = returned<RunRow>(
      await tx.query(
        `update print_runs set state = 'printing', printed = 0, attempts = attempts + 1, lease_id = $2,
           lease_until = now() + make_interval(secs => $3)
         where id = $1 and state in ('waiting', 'printing') and (lease_until is null or lease_until < now())
         returning *`,
        [id, lease, leaseSeconds],
      ),
    );
    if (!row) return null;
    const sheets = (await tx.query(
      `select s.serial, r.reference from print_run_sheets s left join reserved_references r on r.holder = s.serial
       where s.run_id = $1 order by s.number`,
      [id],
    )) as { serial: string; reference: string | null }[];
    return {
      id,
      lease,
      process: row.process,
      formVersion: row.form_version,
      language: row.language,
      size: row.size,
      edition: row.edition,
      attempts: row.attempts,
      copies: sheets.map(({ serial, reference }) => ({ serial, ...(reference ? { reference } : {}) })),
    };
  }

  /** Notes how far it is and keeps the run; false when somebody else has taken it meanwhile. */
  async progress(tx: Tx, run: ClaimedRun, printed: number): Promise<boolean> {
    return this.update(tx, run, `printed = $3, lease_until = now() + make_interval(secs => $4)`, [
      printed,
      leaseSeconds,
    ]);
  }

  async finish(tx: Tx, run: ClaimedRun, blobKey: string): Promise<boolean> {
    return this.update(tx, run, `state = 'ready', printed = copies, blob_key = $3, lease_until = null`, [
      blobKey,
    ]);
  }

  /** Lets the run go, for another attempt or for good. */
  async fail(tx: Tx, run: ClaimedRun): Promise<void> {
    const state = run.attempts >= maxAttempts ? 'failed' : 'waiting';
    await this.update(tx, run, `state = $3, lease_until = null`, [state]);
  }

  /** Runs that nobody prints. */
  async forsaken(tx: Tx): Promise<string[]> {
    return ids(
      await tx.query(
        `select id from print_runs where state in ('waiting', 'printing') and (lease_until is null or lease_until < now()) order by id limit 50`,
      ),
    );
  }

  async expired(tx: Tx, at: Date): Promise<string[]> {
    return ids(
      await tx.query(
        `select id from print_runs where state in ('ready', 'failed') and expires_at <= $1 order by id limit 50`,
        [at],
      ),
    );
  }

  async forgetFile(tx: Tx, id: string): Promise<void> {
    await tx.query(`update print_runs set state = 'expired', blob_key = null where id = $1`, [id]);
  }

  private async update(tx: Tx, run: ClaimedRun, set: string, values: unknown[]): Promise<boolean> {
    const rows = returned(
      await tx.query(`update print_runs set ${set} where id = $1 and lease_id = $2 returning id`, [
        run.id,
        run.lease,
        ...values,
      ]),
    );
    return rows.length > 0;
  }
}

const ids = (rows: unknown): string[] => (rows as { id: string }[]).map(({ id }) => id);

export const runOf = (row: RunRow): PrintRun => ({
  id: row.id,
  process: row.process,
  formVersion: row.form_version,
  language: row.language,
  size: row.size,
  edition: row.edition,
  copies: row.copies,
  printed: row.printed,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  expiresAt: row.expires_at.toISOString(),
  firstSerial: row.first_serial,
  lastSerial: row.last_serial,
  ...(row.blob_key === null ? {} : { blobKey: row.blob_key }),
});
