import type { FormEdition, FormSize, Language } from '@gemeinsam/contracts';
import { execute, newId, queryEntities, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { PrintRunEntity } from './print-run.entity.js';
import { printRunStates } from './print-run.states.js';

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

/** How long a run belongs to whoever prints it; renewed while they do. */
const leaseSeconds = 30;
/** A run that fails this often is given up, and says so. */
export const maxAttempts = 3;

const toPrint = `${printRunStates.from('begin')} and (lease_until is null or lease_until < now())`;

/** The rows of print runs. */
@Injectable()
export class PrintRunStore {
  /** False when there is a run under this key. */
  async insert(tx: Tx, run: NewPrintRun): Promise<boolean> {
    const inserted = await execute(
      tx,
      `insert into print_runs (id, key, process, form_version, language, size, edition, copies, state, created_at, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '${printRunStates.initial[0]}', $9, $10, $11) on conflict (key) do nothing`,
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
    );
    if (inserted === 0) return false;
    await execute(
      tx,
      `insert into print_run_sheets (run_id, number, serial)
       select $1, number, serial from unnest($2::text[]) with ordinality as given(serial, number)`,
      [run.id, run.serials],
    );
    return true;
  }

  async idOf(tx: Tx, key: string): Promise<string> {
    return (await tx.findOneByOrFail(PrintRunEntity, { key })).id;
  }

  /** Takes a run that nobody is printing; the same numbers whoever takes it. */
  async claim(tx: Tx, id: string): Promise<ClaimedRun | null> {
    const lease = newId();
    const [run] = await queryEntities(
      tx,
      PrintRunEntity,
      `update print_runs set ${printRunStates.set('begin')}, printed = 0, attempts = attempts + 1, lease_id = $2,
         lease_until = now() + make_interval(secs => $3)
       where id = $1 and ${toPrint} returning *`,
      [id, lease, leaseSeconds],
    );
    if (!run) return null;
    const sheets = await queryRows(
      tx,
      z.object({ serial: z.string(), reference: z.string().nullable() }),
      `select s.serial, r.reference from print_run_sheets s left join reserved_references r on r.holder = s.serial
       where s.run_id = $1 order by s.number`,
      [id],
    );
    return {
      id,
      lease,
      process: run.process,
      formVersion: run.formVersion,
      language: run.language,
      size: run.size,
      edition: run.edition,
      attempts: run.attempts,
      copies: sheets.map(({ serial, reference }) => ({ serial, ...(reference ? { reference } : {}) })),
    };
  }

  /** Notes how far it is and keeps the run; false when somebody else has taken it meanwhile. */
  async progress(tx: Tx, run: ClaimedRun, printed: number): Promise<boolean> {
    const kept = await execute(
      tx,
      `update print_runs set printed = $3, lease_until = now() + make_interval(secs => $4) where id = $1 and lease_id = $2`,
      [run.id, run.lease, printed, leaseSeconds],
    );
    return kept > 0;
  }

  async finish(tx: Tx, { id, lease, copies }: ClaimedRun, blobKey: string): Promise<boolean> {
    const finished = await execute(
      tx,
      `update print_runs set ${printRunStates.set('finish')}, printed = $3, blob_key = $4, lease_until = null
       where id = $1 and lease_id = $2 and ${printRunStates.from('finish')}`,
      [id, lease, copies.length, blobKey],
    );
    return finished === 1;
  }

  /** Lets the run go, for another attempt or for good; never for good when it was none of its own faults. */
  async fail(tx: Tx, { id, lease, attempts }: ClaimedRun, ownFault: boolean): Promise<void> {
    const step = ownFault && attempts >= maxAttempts ? 'give-up' : 'try-again';
    await execute(
      tx,
      `update print_runs set ${printRunStates.set(step)}, lease_until = null
       where id = $1 and lease_id = $2 and ${printRunStates.from(step)}`,
      [id, lease],
    );
  }

  /** Runs that nobody prints. */
  async forsaken(tx: Tx): Promise<string[]> {
    const runs = await queryRows(
      tx,
      z.object({ id: z.string() }),
      `select id from print_runs where ${toPrint} order by id limit 50`,
    );
    return runs.map(({ id }) => id);
  }

  async expired(tx: Tx, at: Date): Promise<string[]> {
    const runs = await tx.find(PrintRunEntity, {
      select: { id: true },
      where: { state: In(printRunStates.table.steps.expire.from), expiresAt: LessThanOrEqual(at) },
      order: { id: 'asc' },
      take: 50,
    });
    return runs.map(({ id }) => id);
  }

  async forgetFile(tx: Tx, id: string): Promise<void> {
    await execute(
      tx,
      `update print_runs set ${printRunStates.set('expire')}, blob_key = null where id = $1 and ${printRunStates.from('expire')}`,
      [id],
    );
  }
}
