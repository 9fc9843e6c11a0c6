import { generatedFiles } from '../deployment/generated-files.js';
import { projectRoot } from '../product/project-root.js';

/** `npm run generate`: writes what follows from the registry of services and from the apps' settings. */
export async function main(): Promise<number> {
  const stale = (await generatedFiles(projectRoot)).filter(({ fresh }) => !fresh);
  for (const file of stale) file.write();
  process.stdout.write(
    stale.length === 0 ? 'All is up to date.\n' : stale.map(({ path }) => `${path} is written.\n`).join(''),
  );
  return 0;
}
