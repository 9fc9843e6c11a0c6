import { describe, expect, it } from '@jest/globals';
import { asvsProblems, asvsRequirements } from './asvs-table.js';

const row = (id: string, state = 'met', reason = '`apps/web/src/main.ts`') =>
  `| ${id} | ${asvsRequirements.get(id)} | A name | ${state} | ${reason} |`;
const whole = [...asvsRequirements.keys()].map((id) => row(id));
const exists = (path: string) => path === 'apps/web/src/main.ts' || path === 'Dockerfile';
const problemsOf = (...rows: string[]) => asvsProblems(rows.join('\n'), exists);

describe('the table of ASVS', () => {
  it('has the 70 requirements of level 1 and the 183 of level 2', () => {
    const levels = [...asvsRequirements.values()];
    expect([1, 2].map((level) => levels.filter((one) => one === level).length)).toEqual([70, 183]);
  });

  it('is right when each stands there once', () => {
    expect(problemsOf('# Security', '| id | level |', '| --- | --- |', ...whole)).toEqual([]);
  });

  it.each([
    [whole.slice(1), 'V1.1.1 is missing'],
    [[...whole, row('V1.1.1')], 'V1.1.1 stands there twice'],
    [[...whole.slice(1), row('V1.1.1', 'nearly')], 'V1.1.1 is "nearly", which is no state'],
    [[...whole.slice(1), row('V1.1.1', 'open', '')], 'V1.1.1 says neither where nor why'],
    [[...whole.slice(1), row('V1.1.1', 'met', 'somewhere')], 'V1.1.1 is met, but names no file'],
    [
      [...whole.slice(1), row('V1.1.1', 'open', 'as in `apps/web/src/gone.ts`')],
      'V1.1.1 names apps/web/src/gone.ts, which is not there',
    ],
    [[...whole.slice(1), row('V1.1.1').replace('| 2 |', '| 1 |')], 'V1.1.1 has not level 1'],
    [[...whole, '| V1.9.9 | 1 | A name | met | `Dockerfile` |'], 'V1.9.9 has not level 1'],
  ])('is wrong otherwise (%#)', (rows, problem) => {
    expect(problemsOf(...rows)).toEqual([`docs/security.md: ${problem}`]);
  });

  it('takes settings, roles and states in code for no files', () => {
    const words = 'with `SESSION_HOURS`, `__Host-`, `rediss:` and `/api/docs` not there';
    expect(problemsOf(...whole.slice(1), row('V1.1.1', 'open', words))).toEqual([]);
  });
});
