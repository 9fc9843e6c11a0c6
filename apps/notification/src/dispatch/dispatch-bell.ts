/** What may have begun to wait: messages to be mailed, or letter batches that hold somebody who was erased. */
export type Waiting = 'mail' | 'letters';

/** Rung when something has begun to wait; whoever does it looks at once instead of at the next sweep. */
export class DispatchBell {
  private readonly listeners: { waiting: Waiting; listener: () => void }[] = [];

  ring(waiting: Waiting): void {
    for (const one of this.listeners) if (one.waiting === waiting) one.listener();
  }

  onRing(waiting: Waiting, listener: () => void): void {
    this.listeners.push({ waiting, listener });
  }
}
