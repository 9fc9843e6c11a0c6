import { describe, expect, it } from '@jest/globals';
import { CompilerOutput } from './compiler-output.js';

const rounds = (lines: readonly string[]) => {
  const output = new CompilerOutput('/project');
  return lines.flatMap((line) => output.read(line) ?? []);
};

describe('what the compiler says', () => {
  it('tells which projects a round has built, not those that were only looked at', () => {
    expect(
      rounds([
        `10:00:00 AM - Project 'libs/contracts/tsconfig.json' is out of date because output 'x' is older than input 'y'`,
        `10:00:00 AM - Building project '/project/libs/contracts/tsconfig.json'...`,
        `10:00:01 AM - Updating output timestamps of project '/project/apps/web/tsconfig.json'...`,
        '10:00:01 AM - Found 0 errors. Watching for file changes.',
        `10:00:09 AM - Building project '/project/apps/web/tsconfig.json'...`,
        'apps/web/src/main.ts(1,1): error TS2304: Cannot find name.',
        '10:00:10 AM - Found 1 error. Watching for file changes.',
      ]),
    ).toEqual([
      { built: new Set(['libs/contracts']), errors: 0 },
      { built: new Set(['apps/web']), errors: 1 },
    ]);
  });
});
