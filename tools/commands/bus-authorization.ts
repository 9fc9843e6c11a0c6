import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busAuthorizationFile } from '../deployment/bus-authorization.js';
import { busAuthorizationPath } from '../deployment/deployment-files.js';
import { projectRoot } from '../product/project-root.js';

/** Writes the users of the bus for Compose and Kubernetes. */
export function main(): number {
  writeFileSync(join(projectRoot, busAuthorizationPath), busAuthorizationFile());
  process.stdout.write(`${busAuthorizationPath} is written.\n`);
  return 0;
}
