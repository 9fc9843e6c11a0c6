import { spawn } from 'node:child_process';
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CompilerOutput } from './compiler-output.js';
import { appsByProject } from './project-graph.js';

export interface WatchOptions<App extends string> {
  root: string;
  apps: readonly App[];
  /** Ends the app and starts it with the code that is there now. */
  restart(app: App): Promise<void>;
  /** Makes styles and scripts of the pages anew; `page` is the app that serves them. */
  bundle?: { page: App; make: () => Promise<void> };
  tell: (line: string) => void;
}

/** Keeps compiled code and running apps as the sources are, until it is stopped. */
export interface SourceWatch {
  /** Resolves when the compiler has looked at everything once and hears of changes. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Compiles what changes and restarts the apps that run it: the app itself, or those that use the library. Code with
 * errors restarts nothing; the apps go on with what they have.
 */
export function watchSources<App extends string>(options: WatchOptions<App>): SourceWatch {
  const { root, apps, tell } = options;
  const users = appsByProject(root, apps);
  const output = new CompilerOutput(root);
  const compiler = spawn(
    process.execPath,
    [
      compilerFile,
      '-b',
      '--watch',
      '--verbose',
      '--preserveWatchOutput',
      ...apps.map((app) => `apps/${app}`),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exit = new Promise<void>((resolve) => compiler.once('exit', () => resolve()));

  let work = Promise.resolve();
  const inTurn = (step: () => Promise<void>): void => {
    work = work
      .then(step)
      .catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  };
  const restart = (changed: ReadonlySet<string>): void => {
    const affected = apps.filter((app) => [...changed].some((project) => users.get(project)?.includes(app)));
    for (const app of affected)
      inTurn(async () => {
        await options.restart(app);
        tell(`${app} runs the new code`);
      });
  };

  const ready = new Promise<void>((resolve) => {
    createInterface({ input: compiler.stdout }).on('line', (line) => {
      if (output.isForPeople(line)) tell(line);
      const round = output.read(line);
      if (!round) return;
      if (round.errors === 0) restart(round.built);
      else tell(`${round.errors} errors; the apps go on with the code before`);
      resolve();
    });
  });

  const pages =
    options.bundle &&
    bundling(
      root,
      options.bundle,
      (step) => inTurn(step),
      (page) => restart(new Set([`apps/${page}`])),
    );
  return {
    ready,
    stop: async () => {
      pages?.close();
      compiler.kill();
      await exit;
      await work;
    },
  };
}

const compilerFile = createRequire(import.meta.url).resolve('typescript/bin/tsc');
/** Editors write a file in several steps; they are one change. */
const settleMs = 150;

function bundling<App extends string>(
  root: string,
  { page, make }: { page: App; make: () => Promise<void> },
  inTurn: (step: () => Promise<void>) => void,
  restart: (page: App) => void,
): FSWatcher | undefined {
  const folder = join(root, 'libs/ui/src');
  if (!existsSync(folder)) return undefined;
  let pending: NodeJS.Timeout | undefined;
  return watch(folder, { recursive: true }, (_, file) => {
    if (!/^(styles|islands|static)\//.test(file ?? '')) return;
    clearTimeout(pending);
    pending = setTimeout(
      () =>
        inTurn(async () => {
          await make();
          restart(page);
        }),
      settleMs,
    );
  });
}
