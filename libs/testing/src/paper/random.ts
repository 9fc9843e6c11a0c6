const { floor, imul, sqrt } = Math;

/** Numbers that look random and are the same for the same seed. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = imul(t ^ (t >>> 15), t | 1);
    t ^= t + imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** Bell-shaped around 0 with this standard deviation. */
  around(deviation: number): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * sqrt(3) * deviation;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[floor(this.next() * from.length)]!;
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    const places = things.map((thing) => ({ thing, place: this.next() }));
    return places.sort((a, b) => a.place - b.place).map(({ thing }) => thing);
  }
}
