import { Clock } from '@gemeinsam/service-kit/clock';

/** A clock that stands until it is told to go on. */
export class FakeClock extends Clock {
  constructor(private time = new Date('2026-03-02T09:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.time);
  }

  set(time: Date | string): void {
    this.time = new Date(time);
  }

  advance(by: { seconds?: number; minutes?: number; hours?: number; days?: number }): void {
    const { seconds = 0, minutes = 0, hours = 0, days = 0 } = by;
    this.time = new Date(this.time.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
