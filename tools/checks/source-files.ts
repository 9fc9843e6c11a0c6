import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.data', 'coverage', 'test-results']);

/** Every file below the folders that people write, as paths from the root. */
export function sourceFiles(
  root: string,
  folders: readonly string[] = ['apps', 'libs', 'tools', 'tests'],
): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(path);
      } else found.push(path);
    }
  };
  folders.forEach(walk);
  return found;
}
