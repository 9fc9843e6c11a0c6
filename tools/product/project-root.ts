import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, from the sources as well as from the compiled files. */
export const projectRoot: string = (() => {
  for (
    let folder = dirname(fileURLToPath(import.meta.url));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  }
  throw new Error('The folder of the project was not found.');
})();
