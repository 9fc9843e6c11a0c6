import { describe, expect, it } from '@jest/globals';
import { renderFormPdf } from './form-pdf.js';
import { planForm } from './plan-form.js';
import { sampleProcess } from './sample-process.fixture.js';

describe('the printed form', () => {
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
});
