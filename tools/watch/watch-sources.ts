import { join } from 'node:path';
import type { Run } from './compile.js';
import { compileOnChange } from './compile-on-change.js';
import { type ChangeWatch, onChange } from './on-change.js';
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

  let work = Promise.resolve();
  const inTurn = (step: () => Promise<void>): void => {
    work = work
      .then(step)
      .catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  };
  const restart = (affected: readonly App[]): void => {
    for (const app of affected)
      inTurn(async () => {
        await options.restart(app);
        tell(`${app} runs the new code`);
      });
  };

  const unstarted = new Set<string>();
  const compiled = ({ built, errors }: Run): void => {
    // What was built beside an error waits with it, and runs when all is mended.
    for (const project of built) unstarted.add(project);
    if (errors > 0) return tell(`${errors} errors; the apps go on with the code before`);
    restart(apps.filter((app) => [...unstarted].some((project) => users.get(project)?.includes(app))));
    unstarted.clear();
  };

  const compiling = compileOnChange({
    root,
    targets: apps.map((app) => `apps/${app}`),
    projects: [...users.keys()],
    tell,
    compiled,
  });
  const bundling = options.bundle && bundleOnChange(root, options.bundle, inTurn, restart);
  return {
    ready: compiling.ready,
    stop: async () => {
      await bundling?.stop();
      await compiling.stop();
      await work;
    },
  };
}

function bundleOnChange<App extends string>(
  root: string,
  { page, make }: { page: App; make: () => Promise<void> },
  inTurn: (step: () => Promise<void>) => void,
  restart: (apps: readonly App[]) => void,
): ChangeWatch {
  const folders = ['styles', 'islands', 'static'].map((folder) => join(root, 'libs/ui/src', folder));
  return onChange(folders, () =>
    inTurn(async () => {
      await make();
      restart([page]);
    }),
  );
}
