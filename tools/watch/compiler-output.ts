import { dirname, relative, resolve } from 'node:path';

const building = /Building project '(.+?)'/;
const error = /error TS\d+/;
/** What belongs to an error is indented, as is the list of all projects: that one with an asterisk. */
const continued = /^\s+[^\s*]/;

/** Understands what one run of `tsc -b --verbose` says, line by line. */
export class CompilerOutput {
  /** The projects whose code was written anew. */
  readonly built = new Set<string>();
  errors = 0;

  constructor(private readonly root: string) {}

  /** Takes the next line. Says whether people want to see it: an error, not the compiler's steps. */
  read(line: string): boolean {
    const project = building.exec(line)?.[1];
    // The compiler names projects as seen from the root, where it runs, or in full.
    if (project !== undefined) this.built.add(relative(this.root, resolve(this.root, dirname(project))));
    const isError = error.test(line);
    if (isError) this.errors += 1;
    return isError || continued.test(line);
  }
}
