import type { Actor, OriginalWording } from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { requirePerson, settles } from '../cases/case-access.js';
import { caseUnknown } from '../cases/case.errors.js';
import { originalNotYours } from './redaction.errors.js';
import { WrittenWordsService } from './written-words.service.js';

const contributionRow = z.object({ contributionId: z.uuid() });

/** What was blacked out, for a lead and for the persons who decided so. */
@Injectable()
export class Originals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: WrittenWordsService,
  ) {}

  async get(caseId: string, viewer: Actor): Promise<OriginalWording> {
    requirePerson(viewer);
    const found = await queryRow(
      this.dataSource,
      contributionRow,
      'select contribution_id as "contributionId" from cases where id = $1',
      [caseId],
    );
    const { contributionId } = found ?? caseUnknown();
    if (!settles(viewer) && !(await this.decided(caseId, viewer))) originalNotYours();
    return this.words.original(contributionId);
  }

  private async decided(caseId: string, { id }: Actor): Promise<boolean> {
    const rows = await queryRows(
      this.dataSource,
      z.object({}),
      `select from decisions where case_id = $1 and told_at is not null and $2 = any (decided_by)`,
      [caseId, id],
    );
    return rows.length > 0;
  }
}
