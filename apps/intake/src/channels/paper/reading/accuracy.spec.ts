import { describe, expect, it } from '@jest/globals';
import { BlankPages } from './blank-pages.js';
import { openScan } from './open-scan.js';
import { readPageCodes } from './page-code.js';
import { readPage } from './read-page.js';
import { ScanCorpus } from './scan-corpus.fixture.js';

/* A sample of the corpus on every run; PAPER_CORPUS_PAGES=400 reads some ten thousand boxes. */
const pages = Number(process.env['PAPER_CORPUS_PAGES'] ?? 6);
const first = Number(process.env['PAPER_CORPUS_FROM'] ?? 0);

describe('reading scans of all qualities', () => {
  it(
    'finds every page, reads most boxes, and never a box wrongly',
    async () => {
      const corpus = await ScanCorpus.make();
      const blanks = new BlankPages();
      const counts = { boxes: 0, right: 0, uncertain: 0 };
      const wrong: string[] = [];
      for (let seed = first; seed < first + pages; seed += 1) {
        const { page, bytes, boxes } = await corpus.page(seed);
        const scan = await openScan(bytes);
        const raster = await scan.raster(1);
        const codes = await readPageCodes(raster);
        const planned = corpus.plan.pages[page - 1]!;
        expect(codes).toMatchObject({ kind: 'found', identity: { page } });
        const read =
          codes.kind === 'found'
            ? await readPage(
                raster,
                codes.codes,
                planned,
                corpus.plan.page,
                await blanks.get(corpus.plan, page),
              )
            : null;
        if (!read) throw new Error(`page ${seed} was not found`);
        read.boxes.forEach((box, index) => {
          const { truth, drawn } = boxes[index]!;
          counts.boxes += 1;
          if (box.reading === 'uncertain') counts.uncertain += 1;
          else if (box.reading === truth) counts.right += 1;
          else wrong.push(`page ${seed} ${box.field}/${box.option}: ${drawn} read as ${box.reading}`);
        });
      }
      process.stdout.write(
        `boxes ${counts.boxes}, right ${counts.right}, uncertain ${counts.uncertain}, wrong ${wrong.length}\n`,
      );
      expect(wrong).toEqual([]);
      expect(counts.uncertain / counts.boxes).toBeLessThan(0.12);
    },
    pages * 40_000,
  );
});
