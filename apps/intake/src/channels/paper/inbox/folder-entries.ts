import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { lstat, readdir, rename } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What Node makes of bytes in a name that are no UTF-8; under such a name nothing can be opened. */
const replaced = '\uFFFD';

const systemFiles = new Set(['thumbs.db', 'desktop.ini', '__macosx']);
/** What operating systems leave behind, which nobody would look for. */
export const isOfTheSystem = (name: string): boolean =>
  systemFiles.has(name.toLowerCase()) || /^\._|^\.DS_Store$/.test(name);
const unfinished = /^[.~]|~$|\.(tmp|temp|part|partial|filepart|crdownload|download)$/i;

/** Hidden files, files of the operating system, and files that some program has not finished. */
export const isPassedOver = (name: string): boolean =>
  unfinished.test(name) || systemFiles.has(name.toLowerCase());

/** What lies in a folder, under names that can be opened. Throws when it cannot be read. */
export async function readableEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(replaced))) return entries;
  await makeNamesReadable(folder);
  return readdir(folder, { withFileTypes: true });
}

/**
 * Gives the entries of this folder whose names are no UTF-8 one that is: scanners and old shares write Latin-1, and a file system
 * takes any bytes. What some program has not finished keeps its name, for it would not find it again.
 */
async function makeNamesReadable(folder: string): Promise<void> {
  const names = (await readdir(folder, { encoding: 'buffer' }).catch(ignoreMissing)) ?? [];
  for (const bytes of names) {
    if (isUtf8(bytes)) continue;
    const name = bytes.toString('latin1').replaceAll(/\p{Cc}/gu, '_');
    if (isPassedOver(name)) continue;
    const path = Buffer.concat([Buffer.from(folder + sep), bytes]);
    await rename(path, await freePath(folder, name)).catch(ignoreMissing);
  }
}

/** A path in this folder that nothing has yet. */
export async function freePath(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    if (!(await lstat(path).catch(ignoreMissing))) return path;
  }
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
export function ignoreMissing(error: unknown): undefined {
  if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return undefined;
  throw error;
}
