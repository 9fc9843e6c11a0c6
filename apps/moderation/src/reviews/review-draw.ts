import { randomInt } from 'node:crypto';

const steps = 2 ** 47;

/** A number from 0 up to, and without, 1 that nobody can foresee. */
export const unforeseeable = (): number => randomInt(steps) / steps;

/**
 * Which decisions are reviewed: each by the same chance, whatever was decided, by whom and how many were drawn before. So
 * nobody knows while deciding whether somebody else will judge the same, and every decision is as likely to be among them.
 */
export class ReviewDraw {
  constructor(
    private readonly share: number,
    private readonly chance: () => number = unforeseeable,
  ) {}

  takes(): boolean {
    return this.chance() < this.share;
  }
}
