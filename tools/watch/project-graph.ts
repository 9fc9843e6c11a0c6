import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which apps run the code of each project (`libs/contracts`, `apps/web`), by the references of the compilers. */
export function appsByProject<App extends string>(root: string, apps: readonly App[]): Map<string, App[]> {
  const found = new Map<string, App[]>();
  for (const app of apps)
    for (const project of projectsOf(root, `apps/${app}`))
      found.set(project, [...(found.get(project) ?? []), app]);
  return found;
}

function projectsOf(root: string, project: string, seen = new Set<string>()): Set<string> {
  if (seen.has(project)) return seen;
  seen.add(project);
  const file = join(root, project, 'tsconfig.json');
  if (!existsSync(file)) throw new Error(`${project} has no tsconfig.json`);
  const { references = [] } = JSON.parse(readFileSync(file, 'utf8')) as { references?: { path: string }[] };
  for (const { path } of references) projectsOf(root, folderOf(join(project, path)), seen);
  return seen;
}

/** A reference names a folder, or the file of a further compiler in it. */
function folderOf(reference: string): string {
  return reference.endsWith('.json') ? dirname(reference) : reference;
}
