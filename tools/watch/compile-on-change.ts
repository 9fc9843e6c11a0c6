import { existsSync, utimesSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compile, type Run } from './compile.js';
import { type ChangeWatch, onChange } from './on-change.js';

export interface CompileOptions {
  root: string;
  /** What is compiled, with all it refers to. */
  targets: readonly string[];
  /** The targets and all they refer to. */
  projects: readonly string[];
  tell: (line: string) => void;
  /** Hears of every run. */
  compiled: (run: Run) => void;
}

/** Compiles at once and after every change, one run at a time; a run that has begun is waited for when it is stopped. */
export function compileOnChange(options: CompileOptions): ChangeWatch {
  const compiling = new Compiling(options);
  const { root, projects } = options;
  const sources = projects.flatMap((project) => [
    join(root, project, 'src'),
    join(root, project, 'tsconfig.json'),
  ]);
  const changes = onChange(sources, (files) => void compiling.after(files));
  return {
    ready: changes.ready.then(() => compiling.after(new Set())),
    stop: async () => {
      await changes.stop();
      await compiling.stop();
    },
  };
}

class Compiling {
  private changed = new Set<string>();
  private began = new Date();
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly options: CompileOptions) {}

  /** Resolves when the changes are compiled. Those that come while a run goes on have one more run together. */
  after(files: ReadonlySet<string>): Promise<void> {
    for (const project of this.options.projects)
      if ([...files].some((file) => file.startsWith(join(this.options.root, project) + sep)))
        this.changed.add(project);
    this.running ??= this.untilCurrent().finally(() => (this.running = undefined));
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async untilCurrent(): Promise<void> {
    do await this.once();
    while (this.changed.size > 0 && !this.stopped);
  }

  private async once(): Promise<void> {
    const { root, targets, tell, compiled } = this.options;
    for (const project of this.changed) rewind(join(root, project), this.began);
    this.changed = new Set();
    this.began = new Date();
    try {
      const run = await compile(root, targets, tell);
      if (!this.stopped) compiled(run);
    } catch (error) {
      if (!this.stopped) tell(error instanceof Error ? error.message : String(error));
    }
  }
}

/**
 * The compiler takes a source for compiled that is older than its record of the project. What was saved while the run
 * before went on is just that, so the record becomes as old as the beginning of that run.
 */
function rewind(project: string, began: Date): void {
  const record = join(project, 'dist/.tsbuildinfo');
  if (existsSync(record)) utimesSync(record, began, began);
}
