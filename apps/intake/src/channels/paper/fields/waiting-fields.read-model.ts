import type { PaperFieldCounts } from '@gemeinsam/contracts';
import { queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ReadingQualities } from './reading-qualities.read-model.js';

export interface Asker {
  id: string;
  now: Date;
  /** Only fields of this batch. */
  batchId: string | undefined;
}
const aheadCount = 4;

const idRow = z.object({ id: z.string() });
const formIdRow = z.object({ form_id: z.string().nullable() });
const sumsRow = z.object({ left: z.number(), settled: z.number() });
const positionRow = z.object({ form: z.number(), forms: z.number() });
const aheadRow = z.object({ formId: z.string(), field: z.string(), crops: z.number() });

/*
 * $1 the person, $2 now, $3 the batch or null, $4 a check that is not wanted. One question after the other, because each
 * is answered from an index within the first rows, and the first one nearly always has an answer.
 */
const free = `c.state = 'open' and (c.held_by is null or c.held_by = $1 or c.held_until <= $2)
  and ($3::uuid is null or c.batch_id = $3) and c.id is distinct from $4::uuid`;
const fresh = `${free} and not $1 = any(c.entered_by) and not $1 = any(c.skipped_by)`;
const inOrder = `c.batch_id, c.form_id, c.area desc, c.id`;

/** The fields that wait, from where one person stands. */
@Injectable()
export class WaitingFields {
  constructor(
    private readonly dataSource: DataSource,
    private readonly qualities: ReadingQualities,
  ) {}

  /** The id of the check that comes next for this person, locked; what another transaction has locked is passed over. */
  async next(tx: Tx, by: Asker, not: string | undefined): Promise<string | undefined> {
    const here = await this.formOf(tx, by);
    const asked = [by.id, by.now, by.batchId ?? null, not ?? null];
    const first = async (where: string, order: string, more: unknown[] = []): Promise<string | undefined> => {
      const found = await queryRow(
        tx,
        idRow,
        `select c.id from paper_checks c where ${where} order by ${order} limit 1 for update skip locked`,
        [...asked, ...more],
      );
      return found?.id;
    };
    return (
      (here && (await first(`${fresh} and c.form_id = $5`, 'c.area desc, c.id', [here]))) ??
      // A form that nobody else is at, so that a sheet stays with one person where that is possible.
      (await first(`${fresh} and c.form_id <> all($5::uuid[])`, inOrder, [
        await this.formsOfOthers(tx, by),
      ])) ??
      (await first(fresh, inOrder)) ??
      (await first(
        free,
        `$1 = any(c.entered_by), $1 = any(c.skipped_by), c.form_id = $5::uuid desc nulls last, ${inOrder}`,
        [here ?? null],
      ))
    );
  }

  async counts(
    by: Asker,
    task?: { id: string; formId: string; batchId: string; process: string; formVersion: number },
  ): Promise<PaperFieldCounts> {
    const [sums, position, ahead, quality] = await Promise.all([
      this.sums(task?.batchId ?? by.batchId),
      task && this.position(task),
      task ? this.ahead(by, task) : [],
      task && this.qualities.of(task.process, task.formVersion),
    ]);
    return { ...sums, ...(position ? { position } : {}), ahead, ...(quality ? { quality } : {}) };
  }

  private async sums(batchId: string | undefined): Promise<{ left: number; settled: number }> {
    const sums = await queryRow(
      this.dataSource,
      sumsRow,
      `select (select count(*)::int from paper_checks where state = 'open' and ($1::uuid is null or batch_id = $1)) as left,
              (select coalesce(sum(fields_settled), 0)::int from paper_forms
               where case when $1::uuid is null then state = 'to-verify' else batch_id = $1 end) as settled`,
      [batchId ?? null],
    );
    return sums!;
  }

  private async position(task: {
    formId: string;
    batchId: string;
  }): Promise<{ form: number; forms: number }> {
    const position = await queryRow(
      this.dataSource,
      positionRow,
      `select count(*) filter (where id <= $2)::int as form, count(*)::int as forms from paper_forms where batch_id = $1`,
      [task.batchId, task.formId],
    );
    return position!;
  }

  /** As far as can be known: another person may be faster. */
  private async ahead(
    by: Asker,
    task: { id: string; formId: string; batchId: string },
  ): Promise<PaperFieldCounts['ahead']> {
    const select = `select c.form_id as "formId", c.field, c.crops from paper_checks c where ${fresh}`;
    const asked = [by.id, by.now, by.batchId ?? null, task.id, task.formId];
    const here = await queryRows(
      this.dataSource,
      aheadRow,
      `${select} and c.form_id = $5 order by c.area desc, c.id limit ${aheadCount}`,
      asked,
    );
    if (here.length === aheadCount) return here;
    const then = await queryRows(
      this.dataSource,
      aheadRow,
      `${select} and (c.batch_id, c.form_id) > ($6, $5) order by ${inOrder} limit ${aheadCount - here.length}`,
      [...asked, task.batchId],
    );
    return [...here, ...then];
  }

  /** The form that this person is at: of what they hold, else of what they entered last. */
  private async formOf(on: Tx, { id, now }: Asker): Promise<string | undefined> {
    const last = await queryRow(
      on,
      formIdRow,
      `select coalesce(
         (select form_id from paper_checks where state = 'open' and held_by = $1 and held_until > $2 order by held_until desc limit 1),
         (select form_id from paper_entries where by_id = $1 order by id desc limit 1)) as form_id`,
      [id, now],
    );
    return last?.form_id ?? undefined;
  }

  private async formsOfOthers(on: Tx, { id, now }: Asker): Promise<string[]> {
    const rows = await queryRows(
      on,
      z.object({ form_id: z.string() }),
      `select distinct form_id from paper_checks where state = 'open' and held_by <> $1 and held_until > $2`,
      [id, now],
    );
    return rows.map((row) => row.form_id);
  }
}
