import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { formatSerial, type PageIdentity } from '@gemeinsam/paper/form/form-identity';
import { FileProblem } from '@gemeinsam/paper/reading/file-problem';
import type { PageOutcome, ScanUnderWork } from '@gemeinsam/paper/reading/scan-reading';
import { PrintedForms } from '../printing/printed-forms.read-model.js';
import { AlarmStore } from '../sheets/alarm.store.js';
import { ComparePages } from './compare-pages.service.js';
import { FormChecks } from '../fields/form-checks.service.js';
import { type ClaimedFile, PaperBatchStore } from './paper-batch.store.js';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import type { NewAlarm } from '../sheets/new-alarm.js';
import { isOf, type KeptField, type KeptPage } from '../sheets/paper-form.js';

type PageAlarm = Pick<NewAlarm, 'kind' | 'detail' | 'imageKey' | 'formId' | 'formPage' | 'reading'>;

/** Reads one page and puts it where it belongs: into the form with its serial, or into the alarm list. Never elsewhere. */
@Injectable()
export class ReadOnePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: PaperBatchStore,
    private readonly forms: PaperFormStore,
    private readonly alarms: AlarmStore,
    private readonly checks: FormChecks,
    private readonly compare: ComparePages,
    private readonly blobs: BlobStore,
    private readonly printed: PrintedForms,
    private readonly clock: Clock,
  ) {}

  async read(file: ClaimedFile, scan: ScanUnderWork, page: number): Promise<void> {
    try {
      const identified = await scan.identify(page);
      if (identified.kind !== 'found') {
        const imageKey = await this.keep(file, page, 'page.jpg', identified.image, 'image/jpeg');
        const detail = {
          none: 'no-code',
          foreign: 'foreign-code',
          contradictory: 'two-codes',
          mirrored: 'mirrored',
        }[identified.kind];
        return await this.putAlarm(file, page, {
          kind: identified.kind === 'foreign' ? 'foreign' : 'unreadable',
          detail,
          imageKey,
        });
      }
      const { identity } = identified;
      const process = await this.printed.find(identity.process, identity.formVersion);
      if (!process)
        return await this.putAlarm(file, page, {
          kind: 'foreign',
          detail: `unknown-form ${identity.process} ${identity.formVersion}`,
        });
      const outcome = await scan.read(page, process, identity);
      const imageKey = await this.keep(file, page, 'page.jpg', outcome.image, 'image/jpeg');
      if (outcome.kind === 'unreadable')
        return await this.putAlarm(file, page, {
          kind: 'unreadable',
          detail: `not-registered ${formatSerial(identity.serial)}`,
          imageKey,
        });
      await this.putIntoForm(file, page, identity, outcome, imageKey);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      await this.putAlarm(file, page, { kind: 'bad-file', detail: error.code });
    }
  }

  private async putIntoForm(
    file: ClaimedFile,
    page: number,
    identity: PageIdentity,
    read: Extract<PageOutcome, { kind: 'read' }>,
    imageKey: string,
  ): Promise<void> {
    const fields: KeptField[] = [];
    for (const [index, field] of read.fields.entries())
      fields.push({
        field: field.field,
        written: field.written,
        cropKey: await this.keep(file, page, `field-${index}.png`, field.crop, 'image/png'),
      });
    const { boxes, neededPages } = read;
    const kept: KeptPage = { page: identity.page, fileId: file.id, filePage: page, imageKey, boxes, fields };
    const doubled = await this.unitOfWork.run(async (tx) => {
      if (!(await this.batches.takePage(tx, file.id, page))) return undefined;
      const at = this.clock.now();
      const copies = await this.forms.joinBySerial(tx, identity, file.batchId, neededPages, at);
      const form = copies[0]!;
      const alarm = {
        imageKey,
        formId: form.id,
        formPage: identity.page,
        detail: `${formatSerial(identity.serial)}: ${identity.page}/${identity.pages}`,
        reading: { identity, neededPages, boxes, fields },
      };
      if (!isOf(form, identity)) {
        await this.addAlarm(tx, file, page, { kind: 'foreign', ...alarm });
        return undefined;
      }
      // Of a sheet that was photocopied, nobody but a person can say which copy a page belongs to.
      const alone = copies.length === 1 && form.state === 'to-verify';
      if (alone && (await this.forms.addPage(tx, form.id, kept, at))) {
        await this.checks.refresh(tx, form.id);
        return undefined;
      }
      const alarmId = await this.addAlarm(tx, file, page, { kind: 'double-page', ...alarm });
      return { alarmId, formId: form.id };
    });
    if (doubled) await this.compare.note(doubled.alarmId, doubled.formId, kept);
  }

  private async putAlarm(file: ClaimedFile, page: number, alarm: PageAlarm): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (await this.batches.takePage(tx, file.id, page)) await this.addAlarm(tx, file, page, alarm);
    });
  }

  private addAlarm(tx: Tx, file: ClaimedFile, page: number, alarm: PageAlarm): Promise<string> {
    return this.alarms.add(tx, {
      ...alarm,
      batchId: file.batchId,
      file: file.name,
      fileId: file.id,
      page,
    });
  }

  /** The same page has the same keys however often it is read, so a crash leaves nothing behind. */
  private async keep(
    file: ClaimedFile,
    page: number,
    name: string,
    content: Buffer,
    contentType: string,
  ): Promise<string> {
    const key = `paper/read/${file.id}/${page}/${name}`;
    await this.blobs.put(key, content, { contentType });
    return key;
  }
}
