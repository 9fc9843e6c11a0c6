import type { PrintedAs } from '../form/form-identity.js';
import type { FormPlan } from '../form/form-plan.js';
import { planForm } from '../form/plan-form.js';
import type { PrintedProcess } from '../form/printed-process.js';
import { BlankPages } from './blank-pages.js';
import { openScan } from './open-scan.js';
import { type FoundCode, readPageCodes } from './page-code.js';
import type { Raster } from './raster.js';
import type { Scan } from './scan-file.js';
import { pageImage, readPage } from './read-page.js';
import { type IdentifiedPage, type PageOutcome, ScanReading, type ScanUnderWork } from './scan-reading.js';

/** Reads in this very thread, which is busy for half a second per page. */
export class ScanReader extends ScanReading {
  private readonly blanks = new BlankPages();
  private plan: { key: string; plan: FormPlan } | undefined;

  async open(file: Uint8Array): Promise<ScanUnderWork> {
    const scan = await openScan(file);
    return new ReaderAtWork(scan, this.blanks, (process, edition) => this.planOf(process, edition));
  }

  private planOf(process: PrintedProcess, { language, easy, sheet, ...printed }: PrintedAs): FormPlan {
    const layout = printed.layout ?? 1;
    const key = JSON.stringify([process.slug, process.form.version, language, easy, sheet, layout]);
    if (this.plan?.key !== key) this.plan = { key, plan: planForm(process, language, easy, sheet, layout) };
    return this.plan.plan;
  }
}

class ReaderAtWork implements ScanUnderWork {
  readonly pages: number;
  /** The page looked at last; one at a time, because a page takes megabytes. */
  private current: { page: number; raster: Raster; formPage: number; codes: FoundCode[] } | undefined;

  constructor(
    private readonly scan: Scan,
    private readonly blanks: BlankPages,
    private readonly planOf: (process: PrintedProcess, edition: PrintedAs) => FormPlan,
  ) {
    this.pages = scan.pages;
  }

  async identify(page: number): Promise<IdentifiedPage> {
    this.current = undefined;
    let raster = await this.scan.raster(page);
    let codes = await readPageCodes(raster);
    if (codes.kind !== 'found' && this.scan.drawn) {
      raster = await this.scan.drawn(page);
      codes = await readPageCodes(raster);
    }
    if (codes.kind !== 'found') return { kind: codes.kind, image: await pageImage(raster) };
    this.current = { page, raster, formPage: codes.identity.page, codes: codes.codes };
    return { kind: 'found', identity: codes.identity };
  }

  async read(page: number, process: PrintedProcess, edition: PrintedAs): Promise<PageOutcome> {
    if (this.current?.page !== page) await this.identify(page);
    if (!this.current) throw new Error(`page ${page} has no identity`);
    const { raster, codes, formPage } = this.current;
    const plan = this.planOf(process, edition);
    const planned = plan.pages[formPage - 1];
    const read =
      planned &&
      (await readPage(raster, codes, planned, plan.page, await this.blanks.get(plan, planned.page)));
    if (!read) return { kind: 'unreadable', image: await pageImage(raster) };
    const neededPages = plan.pages
      .filter(({ boxes, fields }) => boxes.length + fields.length > 0)
      .map((one) => one.page);
    return { kind: 'read', neededPages, ...read };
  }

  async close(): Promise<void> {
    this.scan.close();
  }
}
