import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Handwriting } from '@gemeinsam/testing/paper/handwriting';
import { fieldPicture } from '../text-recognition/field-picture.js';
import { suggestionOf } from '../text-recognition/suggestion.js';
import { TesseractRecognition } from '../text-recognition/tesseract-recognition.js';
import { fingerprint, recognitionFolders } from './project.js';
import { writtenFields, type WrittenField } from './text-corpus.js';

export interface TextCounts {
  fields: number;
  suggested: number;
  /** Of those suggested: the same as what stands there, and the distance in characters over all of them. */
  right: number;
  wrongCharacters: number;
  characters: number;
}
export interface TextTally {
  machine: TextCounts;
  /** Absent where there is no handwriting to measure with. */
  hand?: TextCounts;
  /** Cells for digits, read as nothing but digits: as typed, and what is made of words by hand. */
  digits: TextCounts;
  digitsByHand?: TextCounts;
  first: number;
  copies: number;
}

/** Seeds that are used for nothing else; the least confidence was chosen on seeds below 1000. */
const first = 7000;
const copies = 24;
const none = (): TextCounts => ({ fields: 0, suggested: 0, right: 0, wrongCharacters: 0, characters: 0 });

/** How often typed and handwritten fields get a suggestion, and how good it is. */
export async function measureTexts(
  folder: string,
  handwriting: Handwriting | null,
  say: (line: string) => void,
): Promise<TextTally> {
  const kept = join(folder, `texts-${copies}-${await fingerprint(recognitionFolders)}.json`);
  if (existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as TextTally;
  const tally: TextTally = { machine: none(), digits: none(), first, copies };
  if (handwriting) Object.assign(tally, { hand: none(), digitsByHand: none() });
  const recognition = new TesseractRecognition();
  const digits = await digitReader();
  for (let seed = first; seed < first + copies; seed += 1) {
    say(`Recognising text: copy ${seed - first + 1} of ${copies} ...`);
    for (const field of await writtenFields(seed, handwriting)) {
      const read = field.comb
        ? await digits.recognise(field.crop)
        : await recognition.recognise(field.crop, field.lines);
      count(countsFor(tally, field)!, field.said, suggestionOf([read])?.text);
    }
  }
  await Promise.all([recognition.end(), digits.end()]);
  await writeFile(kept, JSON.stringify(tally));
  return tally;
}

function countsFor(tally: TextTally, { by, comb }: WrittenField): TextCounts | undefined {
  if (by === 'machine') return comb ? tally.digits : tally.machine;
  return comb ? tally.digitsByHand : tally.hand;
}

function count(counts: TextCounts, said: string, suggested: string | undefined): void {
  counts.fields += 1;
  if (suggested === undefined) return;
  counts.suggested += 1;
  counts.right += suggested === said ? 1 : 0;
  counts.wrongCharacters += distance(suggested, said);
  counts.characters += said.length;
}

/** What the product does not do: Tesseract told that there is nothing but digits. */
async function digitReader() {
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/deu/package.json'));
  const worker = await createWorker('deu', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    tessedit_char_whitelist: '0123456789+ ',
    user_defined_dpi: '300',
  });
  return {
    recognise: async (crop: Buffer) => {
      const { data: read } = await worker.recognize(await fieldPicture(crop));
      return { text: read.text.trim(), confidence: read.confidence / 100 };
    },
    end: () => worker.terminate(),
  };
}

/** Characters to change, add or leave out. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1)
      now[j] = Math.min(before[j]! + 1, now[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    before = now;
  }
  return before[b.length]!;
}
