import type { BoxReading } from '@gemeinsam/contracts';
import type { BoxMeasures } from './box-measures.js';

export interface BoxDecision {
  reading: BoxReading;
  confidence: number;
}

/**
 * Thresholds, chosen on the synthetic corpus of the accuracy spec so that no box of it is read wrongly: what lies
 * between two clear cases is uncertain, and a person looks at it.
 */
export const thresholds = {
  outline: 0.3,
  emptyInside: 0.012,
  emptySpan: 0.3,
  tickedInside: 0.04,
  tickedSpan: 0.55,
  /* A resting pen leaves a blot: small all round, and full. A stroke is long, or leaves white between. */
  blotSpan: 0.75,
  blotFill: 0.55,
  tickedAtMost: 0.62,
  /* A thick pen or a filled box stays inside; a scribble that takes a mark back does not. */
  heavySide: 0.25,
  heavyOpposite: 0.02,
  /* A pen that crosses two opposite sides in their middle is striking out, or may be. */
  crossing: 0.02,
  struckInside: 0.62,
  struckSide: 0.25,
};

const clamp = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** Decides one box. Never a guess: `uncertain` wherever two readings are possible. */
export function decideBox(m: BoxMeasures): BoxDecision {
  const t = thresholds;
  const [left, right, top, bottom] = m.sides;
  const opposite = Math.max(Math.min(left, right), Math.min(top, bottom));
  if (m.inside >= t.struckInside && opposite >= t.struckSide)
    return {
      reading: 'struck-out',
      confidence: clamp(0.7 + (m.inside - t.struckInside) * 0.6 + (opposite - t.struckSide) * 0.3),
    };
  if (m.outline < t.outline) return uncertain(0.3);
  if (m.inside <= t.emptyInside && m.span <= t.emptySpan) {
    // Ink all around and none inside: somebody circled the box, or ticked beside it.
    const around = Math.max(...m.sides);
    if (around > 0.1) return uncertain(0.5);
    return { reading: 'empty', confidence: clamp(1 - (m.inside / t.emptyInside) * 0.15) };
  }
  if (m.inside < t.tickedInside || m.span < t.tickedSpan) return uncertain(0.5);
  if (m.span < t.blotSpan && m.inside / m.span ** 2 > t.blotFill) return uncertain(0.5);
  if (opposite >= t.crossing || m.across) return uncertain(0.4);
  if (m.inside <= t.tickedAtMost)
    return { reading: 'ticked', confidence: clamp(0.8 + Math.min(0.2, (m.inside - t.tickedInside) * 2)) };
  if (Math.max(...m.sides) <= t.heavySide && opposite <= t.heavyOpposite)
    return { reading: 'ticked', confidence: 0.75 };
  return uncertain(0.4);
}

/**
 * A scan in black and white has no noise at all, and nothing but full black and full white. Strong compression takes
 * the noise out of a scan in grey as well, but leaves the paper grey.
 */
const noNoise = 0.3;
const fullContrast = 248;
const solid = 0.45;
const pale = 0.4;
const speck = 0.002;
/** So many solid marks prove the pen, and so many more for every speck or dot that could be the rest of a lost mark. */
const proof = 5;

/**
 * Decides the boxes of a page. A scan in black and white drops what is fainter than its threshold, and a pencil mark
 * may be lost altogether. There a box is empty only if the page shows that this pen was strong enough to be seen: with
 * a solid mark and no mark in bits and pieces, or with many solid marks, none that is pale, and hardly a speck.
 */
export function decidePage(
  boxes: readonly BoxMeasures[],
  { noise, contrast }: { noise: number; contrast: number },
): BoxDecision[] {
  const decisions = boxes.map(decideBox);
  if (noise >= noNoise || contrast < fullContrast || penIsProven(boxes, decisions)) return decisions;
  return decisions.map((decision) => (decision.reading === 'empty' ? uncertain(0.5) : decision));
}

function penIsProven(boxes: readonly BoxMeasures[], decisions: readonly BoxDecision[]): boolean {
  const marks = boxes.filter((_, index) => ['ticked', 'struck-out'].includes(decisions[index]!.reading));
  const strong = marks.filter((m) => m.darkness >= solid).length;
  const bits = boxes.filter((m) => m.inside > speck && m.inside < thresholds.tickedInside).length;
  const large = boxes.filter((m) => m.inside >= thresholds.tickedInside);
  if (bits === 0) return strong > 0 && large.every((m) => m.darkness >= pale);
  return strong >= proof * bits && large.every((m) => m.darkness >= solid);
}

const uncertain = (confidence: number): BoxDecision => ({ reading: 'uncertain', confidence });
