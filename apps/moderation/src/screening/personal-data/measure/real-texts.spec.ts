import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { realTexts } from './real-texts.js';
import { sampleOfHits } from './sample-of-hits.js';

describe('real texts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'real-texts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are none where the folder is missing', () => expect(realTexts(join(folder, 'none'))).toEqual([]));

  it('are those of all sources, without empty ones', () => {
    mkdirSync(join(folder, 'contributions-bonn'));
    mkdirSync(join(folder, 'polis-klimarat/one'), { recursive: true });
    writeFileSync(join(folder, 'contributions-bonn/contributions.csv'), 'id,title,text\n1,A,"b, c"\n2,,\n');
    writeFileSync(join(folder, 'polis-klimarat/one/comments.csv'), 'moderated,comment-body\n1,d\n-1,\n');
    expect(realTexts(folder)).toEqual([]);
    mkdirSync(join(folder, 'contributions-berlin'));
    writeFileSync(
      join(folder, 'contributions-berlin/public_Tempelhofer-Feld-2015-07-07.json'),
      JSON.stringify({
        p: { 1: { title: 'e', description: 'f', comments: { 2: { text: 'g', comments: {} } } } },
      }),
    );
    expect(realTexts(folder)).toEqual([
      { source: 'Bonn', texts: ['A\nb, c'] },
      { source: 'Klimarat', texts: ['d'] },
      { source: 'Berlin', texts: ['e\nf', 'g'] },
    ]);
  });

  it('give the same sample of hits for the same seed, with what stands around', () => {
    const texts = Array.from({ length: 20 }, (_, index) => `Mail an a${index}@example.org bitte`);
    const sample = (seed: number) => sampleOfHits([{ source: 'test', texts }], 5, seed);
    expect(sample(1)).toHaveLength(5);
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1)).not.toEqual(sample(2));
    expect(sample(1)[0]).toMatch(/^test {2}email \(email-address\) {2}Mail an ⟦a\d+@example\.org⟧ bitte$/);
  });
});
