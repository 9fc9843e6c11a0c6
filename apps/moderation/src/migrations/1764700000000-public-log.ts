import { createHash } from 'node:crypto';
import { queryRows } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';

const toldRow = z.object({
  day: z.string(),
  process: z.string(),
  channel: z.string(),
  outcome: z.string(),
  reasons: z.array(z.string()),
  version: z.int(),
  grounds: z.array(z.string()),
  persons: z.int(),
  byLead: z.boolean(),
});

/** A log of what was decided that nobody can change later. It begins with what was told before there was one. */
export class PublicLog1764700000000 implements MigrationInterface {
  readonly name = 'PublicLog1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table public_log (
        number integer primary key,
        day text not null,
        process text not null,
        channel text not null,
        outcome text not null,
        reasons text[] not null,
        catalogue_version integer not null,
        grounds text[] not null,
        persons integer not null,
        by_lead boolean not null,
        previous text not null unique,
        hash text not null unique
      )`);
    await this.beginWithWhatWasTold(runner);
    await runner.query(`
      create function public_log_is_kept() returns trigger language plpgsql as $$
      begin
        raise exception 'the public log is only added to';
      end $$;
      create trigger public_log_is_kept before update or delete on public_log
        for each row execute function public_log_is_kept();
      create trigger public_log_is_kept_whole before truncate on public_log
        for each statement execute function public_log_is_kept()`);
  }

  private async beginWithWhatWasTold(runner: QueryRunner): Promise<void> {
    const told = await queryRows(
      runner.manager,
      toldRow,
      `select to_char(d.told_at at time zone 'Europe/Vienna', 'YYYY-MM-DD') as day, c.process, c.channel, d.outcome, d.reason_codes as reasons,
         d.catalogue_version as version, d.grounds, cardinality(d.decided_by) as persons, d.decided_from = 'conflict' as "byLead"
       from decisions d join cases c on c.id = d.case_id where d.told_at is not null order by d.told_at, d.id`,
    );
    let previous = '0'.repeat(64);
    for (const [index, one] of told.entries()) {
      const values = [
        index + 1,
        previous,
        one.day,
        one.process,
        one.channel,
        one.outcome,
        one.reasons,
        one.version,
        one.grounds,
        one.persons,
        one.byLead,
      ];
      const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
      await runner.query(
        `insert into public_log (number, previous, day, process, channel, outcome, reasons, catalogue_version, grounds, persons, by_lead, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [...values, hash],
      );
      previous = hash;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table public_log; drop function public_log_is_kept()');
  }
}
