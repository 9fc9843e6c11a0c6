import { describe, expect, it } from '@jest/globals';
import { openScan } from '../reading/open-scan.js';
import { readPageCodes } from '../reading/page-code.js';
import { renderFormPdf } from './form-pdf.js';
import { planForm } from './plan-form.js';
import { sampleProcess } from './sample-process.fixture.js';

describe('the printed form', () => {
  it('has every box where the layout says, and says on every page what it is, for every copy', async () => {
    const plan = planForm(sampleProcess, 'en');
    const serials = ['K7M492QX', 'ABCDEFGH'];
    const scan = await openScan(await renderFormPdf(plan, serials));
    expect(scan.pages).toBe(plan.pages.length * 2);
    for (let number = 1; number <= scan.pages; number += 1) {
      const raster = await scan.raster(number);
      const page = plan.pages[(number - 1) % plan.pages.length]!;
      const codes = await readPageCodes(raster);
      expect(codes).toMatchObject({
        kind: 'found',
        codes: [{}, {}],
        identity: {
          process: sampleProcess.slug,
          formVersion: 3,
          language: 'en',
          serial: serials[Math.floor((number - 1) / plan.pages.length)],
          page: page.page,
          pages: plan.pages.length,
        },
      });
      const scale = raster.height / plan.page.height;
      const grey = (x: number, y: number): number =>
        raster.data[Math.round(y * scale) * raster.width + Math.round(x * scale)]!;
      for (const box of page.boxes) {
        expect(grey(box.x + box.width / 2, box.y + box.height / 2)).toBe(255);
        const edge = [0.05, 0.12, 0.19, 0.26, 0.33].map((inset) =>
          grey(box.x + inset, box.y + box.height / 2),
        );
        expect(Math.min(...edge)).toBeLessThan(120);
      }
      for (const mark of page.cornerMarks)
        expect(grey(mark.x + mark.width / 2, mark.y + mark.height / 2)).toBe(0);
    }
    scan.close();
  }, 60_000);

  it('is tagged and says its title and language', async () => {
    const pdf = (await renderFormPdf(planForm(sampleProcess, 'de'), ['K7M492QX'])).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toMatch(/\/Lang \(de\)/);
  }, 60_000);
});
