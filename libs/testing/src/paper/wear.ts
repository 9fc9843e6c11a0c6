import type { Rectangle } from '@gemeinsam/contracts';
import { draw, type Pen, type Spot } from './pen.js';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

const { abs, max, round, sin } = Math;

/** Folds the sheet for an envelope or a pocket: lines across, darker or brighter than the paper, not quite straight. */
export function fold(sheet: Sheet, count: number, random: Random): void {
  for (let index = 0; index < count; index += 1) {
    const across = random.chance(0.7);
    const [length, span] = across ? [sheet.width, sheet.height] : [sheet.height, sheet.width];
    const at = random.between(0.1, 0.9) * span;
    const slope = random.around(0.006);
    const wave = random.between(0, 0.3) * sheet.scale;
    const half = random.between(0.08, 0.3) * sheet.scale;
    // The shadow side of a fold is dark; where toner broke off it is bright.
    const depth = random.between(20, 90);
    const bright = random.chance(0.25);
    for (let along = 0; along < length; along += 1) {
      const middle = at + slope * (along - length / 2) + wave * sin(along / (40 * sheet.scale));
      for (let off = -2 * half; off <= 2 * half; off += 1) {
        const place = round(middle + off);
        if (place < 0 || place >= span) continue;
        const at1 = across ? place * sheet.width + along : along * sheet.width + place;
        const share = max(0, 1 - abs(off) / (2 * half));
        const value = sheet.data[at1]!;
        sheet.data[at1] = bright
          ? value + (255 - value) * share * (depth / 120)
          : max(0, value - depth * share);
      }
    }
  }
}

/** Strokes beside the boxes: notes, underlining, the pen tried out. None of them comes into a box. */
export function strayMarks(
  sheet: Sheet,
  boxes: readonly Rectangle[],
  count: number,
  pen: Pen,
  random: Random,
): void {
  const size = { width: sheet.width / sheet.scale, height: sheet.height / sheet.scale };
  for (let drawn = 0, tries = 0; drawn < count && tries < count * 40; tries += 1) {
    // Most lie where people write: around the boxes.
    const near = boxes.length > 0 && random.chance(0.7) ? random.pick(boxes) : null;
    const x = near ? near.x + random.between(-12, 40) : random.between(0.1, 0.9) * size.width;
    const y = near ? near.y + random.between(-8, 14) : random.between(0.1, 0.9) * size.height;
    const length = random.between(2, 22);
    const rise = random.chance(0.5) ? random.around(0.8) : random.around(length * 0.4);
    const wave = random.between(0, 0.8);
    const spots = Array.from({ length: 9 }, (_, index): Spot => {
      const share = index / 8;
      return {
        x: x + share * length,
        y: y + share * rise + wave * sin(share * 9),
      };
    });
    if (spots.some((spot) => boxes.some((box) => isNear(box, spot, 0.9 + pen.width / 2)))) continue;
    if (between(spots).some((spot) => boxes.some((box) => isNear(box, spot, 0.4 + pen.width / 2)))) continue;
    draw(sheet, spots, pen, random);
    drawn += 1;
  }
}

const isNear = (box: Rectangle, { x, y }: Spot, margin: number): boolean =>
  x > box.x - margin &&
  x < box.x + box.width + margin &&
  y > box.y - margin &&
  y < box.y + box.height + margin;

function between(spots: readonly Spot[]): Spot[] {
  return spots.slice(1).flatMap((to, index) => {
    const from = spots[index]!;
    return [0.25, 0.5, 0.75].map((share) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    }));
  });
}

/** A line drawn across the page without a look at what lies under it. */
export function lineAcross(sheet: Sheet, through: Rectangle, pen: Pen, random: Random): void {
  const x = through.x + through.width * random.between(0.3, 0.7);
  const y = through.y + through.height * random.between(0.3, 0.7);
  const slope = random.between(-1.5, 1.5);
  const reach = random.between(15, 40);
  draw(
    sheet,
    [
      { x: x - reach, y: y - reach * slope },
      { x: x + reach, y: y + reach * slope },
    ],
    pen,
    random,
  );
}
