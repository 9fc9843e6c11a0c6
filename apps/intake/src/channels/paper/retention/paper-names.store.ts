import { execute, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const idRow = z.object({ id: z.string() });

/** Words of a text, in lower case; shorter ones name nobody. */
const wordsOf = (text: string): string =>
  `(select array(select word from regexp_split_to_table(lower(coalesce(${text}, '')), '[^[:alpha:]]+') as word where length(word) > 2))`;

/**
 * Names that people gave to files and batches. Offices name scans after who wrote them, so the names go with the scans; that
 * there was a file, and which of its batch, stays.
 */
@Injectable()
export class PaperNames {
  /**
   * Gives erased files, and what is said about them, a name that says nothing; and batches that are named after a file or hold
   * nothing else.
   */
  async forget(tx: Tx, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return;
    await execute(
      tx,
      `with nameless as (
         update paper_files set name = 'scan-' || number || coalesce(substring(lower(name) from '(\\.(?:pdf|png|jpe?g|tiff?))$'), '')
         where id = any($1::uuid[]) returning id, name
       )
       update paper_alarms a set file = nameless.name from nameless where a.file_id = nameless.id`,
      [fileIds],
    );
    const batches = await queryRows(
      tx,
      idRow,
      `select distinct b.id from paper_batches b join paper_files f on f.batch_id = b.id
       where f.id = any($1::uuid[]) and (b.source = 'folder'
         or not exists (select from paper_files o where o.batch_id = b.id and o.erased_at is null))`,
      [fileIds],
    );
    await this.forgetBatches(tx, batches);
  }

  /** The same for batches that hold forms of this contribution and whose name, or the note at whose end, names its author. */
  async forgetAuthor(tx: Tx, contributionId: string): Promise<void> {
    const theirs = `from paper_forms f join contributors c on c.contribution_id = f.contribution_id
      where f.contribution_id = $1 and f.batch_id = b.id and ${wordsOf(`c.contact->>'name'`)} && `;
    await execute(
      tx,
      `update paper_batches b set sign_off_note = null where exists (select ${theirs} ${wordsOf('b.sign_off_note')})`,
      [contributionId],
    );
    const batches = await queryRows(
      tx,
      idRow,
      `select b.id from paper_batches b where exists (select ${theirs} ${wordsOf('b.name')})`,
      [contributionId],
    );
    await this.forgetBatches(tx, batches);
  }

  /** Named by the day they came; whoever said that a file had been in this batch before said its name. */
  private async forgetBatches(tx: Tx, batches: readonly { id: string }[]): Promise<void> {
    if (batches.length === 0) return;
    await execute(
      tx,
      `with nameless as (
         update paper_batches set name = to_char(created_at, 'YYYY-MM-DD'), fingerprint = null where id = any($1::uuid[]) returning id, name
       )
       update paper_alarms a set detail = nameless.name from nameless
       where a.earlier_batch_id = nameless.id and a.kind = 'repeated-file'`,
      [batches.map(({ id }) => id)],
    );
  }
}
