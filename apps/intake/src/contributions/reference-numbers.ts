import { randomInt } from 'node:crypto';
import { referenceNumberOf } from '@gemeinsam/contracts';

/** Draws reference numbers. Random, so that a number tells nothing about how many there are or who came before. */
export abstract class ReferenceNumbers {
  /** For a contribution that is there. */
  abstract draw(): string;
  /** For a card that is printed now and may never come back; never one that `draw` gives. */
  abstract drawReserved(): string;
}

/* Two ranges, so that neither has to look at the other's numbers while people wait. */
const reservedFrom = 900_000_000;

export class RandomReferenceNumbers extends ReferenceNumbers {
  draw(): string {
    return referenceNumberOf(randomInt(reservedFrom));
  }

  drawReserved(): string {
    return referenceNumberOf(randomInt(reservedFrom, 1_000_000_000));
  }
}
