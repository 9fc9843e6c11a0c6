import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asvsProblems } from './asvs-table.js';
import type { Check } from './check.js';
import { chanceInTests } from './chance-in-tests.js';
import { uncheckedSql } from './checked-sql.js';
import { imageProblems, imageReferences } from '../images/image-references.js';
import { generatedFiles } from '../deployment/generated-files.js';
import { deploymentProblems } from './deployment-environment.js';
import { mutualFeatures } from './feature-folders.js';
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
    {
      name: 'checked SQL',
      run: () =>
        files.filter(isCode).flatMap((path) => uncheckedSql(path, readFileSync(join(root, path), 'utf8'))),
    },
    {
      name: 'feature folders',
      run: () => mutualFeatures(files, (path) => readFileSync(join(root, path), 'utf8')),
    },
    {
      name: 'table of ASVS',
      run: () =>
        asvsProblems(readFileSync(join(root, 'docs/security.md'), 'utf8'), (path) =>
          existsSync(join(root, path)),
        ),
    },
    { name: 'images', run: () => imageProblems(imageReferences(root)) },
    { name: 'environment of Compose and Kubernetes', run: () => deploymentProblems(root) },
    {
      name: 'generated files',
      run: async () =>
        (await generatedFiles(root))
          .filter(({ fresh }) => !fresh)
          .map(({ path }) => `${path} is out of date; run: npm run generate`),
    },
  ];
}
