import { it } from '@jest/globals';
import { writeFileSync, readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { planForm } from './plan-form.js';
import { renderFormPdf } from './form-pdf.js';
import { sampleProcess } from './sample-process.fixture.js';
it('x', async () => {
  for (const lang of ['de','en'] as const) {
  const plan = planForm(sampleProcess, lang);
  const pdf = await renderFormPdf(plan, ['K7M492QX']);
  writeFileSync(`/tmp/paper/form-${lang}.pdf`, pdf);
  const lib = await PDFiumLibrary.init();
  const doc = await lib.loadDocument(pdf);
  for (let i = 0; i < doc.getPageCount(); i++) {
    const r = await doc.getPage(i).render({ scale: 100/72, colorSpace: 'Gray' });
    await sharp(r.data, { raw: { width: r.width, height: r.height, channels: 1 } }).png().toFile(`/tmp/paper/form-${lang}-${i+1}.png`);
  }
  console.log(pdf.length, doc.getPageCount());
  doc.destroy();
  }
}, 60000);
