import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envExampleFile } from '../deployment/env-example.js';
import { projectRoot } from '../product/project-root.js';

/** Writes `.env.example`. */
export async function main(): Promise<number> {
  writeFileSync(join(projectRoot, '.env.example'), await envExampleFile(projectRoot));
  process.stdout.write('.env.example is written.\n');
  return 0;
}
