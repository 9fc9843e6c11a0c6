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

  it('is made for archives: no font is left outside, colours are defined, the conformance is stated', async () => {
    const plan = planForm(sampleProcess, 'de', false, 'a6');
    const pdf = (await renderFormPdf(plan, [{ serial: 'K7M492QX', reference: '9472913086' }])).toString(
      'latin1',
    );
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toContain('/GTS_PDFA1');
    expect(pdf).not.toContain('/Helvetica');
    const fonts = pdf.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(pdf.match(/\/FontFile2? \d/g)).toHaveLength(fonts.length);
  }, 60_000);

  it('names every box and line for those who have it read out', async () => {
    const plan = planForm(sampleProcess, 'de');
    const pdf = (await renderFormPdf(plan, ['K7M492QX'])).toString('latin1');
    const boxes = plan.pages.flatMap((page) => page.boxes);
    const fields = plan.pages.flatMap((page) => page.fields);
    expect(pdf.match(/\/Role \/cb/g)).toHaveLength(boxes.length);
    expect(pdf.match(/\/Role \/tv/g)).toHaveLength(fields.length);
    expect(pdf.match(/\/S \/H1/g)).toHaveLength(1);
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
    expect(pdf.match(/\/S \/Document/g)).toHaveLength(1);
  }, 60_000);

  it('has a code on both sides of a card, and a stub that nobody reads', async () => {
    const plan = planForm(sampleProcess, 'de', true, 'a6');
    const scan = await openScan(await renderFormPdf(plan, ['K7M492QX']));
    expect(scan.pages).toBe(2);
    for (const page of [1, 2]) {
      const raster = await scan.raster(page);
      expect(raster.height / raster.width).toBeCloseTo(210 / 148, 2);
      expect(await readPageCodes(raster)).toMatchObject({
        kind: 'found',
        codes: [{}, {}],
        identity: { sheet: 'a6', easy: true, serial: 'K7M492QX', page, pages: 2 },
      });
    }
    scan.close();
  }, 60_000);
});
