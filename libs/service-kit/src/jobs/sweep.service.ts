import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Sweep, type SweepOptions } from './sweep.js';

/** A sweep that begins with its service and ends with it. */
export abstract class SweepService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly sweep: Sweep;

  protected constructor(options: SweepOptions) {
    this.sweep = new Sweep(options);
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }
}
