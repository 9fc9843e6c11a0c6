import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `node libs/ui/build.mjs` fills; served under `/assets/` and cacheable for ever, for every name holds a hash. */
export const assetsFolder = fileURLToPath(new URL('../dist/assets/', import.meta.url));

/** Where the browser finds the style sheet, the fonts to preload and the islands. */
export interface Assets {
  /** URL of an asset by its plain name, e.g. `ui.css`, `char-counter.js`, `mark.svg`. */
  url(name: string): string;
}

/** Reads the list of built assets once. Throws a clear error when nothing was built. */
export function readAssets(folder: string = assetsFolder, prefix = '/assets/'): Assets {
  let manifest: Record<string, string>;
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  } catch (error) {
    throw new Error(`no built assets in ${folder}; run: node libs/ui/build.mjs`, { cause: error });
  }
  return {
    url(name) {
      const file = manifest[name];
      if (file === undefined) throw new Error(`there is no asset called ${name}`);
      return prefix + file;
    },
  };
}

/** Assets under their plain names, for specs that render without having built. */
export const unbuiltAssets: Assets = { url: (name) => `/assets/${name}` };
