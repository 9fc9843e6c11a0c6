import {
  type Actor,
  type findCases,
  officeZone,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { queryEntities, queryRow, queryRows } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { summaryOf } from './case-summary.js';
import { type GiveValue, viewsFor } from './case-views.js';
import { CaseEntity } from './case.entity.js';
import { caseStates } from './case.states.js';
import { DecidedBy } from './decided-by.read-model.js';
import { filterConditions } from './queue-filter.js';

type Asked = RequestInput<typeof findCases>;
const searchable = caseStates.table.states.filter((state) => state !== 'closed');
const totalRow = z.object({ total: z.int() });
const nameRow = z.object({ name: z.string() });
const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The names of all who gave an opinion, one after the other out of the index: few people, many opinions. */
const namesLike = (alike: string): string => `
  with recursive names as (
    (select given_by_name as name from opinions order by given_by_name limit 1)
    union all
    select (select o.given_by_name from opinions o where o.given_by_name > names.name order by o.given_by_name limit 1)
    from names where names.name is not null
  ) select name from names where name is not null and (name ilike $1 or ${alike})`;

/** Finds cases whatever their state; closed ones (withdrawn or erased by their author) never. */
@Injectable()
export class CaseSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly decided: DecidedBy,
  ) {}

  async find(input: Asked, viewer: Actor): Promise<RequestOutput<typeof findCases>> {
    const now = this.clock.now();
    const view = input.view && viewsFor(viewer, now)[input.view];
    const states = view?.states ?? (input.state === 'all' ? searchable : [input.state]);
    const values: unknown[] = [states];
    const value: GiveValue = (given) => `$${values.push(given)}`;
    const wanted =
      input.contributionIds === undefined
        ? 'from cases'
        : `from unnest(${value(input.contributionIds)}::uuid[]) with ordinality as wanted (contribution_id, place)
           join cases using (contribution_id)`;
    const where = [
      `where state = any ($1) and ${view?.where(value) ?? 'true'} ${filterConditions(input, value)}`,
      await this.writtenBy(input.by, value),
      between(input, value),
    ].join(' ');
    const counting = queryRow(this.dataSource, totalRow, `select count(*)::int as total ${wanted} ${where}`, [
      ...values,
    ]);
    const order = input.contributionIds === undefined ? 'received_at desc, cases.id desc' : 'place';
    const reading = queryEntities(
      this.dataSource,
      CaseEntity,
      `select cases.* ${wanted} ${where} order by ${order} limit ${value(input.limit)} offset ${value(input.skip)}`,
      values,
    );
    const [counted, rows] = await Promise.all([counting, reading]);
    const decided = await this.decided.of(rows);
    return {
      items: rows.map((row) => ({
        ...summaryOf(row, viewer.id, now),
        ...(decided.has(row.id) && { decided: decided.get(row.id) }),
      })),
      total: counted?.total ?? 0,
    };
  }

  private async writtenBy(by: string | undefined, value: GiveValue): Promise<string> {
    if (by === undefined) return '';
    const names = await this.names(by);
    return `and cases.id in (
      select o.case_id from opinions o where o.given_by_name = any (${value(names)}) and o.taken_back_at is null)`;
  }

  /** Everybody whose name has this in it; only where nobody has, those whose names are spelled like it. */
  private async names(by: string): Promise<string[]> {
    const exact = await queryRows(this.dataSource, nameRow, namesLike('false'), [like(by)]);
    if (exact.length > 0 || !(await this.hasTrigrams())) return exact.map(({ name }) => name);
    const alike = await queryRows(this.dataSource, nameRow, namesLike('word_similarity($2, name) >= 0.4'), [
      like(by),
      by,
    ]);
    return alike.map(({ name }) => name);
  }

  private async hasTrigrams(): Promise<boolean> {
    const there = await queryRow(
      this.dataSource,
      z.object({}),
      `select from pg_extension where extname = 'pg_trgm'`,
    );
    return there !== undefined;
  }
}

function between({ from, until }: Asked, value: GiveValue): string {
  if (from === undefined && until === undefined) return '';
  const first = value(from ?? null);
  const last = value(until ?? null);
  const beginOf = (day: string): string => `(${day})::timestamp at time zone '${officeZone}'`;
  const within = (column: string): string =>
    `(${first}::date is null or ${column} >= ${beginOf(`${first}::date`)})
     and (${last}::date is null or ${column} < ${beginOf(`${last}::date + 1`)})`;
  return `and ((${within('received_at')}) or cases.id in (
    select d.case_id from decisions d where d.taken_back_at is null and ${within('d.decided_at')}))`;
}
