import { describe, expect, it } from '@jest/globals';
import { mutualFeatures } from './feature-folders.js';

const check = (files: Record<string, string>): string[] =>
  mutualFeatures(Object.keys(files), (path) => files[path] ?? '');
const modules = {
  'apps/moderation/src/moderation.module.ts': `import './cases/cases.module.js';`,
  'apps/moderation/src/cases/cases.module.ts': '',
  'apps/moderation/src/decisions/decisions.module.ts': `import { CasesModule } from '../cases/cases.module.js';`,
};

describe('feature folders', () => {
  it('may import in one direction, and the app may import them all', () => {
    expect(
      check({ ...modules, 'apps/moderation/src/cases/case.ts': `import '../moderation.config.js';` }),
    ).toEqual([]);
  });

  it('may not import each other, from deeper folders and for types either', () => {
    const files = {
      ...modules,
      'apps/moderation/src/cases/leases/lease.ts': `import type { Decision } from '../../decisions/decision.js';`,
    };
    expect(check(files)).toEqual([
      'apps/moderation/src/cases and apps/moderation/src/decisions import each other: apps/moderation/src/cases/leases/lease.ts',
    ]);
  });

  it('may meet in a test', () => {
    const files = {
      ...modules,
      'apps/moderation/src/cases/case.medium.spec.ts': `import '../decisions/decision.js';`,
    };
    expect(check(files)).toEqual([]);
  });
});
