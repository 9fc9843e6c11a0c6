import { randomInt } from 'node:crypto';
import { referenceNumberOf } from '@gemeinsam/contracts';

/** Draws reference numbers. Random, so that a number tells nothing about how many there are or who came before. */
export abstract class ReferenceNumbers {
  abstract draw(): string;
}

export class RandomReferenceNumbers extends ReferenceNumbers {
  draw(): string {
    return referenceNumberOf(randomInt(1_000_000_000));
  }
}
