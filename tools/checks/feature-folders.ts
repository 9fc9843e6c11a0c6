import { dirname, join } from 'node:path';
import ts from 'typescript';

const isTest = (path: string): boolean =>
  /\.(spec|contract|fixture|fake)\.tsx?$|\/test\//.test(path) || !/\.tsx?$/.test(path);

const isModule = (path: string): boolean => /\.module\.[jt]s$/.test(path);

/**
 * Pairs of feature folders of which each imports the other, types included: neither can be read or taken out alone.
 * A feature folder is one with a module of its own below an app's `src`. What lies deeper without a module belongs to it.
 */
export function mutualFeatures(paths: readonly string[], textOf: (path: string) => string): string[] {
  const features = new Set(
    paths.filter((path) => /^apps\/[^/]+\/src\/.+\/[^/]+\.module\.ts$/.test(path)).map(dirname),
  );
  const imports = new Map<string, string[]>();
  for (const path of paths.filter((each) => each.startsWith('apps/') && !isTest(each))) {
    const from = featureOf(path, features);
    if (from === undefined) continue;
    for (const { fileName } of ts.preProcessFile(textOf(path), true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const to = featureOf(join(dirname(path), fileName), features);
      if (to === undefined || to === from) continue;
      // A feature is put together from the modules of the folders in it, as the app is from its features.
      if (to.startsWith(`${from}/`) && isModule(path) && isModule(fileName)) continue;
      const way = `${from} ${to}`;
      imports.set(way, [...(imports.get(way) ?? []), path]);
    }
  }
  return [...imports].flatMap(([way, files]) => {
    const [from, to] = way.split(' ') as [string, string];
    const back = imports.get(`${to} ${from}`);
    return back && from < to
      ? [`${from} and ${to} import each other: ${shorter(files, back).join(', ')}`]
      : [];
  });
}

/** The direction that is easier to mend. */
const shorter = (one: readonly string[], other: readonly string[]): readonly string[] => [
  ...new Set(one.length <= other.length ? one : other),
];

function featureOf(path: string, features: ReadonlySet<string>): string | undefined {
  for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder))
    if (features.has(folder)) return folder;
  return undefined;
}
