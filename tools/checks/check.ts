/** One rule that a program can check. */
export interface Check {
  name: string;
  /** Each problem in one line; none when the rule is kept. */
  run(): Promise<string[]> | string[];
}
