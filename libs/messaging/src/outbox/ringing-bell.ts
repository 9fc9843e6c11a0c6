import { execute } from '@gemeinsam/persistence';
import type { DataSource } from 'typeorm';
import { OutboxBell } from './outbox-bell.js';

/** The channel on which processes without a relay tell the others that something was committed. */
export const outboxChannel = 'gemeinsam_outbox';

/** Wakes the relay of this process, or by NOTIFY those of other processes when this one has none. */
export class RingingBell extends OutboxBell {
  private relay: (() => void) | undefined;
  private notifying = false;

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** Set once by whoever runs the relay. */
  wakes(relay: () => void): void {
    this.relay = relay;
  }

  ring(): void {
    if (this.relay) this.relay();
    else void this.notify();
  }

  private async notify(): Promise<void> {
    if (this.notifying) return;
    this.notifying = true;
    // A moment's pause makes one NOTIFY out of many rings.
    await new Promise((resolve) => setTimeout(resolve, 20).unref());
    this.notifying = false;
    await execute(this.dataSource, 'select pg_notify($1, $2)', [outboxChannel, '']).catch(() => undefined);
  }
}
