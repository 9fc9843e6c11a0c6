import { createHash } from 'node:crypto';
import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore, Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { BlobRemoval } from '../../../erasure/blob-removal.service.js';
import { openScan } from '@gemeinsam/paper/reading/open-scan';
import { DrawnFiles } from './drawn-files.js';
import { renderFormPdf } from '@gemeinsam/paper/form/form-pdf';
import { type AskedEdition, FormPlans } from './form-plans.service.js';

/** Wide enough to read the print, small enough for a page with eight of them. */
const pictureWidth = 700;
/** On every picture; no form that is printed has it. */
const specimen = '22222222';

/** Shows what a form will look like. */
@Injectable()
export class PreviewForm {
  constructor(
    private readonly plans: FormPlans,
    private readonly blobs: BlobStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly removal: BlobRemoval,
    private readonly kept: DrawnFiles,
    private readonly clock: Clock,
  ) {}

  /** A picture per page, drawn again when nobody has looked at the form for long. */
  async preview(asked: AskedEdition): Promise<{ pages: { blobKey: string }[] }> {
    const plan = await this.plans.get(asked);
    const look = createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 24);
    const folder = `paper/previews/${plan.process}/${look}`;
    const keys = plan.pages.map(({ page }) => `${folder}/${page}.png`);
    const until = this.kept.until(this.clock.now());
    await this.unitOfWork.run((tx) => this.removal.keepUntil(tx, keys, until));
    // Each of them: whoever removed them last may have been killed in the middle.
    const there = await Promise.all(keys.map((key) => this.has(key)));
    if (there.includes(false)) await this.draw(await renderFormPdf(plan, [specimen]), keys);
    return { pages: keys.map((blobKey) => ({ blobKey })) };
  }

  private async has(key: string): Promise<boolean> {
    const blob = await this.blobs.get(key);
    blob?.stream.destroy();
    return blob !== null;
  }

  private async draw(pdf: Buffer, keys: readonly string[]): Promise<void> {
    const scan = await openScan(pdf);
    try {
      for (const [index, key] of keys.entries()) {
        const { data, width, height } = await scan.raster(index + 1);
        const picture = await sharp(data, { raw: { width, height, channels: 1 } })
          .resize({ width: pictureWidth })
          .toColourspace('b-w')
          .png({ compressionLevel: 8 })
          .toBuffer();
        await this.blobs.put(key, picture, { contentType: 'image/png' });
      }
    } finally {
      scan.close();
    }
  }
}
