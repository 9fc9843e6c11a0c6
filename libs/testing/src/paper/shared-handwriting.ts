import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Handwriting } from './handwriting.js';

/**
 * The collection of handwritten words beside the repository (`../shared/data/handwriting`), found from any folder
 * inside it; `null`, with a line that says so, where it is missing.
 */
export function sharedHandwriting(from = process.cwd()): Handwriting | null {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package-lock.json'))) continue;
    const handwriting = Handwriting.from(join(folder, '..', 'shared', 'data', 'handwriting'));
    if (!handwriting)
      process.stderr.write(
        'no handwriting beside the repository (../shared/data/handwriting): forms are filled in without words\n',
      );
    return handwriting;
  }
  return null;
}
