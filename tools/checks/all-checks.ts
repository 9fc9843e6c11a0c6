import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.js';
import { envExampleFile } from '../deployment/env-example.js';
import { chanceInTests } from './chance-in-tests.js';
import { deploymentProblems } from './deployment-environment.js';
import { fileNameProblems } from './file-names.js';
import { sourceFiles } from './source-files.js';
import { sourceTextProblems } from './source-text.js';

/** The rules of the project that are programs of its own. */
export function allChecks(root: string): Check[] {
  const files = sourceFiles(root);
  const isCode = (path: string) => /\.(ts|tsx|mjs|cjs)$/.test(path) && path !== 'tools/checks/source-text.ts';
  return [
    { name: 'file names', run: () => fileNameProblems(files) },
    {
      name: 'source text',
      run: () =>
        files
          .filter(isCode)
          .flatMap((path) => sourceTextProblems(path, readFileSync(join(root, path), 'utf8'))),
    },
    {
      name: 'no chance in tests',
      run: () =>
        files.filter(isCode).flatMap((path) => chanceInTests(path, readFileSync(join(root, path), 'utf8'))),
    },
    { name: 'environment of Compose and Kubernetes', run: () => deploymentProblems(root) },
    {
      name: '.env.example',
      run: async () =>
        readFileSync(join(root, '.env.example'), 'utf8') === (await envExampleFile(root))
          ? []
          : ['.env.example is out of date; run: node tools/bootstrap.mjs run env-example'],
    },
  ];
}
