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

const readerFolders = [
  here,
  join(here, '../reading'),
  join(here, '../form'),
  join(projectRoot, 'libs/testing/dist/paper'),
];
/** What recognises text. Boxes do not depend on it. */
export const recognitionFolders = [join(here, '../text-recognition')];
const withoutEffect = /\.(spec|fixture)\.js$|^(main|project|report|text-section|speed|workers)\.js$/;

/** Of everything a result depends on: another reader, form or simulator must not go on with old results. */
export async function fingerprint(folders: readonly string[] = readerFolders): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of (await readdir(folder)).sort())
      if (file.endsWith('.js') && !withoutEffect.test(file))
        hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
