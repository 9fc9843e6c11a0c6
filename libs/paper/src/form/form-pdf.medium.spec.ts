import type { Language } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { openScan } from '../reading/open-scan.js';
import { readPageCodes } from '../reading/page-code.js';
import { printerMargin } from './form-geometry.js';
import type { Sheet } from './form-identity.js';
import { renderFormPdf } from './form-pdf.js';
import { planForm } from './plan-form.js';
import { sampleProcess } from './sample-process.fixture.js';

/* What comes out of the printer, looked at pixel by pixel. */
describe('the printed form', () => {
  it.each<[Sheet, Language, boolean]>([
    ['a4', 'de', false],
    ['a4', 'en', true],
    ['a4-large', 'de', false],
    ['a6', 'de', false],
    ['a6', 'en', false],
  ])(
    'needs nothing of the edge that printers leave white (%s, %s, easy: %s)',
    async (sheet, language, easy) => {
      const plan = planForm(sampleProcess, language, easy, sheet);
      const scan = await openScan(
        await renderFormPdf(plan, [{ serial: 'K7M492QX', reference: '9472913086' }]),
      );
      for (let number = 1; number <= scan.pages; number += 1) {
        const { data, width, height } = await scan.raster(number);
        const edge = Math.floor((printerMargin * width) / plan.page.width) - 1;
        const isInked = (grey: number): boolean => grey < 250;
        const rows = Array.from({ length: height }, (_, y) => data.subarray(y * width, (y + 1) * width));
        const strips = rows.flatMap((row, y) =>
          y < edge || y >= height - edge ? [row] : [row.subarray(0, edge), row.subarray(width - edge)],
        );
        const inked = strips.filter((strip) => strip.some(isInked)).length;
        expect({ page: number, inked }).toEqual({ page: number, inked: 0 });
      }
      scan.close();
    },
    60_000,
  );

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

  it('has a code on both sides of a card, and a stub that nobody reads', async () => {
    const plan = planForm(sampleProcess, 'de', false, 'a6');
    const scan = await openScan(await renderFormPdf(plan, ['K7M492QX']));
    expect(scan.pages).toBe(2);
    for (const page of [1, 2]) {
      const raster = await scan.raster(page);
      expect(raster.height / raster.width).toBeCloseTo(210 / 148, 2);
      expect(await readPageCodes(raster)).toMatchObject({
        kind: 'found',
        codes: [{}, {}],
        identity: { sheet: 'a6', easy: false, layout: 3, serial: 'K7M492QX', page, pages: 2 },
      });
    }
    scan.close();
  }, 60_000);
});
