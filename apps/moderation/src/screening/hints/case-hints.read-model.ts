import { type Actor, type CaseHint, type CaseHints, hintVerdictSchema } from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { caseUnknown } from '../../cases/case.errors.js';
import { Recognisers } from './recognisers.service.js';
import { surestHints } from './surest-hints.js';
import { idOf, type TextRecogniser } from './text-recogniser.js';

const caseRow = z.object({
  contributionVersion: z.int(),
  isClosed: z.boolean(),
  done: z.array(z.string()).nullable(),
  failed: z.array(z.string()).nullable(),
});
const hintRow = z.object({
  id: z.string(),
  recogniser: z.string(),
  version: z.string(),
  kind: z.string(),
  field: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  score: z.number(),
  why: z.string(),
  mine: hintVerdictSchema.nullable(),
});

/** The hints on a case, as one person may see them. */
@Injectable()
export class CaseHintsModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recognisers: Recognisers,
  ) {}

  async of(caseId: string, viewer: Actor): Promise<CaseHints> {
    const found = await queryRow(
      this.dataSource,
      caseRow,
      `select c.contribution_version as "contributionVersion", c.state = 'closed' as "isClosed", s.done, s.failed
       from cases c left join screenings s on s.case_id = c.id and s.contribution_version = c.contribution_version
       where c.id = $1`,
      [caseId],
    );
    const { contributionVersion, isClosed, done, failed } = found ?? caseUnknown();
    // Its text is gone, and with it what could be said of it.
    if (isClosed) return { contributionVersion, screened: 'not-yet', failed: [], hints: [] };
    const active = await this.recognisers.active();
    return {
      contributionVersion,
      screened: done === null || done.length === 0 ? 'not-yet' : 'yes',
      failed: active.filter((one) => failed?.includes(idOf(one))).map(({ name }) => name),
      hints: await this.hints(caseId, contributionVersion, viewer, active),
    };
  }

  /** What a version said that is used no more is not told. */
  private async hints(
    caseId: string,
    contributionVersion: number,
    { id }: Actor,
    active: readonly TextRecogniser[],
  ): Promise<CaseHint[]> {
    const groups = new Map(active.map(({ name, group = name }) => [name, group]));
    const rows = await queryRows(
      this.dataSource,
      hintRow,
      `select h.id, recogniser, recogniser_version as version, kind, field, start_at as start, end_at as end, score, why,
         r.verdict as mine
       from hints h left join hint_ratings r on r.hint_id = h.id and r.rated_by = $3
       where case_id = $1 and contribution_version = $2 and recogniser || ' ' || recogniser_version = any ($4)
       order by field nulls last, start_at nulls last, score desc, h.id`,
      [caseId, contributionVersion, id, active.map(idOf)],
    );
    const hints = rows.map(({ field, start, end, mine, ...hint }) => ({
      ...hint,
      ...(field !== null && { field }),
      ...(start !== null && end !== null && { passage: { start, end } }),
      ...(mine !== null && { mine }),
    }));
    return surestHints(hints, (recogniser) => groups.get(recogniser) ?? recogniser);
  }
}
