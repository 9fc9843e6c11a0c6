import { dirname, relative } from 'node:path';

/** One round of the compiler: the projects whose code it wrote anew, and how many errors it found. */
export interface Round {
  readonly built: ReadonlySet<string>;
  readonly errors: number;
}

const building = /Building project '(.+?)'/;
const ended = /Found (\d+) errors?\. Watching for file changes/;

/** Understands what `tsc -b --watch --verbose` says, line by line. */
export class CompilerOutput {
  private built = new Set<string>();

  constructor(private readonly root: string) {}

  /** The round that ends with this line. */
  read(line: string): Round | undefined {
    const project = building.exec(line)?.[1];
    if (project !== undefined) this.built.add(relative(this.root, dirname(project)));
    const errors = ended.exec(line)?.[1];
    if (errors === undefined) return undefined;
    const round = { built: this.built, errors: Number(errors) };
    // What could not be built is built in the round that mends it.
    this.built = new Set();
    return round;
  }

  /** Whether people want to see this line: an error, not the compiler's steps. */
  isForPeople(line: string): boolean {
    return /error TS\d+/.test(line) || /^\s/.test(line);
  }
}
