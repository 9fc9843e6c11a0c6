import type { AsOf, Summary } from '@gemeinsam/contracts';
import { Clock, officeTime } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { type FiguresFilter, FiguresReadModel, type Progress } from './figures.read-model.js';
import { Lag } from './lag.service.js';
import { summaryOf } from './summary.js';

/** The figures, each with the event it is as of. */
@Injectable()
export class Reports {
  constructor(
    private readonly figures: FiguresReadModel,
    private readonly lag: Lag,
    private readonly clock: Clock,
  ) {}

  async summary(filter: FiguresFilter): Promise<Summary> {
    const now = this.clock.now();
    const [figures, lagSeconds] = await Promise.all([
      this.figures.figures(filter, officeTime(now).day),
      this.lag.seconds(now.getTime()),
    ]);
    return summaryOf(filter, figures, asOf(figures.progress, lagSeconds));
  }

  async asOf(): Promise<AsOf> {
    const [progress, lagSeconds] = await Promise.all([
      this.figures.progress(),
      this.lag.seconds(this.clock.now().getTime()),
    ]);
    return asOf(progress, lagSeconds);
  }
}

const asOf = ({ events, newestAt, rebuilding }: Progress, lagSeconds: number): AsOf => ({
  event: Number(events),
  at: newestAt === null ? null : new Date(newestAt).toISOString(),
  lagSeconds,
  rebuilding,
});
