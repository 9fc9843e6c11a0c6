import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from '@gemeinsam/contracts';
import sharp from 'sharp';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

const { floor, max, min, round } = Math;

/** Pictures of handwritten words with what they say. */
export class Handwriting {
  private constructor(
    private readonly folder: string,
    private readonly words: readonly { file: string; text: string; writer: string }[],
  ) {}

  /** The collection in `<folder>/words.csv`, or `null` where there is none. */
  static from(folder: string): Handwriting | null {
    const list = join(folder, 'words.csv');
    if (!existsSync(list)) return null;
    const words = readFileSync(list, 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => {
        const match = /^([^,]+),(.*),(\d+)$/.exec(line);
        return match ? [{ file: match[1]!, text: match[2]!.replace(/^"|"$/g, ''), writer: match[3]! }] : [];
      });
    return new Handwriting(folder, words);
  }

  /** Writes some words by one hand into the field and tells which. */
  async write(sheet: Sheet, field: Rectangle, random: Random): Promise<string> {
    const { writer } = random.pick(this.words);
    const hand = this.words.filter((word) => word.writer === writer);
    const lineHeight = 8;
    const lines = max(1, floor(field.height / 9));
    const said: string[] = [];
    for (let line = 0; line < lines; line += 1) {
      let x = field.x + 2;
      for (;;) {
        const word = random.pick(hand);
        const height = round(lineHeight * 0.9 * sheet.scale);
        const { data, info } = await sharp(join(this.folder, 'words', word.file))
          .flatten({ background: '#ffffff' })
          .greyscale()
          .toColourspace('b-w')
          .resize({ height })
          .raw()
          .toBuffer({ resolveWithObject: true });
        const width = info.width / sheet.scale;
        if (x + width > field.x + field.width) break;
        blend(sheet, data, info.width, info.height, x, field.y + line * (field.height / lines) + 0.6);
        said.push(word.text);
        x += width + 4;
        if (lines === 1 && random.chance(0.6)) break;
      }
    }
    return said.join(' ');
  }
}

function blend(sheet: Sheet, picture: Uint8Array, width: number, height: number, x: number, y: number): void {
  // The pictures have grey paper of their own: its level becomes white.
  const levels = [...picture].sort((a, b) => a - b);
  const paper = levels[floor(levels.length * 0.6)] ?? 255;
  const left = round(x * sheet.scale);
  const top = round(y * sheet.scale);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const at = (top + row) * sheet.width + left + column;
      const value = min(255, (picture[row * width + column]! / max(1, paper * 0.92)) * 255);
      if (value < (sheet.data[at] ?? 0)) sheet.data[at] = value;
    }
}
