import { asOf, serviceActor } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

const askEveryMs = 1_000;

/**
 * Tells open dashboards that figures have changed. One question a second to reporting however many pages are open, none when none is.
 * Nothing is kept that a second replica would miss: each asks for itself.
 */
@Injectable()
export class NewsFeed implements OnApplicationShutdown {
  private readonly listeners = new Set<(event: number) => void>();
  private timer: NodeJS.Timeout | undefined;
  private last: number | undefined;

  private readonly logger = new Logger('NewsFeed');

  constructor(private readonly client: RequestClient) {}

  /** Calls `listener` after each change with the number of the newest counted event. Returns what ends it. */
  listen(listener: (event: number) => void): () => void {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.ask(), askEveryMs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  }

  onApplicationShutdown(): void {
    this.rest();
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async ask(): Promise<void> {
    try {
      const { event } = await this.client.ask(asOf, {}, { actor: serviceActor('web') });
      if (event !== this.last) for (const listener of this.listeners) listener(event);
      this.last = event;
    } catch (error) {
      // The page says by itself that it is not renewed; the next second asks again.
      this.logger.debug({ err: error }, 'Reporting did not say whether figures changed.');
    }
  }
}
