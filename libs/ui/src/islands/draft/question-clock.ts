/** Milliseconds with the focus by field, while the page can be seen; given out once per save. */
export class QuestionClock {
  private spent: Record<string, number> = {};
  private name = '';
  private since = 0;

  /** The focus is on this field now; on none without a name. */
  on(name: string): void {
    if (this.name) {
      const ms = Math.min(Math.round(performance.now() - this.since), 3_600_000);
      this.spent[this.name] = (this.spent[this.name] ?? 0) + ms;
    }
    this.name = name;
    this.since = performance.now();
  }

  take(): Record<string, number> {
    this.on(this.name);
    const taken = this.spent;
    this.spent = {};
    return taken;
  }
}
