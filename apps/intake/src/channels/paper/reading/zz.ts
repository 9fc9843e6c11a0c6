import { writeFileSync, mkdirSync } from 'node:fs';
import { ScanCorpus } from './scan-corpus.fixture.js';
import { BlankPages } from './blank-pages.js';
import { openScan } from './open-scan.js';
import { readPageCodes } from './page-code.js';
import { register, uprightPage } from './registration.js';
import { inkMapOf } from './darkness.js';
import { measureBox } from './box-measures.js';
import { decideBox } from './box-decision.js';
import { readPage } from './read-page.js';
const main = async () => {
  const corpus = await ScanCorpus.make();
  const blanks = new BlankPages();
  const n = Number(process.env.N ?? 10), from = Number(process.env.FROM ?? 0);
  const rows: any[] = []; const pages: any[] = [];
  for (let seed = from; seed < from + n; seed++) {
    const p = await corpus.page(seed);
    const t0 = performance.now();
    const scan = await openScan(p.bytes);
    const raster = await scan.raster(1);
    const t1 = performance.now();
    const codes = await readPageCodes(raster);
    const t2 = performance.now();
    const plan = corpus.plan.pages[p.page - 1]!;
    const info: any = { seed, page: p.page, codes: codes.kind, n: (codes as any).codes?.length, s: p.settings };
    if (codes.kind === 'found') {
      const reg = register(raster, codes.codes, plan);
      info.marks = reg?.marks; info.error = reg?.error; info.scale = reg?.scale;
      const blank = await blanks.get(corpus.plan, p.page);
      const t3 = performance.now();
      const out = await readPage(raster, codes.codes, plan, corpus.plan.page, blank);
      const t4 = performance.now();
      info.ms = [t1 - t0, t2 - t1, t4 - t3].map(Math.round);
      if (out && reg) {
        if (process.env.DUMP) { mkdirSync('/tmp/paper/d', {recursive:true}); writeFileSync(`/tmp/paper/d/${seed}.jpg`, out.image); }
        const ink = inkMapOf(uprightPage(raster, reg.map, corpus.plan.page), plan.cornerMarks);
        info.noise = ink.noise; info.contrast = ink.contrast;
        out.boxes.forEach((b, i) => { const t = p.boxes[i]!; const m = measureBox(ink, blank, plan.boxes[i]!, {x:0,y:0}); rows.push({ seed, id: b.field + '/' + b.option, truth: t.truth, drawn: t.drawn, reading: b.reading, conf: b.confidence, m, bx: plan.boxes[i] }); });
      } else info.lost = true;
    } else info.lost = true;
    pages.push(info);
  }
  writeFileSync(`/tmp/paper/rows-${from}.json`, JSON.stringify({ rows, pages }));
};
await main();
