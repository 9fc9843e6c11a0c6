import { execute, queryRows, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { ErasureDuties, type ErasureDuty } from '../../../erasure/erasure-duties.service.js';
import { ErasedFiles } from './erased-files.store.js';
import { PaperNames } from './paper-names.store.js';
import { SheetContents } from './sheet-contents.store.js';

/** Erasing a person erases the pictures of their handwriting, the uploaded file that holds them, and its name. */
@Injectable()
export class ErasePaper implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly contents: SheetContents,
    private readonly files: ErasedFiles,
    private readonly names: PaperNames,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    const now = this.clock.now();
    const alarmIds = await alarmsOf(tx, contributionId);
    const alarms = await this.contents.removeAlarms(tx, alarmIds);
    // What a clerk gave as the reason may tell of the person; which way it was settled stays.
    await execute(tx, 'update paper_alarms set settled_reason = null where id = any($1::uuid[])', [alarmIds]);
    const forms = await this.contents.removeForms(tx, await formsOf(tx, contributionId), now);
    // What others wrote in the same file stays as their pages' own pictures.
    await this.files.mark(tx, [...forms.fileIds, ...alarms.fileIds], now);
    await this.names.forgetAuthor(tx, contributionId);
    return {
      blobKeys: [...new Set([...forms.blobKeys, ...alarms.blobKeys, ...(await this.files.release(tx))])],
    };
  }
}

const idRow = z.object({ id: z.string() });

async function formsOf(tx: Tx, contributionId: string): Promise<string[]> {
  const rows = await queryRows(tx, idRow, 'select id from paper_forms where contribution_id = $1', [
    contributionId,
  ]);
  return rows.map(({ id }) => id);
}

/**
 * About a page that was replaced, or that came twice; not about a sheet of somebody else, whose copy or whose other form waits
 * under the same number. What became somebody else's form is theirs.
 */
async function alarmsOf(tx: Tx, contributionId: string): Promise<string[]> {
  const rows = await queryRows(
    tx,
    idRow,
    `select m.id from paper_alarms m join paper_forms o on o.id = coalesce(m.settled_form_id, m.form_id)
     where o.contribution_id = $1
       and m.kind <> 'foreign' and (m.settled_at is not null or m.likeness is distinct from 'other')`,
    [contributionId],
  );
  return rows.map(({ id }) => id);
}
