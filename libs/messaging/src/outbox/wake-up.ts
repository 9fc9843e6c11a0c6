/** A bell that remembers one ring. */
export class WakeUp {
  private rung = false;
  private closed = false;
  private waiter: { done: () => void; deaf: boolean } | undefined;

  ring(): void {
    this.rung = true;
    if (this.waiter && !this.waiter.deaf) this.waiter.done();
  }

  /** Ends every wait, now and later. */
  close(): void {
    this.closed = true;
    this.waiter?.done();
  }

  /** Until the next ring (or one since the last wait), at most `timeoutMs`; `deaf`: the whole time, whoever rings. */
  async wait(timeoutMs: number, options: { deaf?: boolean } = {}): Promise<void> {
    const deaf = options.deaf === true;
    if (!this.closed && (deaf || !this.rung))
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.waiter = {
          deaf,
          done: () => {
            clearTimeout(timer);
            resolve();
          },
        };
      });
    this.waiter = undefined;
    this.rung = false;
  }
}
