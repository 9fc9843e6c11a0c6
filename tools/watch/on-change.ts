import { watch } from 'chokidar';

export interface ChangeWatch {
  /** Resolves when changes are heard. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Editors write a file in several steps; they are one change. */
const settleMs = 150;

/** Tells which files under the paths have changed, once no more has for a moment. */
export function onChange(
  paths: readonly string[],
  changed: (files: ReadonlySet<string>) => void,
): ChangeWatch {
  let files = new Set<string>();
  let pending: NodeJS.Timeout | undefined;
  const settled = (): void => {
    const all = files;
    files = new Set();
    changed(all);
  };
  const watcher = watch([...paths], { ignoreInitial: true }).on('all', (_, file) => {
    files.add(file);
    clearTimeout(pending);
    pending = setTimeout(settled, settleMs);
  });
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    stop: async () => {
      await watcher.close();
      clearTimeout(pending);
    },
  };
}
