import { describe, expect, it } from '@jest/globals';
import { CompilerOutput } from './compiler-output.js';

const lines = [
  '10:00:00 AM - Projects in this build: ',
  '    * libs/contracts/tsconfig.json',
  '    * apps/web/tsconfig.json',
  '',
  `10:00:00 AM - Project 'libs/contracts/tsconfig.json' is out of date because output 'x' is older than input 'y'`,
  `10:00:00 AM - Building project 'libs/contracts/tsconfig.json'...`,
  `10:00:01 AM - Updating output timestamps of project 'libs/states/tsconfig.json'...`,
  `10:00:09 AM - Building project '/project/apps/web/tsconfig.json'...`,
  'apps/web/src/main.ts(1,1): error TS2322: Type A is not assignable to type B.',
  '  Types of property c are incompatible.',
];

describe('what the compiler says', () => {
  it('tells which projects a run has built, not those that were only looked at', () => {
    const output = new CompilerOutput('/project');
    lines.forEach((line) => output.read(line));
    expect(output).toMatchObject({ built: new Set(['libs/contracts', 'apps/web']), errors: 1 });
  });

  it('is for people where it tells an error', () => {
    const output = new CompilerOutput('/project');
    expect(lines.filter((line) => output.read(line))).toEqual(lines.slice(-2));
  });
});
