import type { Rectangle } from '@gemeinsam/contracts';
import { draw, type Pen, type Spot } from './pen.js';
import type { Random } from './random.js';
import type { Sheet } from './sheet.js';

export const tickKinds = ['tick', 'cross', 'fill', 'small-cross', 'slash'] as const;
export type TickKind = (typeof tickKinds)[number];

/** Marks a box as people do: not quite inside, not quite straight. */
export function markBox(sheet: Sheet, box: Rectangle, kind: TickKind, pen: Pen, random: Random): void {
  const spot = (x: number, y: number, wobble = 0.06): Spot => ({
    x: box.x + (x + random.around(wobble)) * box.width,
    y: box.y + (y + random.around(wobble)) * box.height,
  });
  switch (kind) {
    case 'tick': {
      const reach = random.between(0.85, 1.25);
      draw(
        sheet,
        curve([spot(0.12, 0.5), spot(0.38, 0.85), spot(reach, random.between(-0.25, 0.15))], random),
        pen,
        random,
      );
      return;
    }
    case 'cross': {
      const over = random.between(-0.05, 0.22);
      draw(sheet, curve([spot(-over, -over), spot(0.5, 0.5), spot(1 + over, 1 + over)], random), pen, random);
      draw(sheet, curve([spot(1 + over, -over), spot(0.5, 0.5), spot(-over, 1 + over)], random), pen, random);
      return;
    }
    case 'small-cross': {
      draw(sheet, [spot(0.25, 0.25), spot(0.75, 0.78)], pen, random);
      draw(sheet, [spot(0.76, 0.24), spot(0.24, 0.75)], pen, random);
      return;
    }
    case 'slash':
      draw(sheet, curve([spot(0.05, 0.95), spot(0.5, 0.5), spot(0.95, 0.05)], random), pen, random);
      return;
    case 'fill':
      zigzag(sheet, box, { ...pen, width: Math.max(pen.width, 0.6) }, random, {
        from: 0.1,
        to: 0.9,
        over: -0.1,
        dense: 0.8,
      });
  }
}

/** Takes a mark back as the form says: a heavy scribble over the box. */
export function strikeOut(sheet: Sheet, box: Rectangle, pen: Pen, random: Random): void {
  const heavy = { ...pen, width: Math.max(pen.width, 0.5) };
  zigzag(sheet, box, heavy, random, { from: -0.08, to: 1.08, over: random.between(0.25, 0.42), dense: 0.85 });
  if (random.chance(0.6))
    zigzag(sheet, box, heavy, random, {
      from: -0.05,
      to: 1.05,
      over: random.between(0.25, 0.38),
      dense: 1.1,
    });
}

/** Takes a mark back with a few lines across, as many do without reading how. */
export function crossOut(sheet: Sheet, box: Rectangle, pen: Pen, random: Random): void {
  const lines = 2 + Math.floor(random.next() * 3);
  for (let line = 0; line < lines; line += 1) {
    const y = box.y + ((line + 0.7) / (lines + 0.4)) * box.height + random.around(0.2);
    draw(
      sheet,
      [
        { x: box.x - random.between(1, 2.2), y: y + random.around(0.3) },
        { x: box.x + box.width + random.between(1, 2.2), y: y + random.around(0.3) },
      ],
      pen,
      random,
    );
  }
}

/** The pen touched the box in passing. */
export function dot(sheet: Sheet, box: Rectangle, pen: Pen, random: Random): void {
  const x = box.x + random.between(0.25, 0.75) * box.width;
  const y = box.y + random.between(0.25, 0.75) * box.height;
  draw(
    sheet,
    [
      { x, y },
      { x: x + random.around(0.15), y: y + random.around(0.15) },
    ],
    pen,
    random,
  );
}

function zigzag(
  sheet: Sheet,
  box: Rectangle,
  pen: Pen,
  random: Random,
  o: { from: number; to: number; over: number; dense: number },
): void {
  const lines = Math.ceil(((o.to - o.from) * box.height) / (pen.width * o.dense));
  const spots: Spot[] = [];
  for (let line = 0; line <= lines; line += 1) {
    const y = box.y + (o.from + ((o.to - o.from) * line) / lines) * box.height + random.around(0.05);
    const side = line % 2 === 0 ? -o.over : 1 + o.over;
    spots.push({ x: box.x + (side + random.around(0.03)) * box.width, y });
  }
  draw(sheet, spots, pen, random);
}

/** A smooth line through three spots. */
function curve([a, b, c]: [Spot, Spot, Spot], random: Random): Spot[] {
  const bend = random.around(0.08);
  return Array.from({ length: 13 }, (_, index) => {
    const t = index / 12;
    const at = (p: number, q: number, r: number): number =>
      t < 0.4 ? p + (q - p) * (t / 0.4) : q + (r - q) * ((t - 0.4) / 0.6);
    return {
      x: at(a.x, b.x, c.x) + bend * Math.sin(t * Math.PI),
      y: at(a.y, b.y, c.y) + bend * Math.sin(t * Math.PI),
    };
  });
}
