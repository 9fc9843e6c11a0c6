import { describe, expect, it } from '@jest/globals';
import { chanceInTests } from './chance-in-tests.js';

const spec = 'apps/web/src/a.medium.spec.ts';

describe('chance in tests', () => {
  it.each([
    ['if (Math.' + 'random() < 0.5) return;', /seed/],
    ['const n = random' + 'Int(4);', /seed/],
    ['const began = performance.' + 'now();', /clock/],
    ['expect(' + 'Date.now() - ' + 'began).toBeLessThan(500);', /clock/],
    ['return Date.now() - ' + 'began;', /clock/],
    ['await page.waitFor' + 'Timeout(200);', /sleeps/],
    ['await sleep' + '(300);', /sleeps/],
    ['await new Promise((resolve) => set' + 'Timeout(resolve, 300));', /sleeps/],
  ])('is found: %s', (line, why) => {
    expect(chanceInTests(spec, `const a = 1;\n${line}`)).toEqual([expect.stringMatching(why)]);
    expect(chanceInTests(spec, line)[0]).toMatch(/^apps\/web\/src\/a\.medium\.spec\.ts:1: /);
  });

  it('is no date in the past, no wait for a condition, and nothing of the product', () => {
    expect(chanceInTests(spec, 'const at = new Date(Date.now() - days * 86_400_000);')).toEqual([]);
    expect(chanceInTests(spec, 'const at = Date.now() - 60_000;')).toEqual([]);
    const polling =
      "for (let tries = 0; !ready(); tries += 1) {\n  if (tries > 900) throw new Error('late');\n  await sleep" +
      '(20);\n}';
    expect(chanceInTests(spec, polling)).toEqual([]);
    const counted =
      "for (let tries = 0; !ready(); tries += 1) {\n  if (tries > 9) throw new Error('late');\n  await sleep" +
      '(20);\n}';
    expect(chanceInTests(spec, counted)).toEqual([]);
    expect(chanceInTests('tests/harness/load.ts', 'await sleep' + '(20);')).toEqual([]);
    expect(chanceInTests('apps/web/src/a.service.ts', 'await sleep' + '(20); Math.' + 'random();')).toEqual(
      [],
    );
  });
});
