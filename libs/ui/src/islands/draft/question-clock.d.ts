/** Milliseconds with the focus by field, while the page can be seen; given out once per save. */
export declare class QuestionClock {
  private spent;
  private name;
  private since;
  /** The focus is on this field now; on none without a name. */
  on(name: string): void;
  take(): Record<string, number>;
}
//# sourceMappingURL=question-clock.d.ts.map
