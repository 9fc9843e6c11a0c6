import type { FormPlan } from '../form/form-plan.js';
import { renderFormPdf } from '../form/form-pdf.js';
import { type InkMap, inkMapOf } from './darkness.js';
import { openScan } from './open-scan.js';
import { uprightPage } from './upright-page.js';

const kept = 12;

/** The pages of forms as printed and never filled in; made once and kept for the next pages of the same form. */
export class BlankPages {
  private readonly pages = new Map<string, Promise<InkMap>>();

  get(plan: FormPlan, page: number): Promise<InkMap> {
    const key = `${plan.process}|${plan.formVersion}|${plan.language}|${plan.easy}|${plan.sheet}|${plan.layout}|${page}`;
    const known = this.pages.get(key);
    if (known) return known;
    const made = drawBlank(plan, page);
    this.pages.set(key, made);
    made.catch(() => this.pages.delete(key));
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= kept) break;
      this.pages.delete(oldest);
    }
    return made;
  }
}

async function drawBlank(plan: FormPlan, number: number): Promise<InkMap> {
  const page = plan.pages[number - 1]!;
  const scan = await openScan(await renderFormPdf({ ...plan, pages: [page] }, ['22222222']));
  try {
    const raster = await scan.raster(1);
    // Not by the height: a card is printed with its stub below it.
    const scale = raster.width / plan.page.width;
    return inkMapOf(uprightPage(raster, [scale, 0, 0, 0, scale, 0, 0, 0, 1], plan.page), page.cornerMarks);
  } finally {
    scan.close();
  }
}
