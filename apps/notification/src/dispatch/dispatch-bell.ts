/** Rung when something has begun to wait; whoever sends looks at once instead of at the next sweep. */

export class DispatchBell {
  private readonly listeners: (() => void)[] = [];

  ring(): void {
    for (const listener of this.listeners) listener();
  }

  onRing(listener: () => void): void {
    this.listeners.push(listener);
  }
}
