import { describe, expect, it } from '@jest/globals';
import { fileNameProblems } from './file-names.js';
import { sourceTextProblems } from './source-text.js';

describe('file names', () => {
  it.each([
    'apps/intake/src/utils/phone.ts',
    'apps/intake/src/phone/helpers.ts',
    'apps/intake/src/contributions/index.ts',
    'apps/web/src/shell/ErrorPage.tsx',
    'libs/messaging/src/inbox/index.ts',
  ])('refuses %s', (path) => expect(fileNameProblems([path])).toHaveLength(1));

  it('accepts names that say what a thing is', () => {
    expect(
      fileNameProblems([
        'apps/intake/src/contributions/receive-contribution.service.ts',
        'libs/ui/src/index.ts',
        'apps/web/src/public/start.page.tsx',
      ]),
    ).toEqual([]);
  });
});

describe('source text', () => {
  it('finds what no linter knows, with its line', () => {
    expect(
      sourceTextProblems('apps/web/src/a.ts', 'const a = 1;\nconst b = forwardRef' + '(() => a);')[0],
    ).toMatch(/^apps\/web\/src\/a\.ts:2: no forwardRef/);
    expect(sourceTextProblems('apps/web/src/a.ts', 'export default' + ' a;')).toHaveLength(1);
    expect(sourceTextProblems('apps/web/src/a.ts', 'export const a = 1;')).toEqual([]);
  });
});
