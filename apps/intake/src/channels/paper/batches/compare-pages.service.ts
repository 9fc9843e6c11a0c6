import { buffer } from 'node:stream/consumers';
import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, LOGGER } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AlarmStore } from '../sheets/alarm.store.js';
import { inkGrid, likenessOf } from '@gemeinsam/paper/reading/likeness';
import { FormPageEntity } from '../sheets/form-page.entity.js';
import type { KeptPage } from '../sheets/paper-form.js';

type Comparable = Pick<KeptPage, 'boxes' | 'fields'>;

/** Tells whether a page that came twice is the same sheet again or a copy that somebody else filled in. A hint, no more. */
@Injectable()
export class ComparePages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly alarms: AlarmStore,
    private readonly blobs: BlobStore,
    @Inject(LOGGER) private readonly logger: { warn(detail: object, message: string): void },
  ) {}

  /** Notes on the alarm how alike the page and the one in the form are. Never fails: without the hint a person looks closer. */
  async note(alarmId: string, formId: string, page: KeptPage): Promise<void> {
    try {
      const other = await this.dataSource.manager.findOneBy(FormPageEntity, { formId, page: page.page });
      if (!other) return;
      const likeness = await this.compare(other, page);
      await this.unitOfWork.run((tx) => this.alarms.compared(tx, alarmId, likeness));
    } catch (error) {
      this.logger.warn({ err: error, alarm: alarmId }, 'two scans of a page could not be compared');
    }
  }

  private async compare(one: Comparable, other: Comparable): Promise<'same' | 'other'> {
    const grids = (page: Comparable): Promise<Map<string, Uint8Array>> => this.grids(page);
    return likenessOf(
      { boxes: one.boxes, ink: await grids(one) },
      { boxes: other.boxes, ink: await grids(other) },
    );
  }

  /** The ink of the fields to write in. */
  private async grids({ boxes, fields }: Comparable): Promise<Map<string, Uint8Array>> {
    const ticked = new Set(boxes.map(({ field }) => field));
    const grids = new Map<string, Uint8Array>();
    for (const { field, cropKey, written } of fields) {
      if (ticked.has(field)) continue;
      const blob = written ? await this.blobs.get(cropKey) : null;
      grids.set(field, blob ? await inkGrid(await buffer(blob.stream)) : new Uint8Array());
    }
    return grids;
  }
}
