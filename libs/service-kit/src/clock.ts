import { Injectable } from '@nestjs/common';

/** Tells the time; a class of its own so that a test can set it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
