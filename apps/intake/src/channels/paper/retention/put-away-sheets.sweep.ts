import { queryRows, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { ErasedFiles } from './erased-files.store.js';
import { SheetContents } from './sheet-contents.store.js';

const everyMs = 10 * 60_000;
const atOnce = 200;
const idRow = z.object({ id: z.string() });

/** For how many days after its batch was signed off a sheet that was put away can still be looked at. */
export class PutAwaySettings {
  constructor(readonly days: number) {}
}

/**
 * Empties what was put away: forms that were discarded, and pages that nobody needed. They belong to nobody whose erasure would
 * ever find them (GDPR, Article 5(1)(e)). Before a batch is signed off everything in it can still be taken back.
 */
@Injectable()
export class PutAwaySheets extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    private readonly contents: SheetContents,
    private readonly files: ErasedFiles,
    private readonly removal: BlobRemoval,
    private readonly settings: PutAwaySettings,
    private readonly clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'intake.put-away-sheets',
      everyMs,
      unitOfWork,
      logger,
      work: (tx) => this.empty(tx),
    });
  }

  private async empty(tx: Tx): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - this.settings.days * 86_400_000);
    const forms = await this.contents.removeForms(tx, await discardedForms(tx, before), now);
    const alarms = await this.contents.removeAlarms(tx, await unneededPages(tx, before));
    const fileIds = [...forms.fileIds, ...alarms.fileIds];
    if (fileIds.length === 0) return;
    await this.files.mark(tx, fileIds, now);
    const keys = [...forms.blobKeys, ...alarms.blobKeys, ...(await this.files.release(tx))];
    await this.removal.request(tx, keys, now);
  }
}

async function discardedForms(tx: Tx, before: Date): Promise<string[]> {
  const rows = await queryRows(
    tx,
    idRow,
    `select f.id from paper_forms f join paper_batches b on b.id = f.batch_id
     where f.state = 'discarded' and f.emptied_at is null and b.signed_off_at < $1
     order by f.id limit ${atOnce} for update of f skip locked`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/** A page that got its place in a form is the form's. */
async function unneededPages(tx: Tx, before: Date): Promise<string[]> {
  const rows = await queryRows(
    tx,
    idRow,
    `select a.id from paper_alarms a join paper_batches b on b.id = a.batch_id
     where a.image_key is not null and a.settled_way in ('discard', 'replace', 'rescan') and b.signed_off_at < $1
       and not exists (select from paper_form_pages p where p.image_key = a.image_key)
     order by a.id limit ${atOnce} for update of a skip locked`,
    [before],
  );
  return rows.map(({ id }) => id);
}
