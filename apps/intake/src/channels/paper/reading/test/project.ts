import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of the project. */
export const projectRoot: string = (() => {
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package-lock.json'))) return folder;
  throw new Error('The folder of the project was not found.');
})();

/** Of everything a result depends on: another reader, form or simulator must not go on with old results. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const folders = [
    here,
    join(here, '..'),
    join(here, '../../form'),
    join(here, '../../suggestions'),
    join(projectRoot, 'libs/testing/dist/paper'),
  ];
  for (const folder of folders)
    for (const file of (await readdir(folder)).sort())
      if (
        file.endsWith('.js') &&
        !/\.(spec|fixture)\.js$|^(main|report|text-section|speed|workers)\.js$/.test(file)
      )
        hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
