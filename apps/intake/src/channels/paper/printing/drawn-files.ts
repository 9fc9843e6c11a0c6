const hourMs = 3_600_000;

/** How long a form that was drawn lies in the blob store. Whoever asks again gets it drawn again. */
export class DrawnFiles {
  constructor(private readonly hours: number) {}

  /** In whole hours, so that those who look again and again do not move the time with every look. */
  until(now: Date): Date {
    return new Date((Math.floor(now.getTime() / hourMs) + 1 + this.hours) * hourMs);
  }
}
