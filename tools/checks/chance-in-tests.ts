interface Chance {
  pattern: RegExp;
  why: string;
}

const anywhere: readonly Chance[] = [
  {
    pattern: /\bMath\.random\(|\brandomInt\(/,
    why: 'what is random in tests follows from one seed: new Random(testSeed) of libs/testing',
  },
  {
    pattern:
      /\bperformance\.now\(|\bhrtime\b|\bcpuUsage\(|\bDate\.now\(\) - [a-z]\w*\b(?!\s*\*)|expect\([^)]*Date\.now\(\)/,
    why: 'no clock in assertions: count what is done (rows read, messages, bytes), or measure it in `npm run bench`',
  },
  {
    pattern: /\bwaitForTimeout\(/,
    why: 'no sleeps: wait for what shall have happened',
  },
];

const sleeps: Chance = {
  pattern: /\bawait (sleep|delay|pause|setTimeout)\(|setTimeout\((resolve|done|r)\b/,
  why: 'no sleeps: wait for what shall have happened, by eventually() of libs/testing',
};

/** Tests, and what only they use. What measures is not meant. */
const isTest = (path: string): boolean =>
  /\.(spec|contract|fixture)\.tsx?$|\/test\/|^libs\/testing\/src\/|^tests\//.test(path) &&
  !/^tests\/bench\/|^tools\/checks\/|^libs\/paper\/src\/test\//.test(path);
/** Stories and specs. What they stand on may look again and again until something holds. */
const isSpec = (path: string): boolean => /\.(spec|contract|fixture)\.tsx?$/.test(path);

/**
 * What makes a test pass or fail by chance. A sleep with an end in sight (counted `tries` in the lines before) is how a
 * library that cannot use libs/testing waits for a condition.
 */
export function chanceInTests(path: string, text: string): string[] {
  if (!isTest(path)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const found = anywhere.filter(({ pattern }) => pattern.test(line));
    const waits = /\btries\b|^\s*while \(/m.test(lines.slice(Math.max(0, index - 3), index + 1).join('\n'));
    if (isSpec(path) && !waits && sleeps.pattern.test(line)) found.push(sleeps);
    return found.map(({ why }) => `${path}:${index + 1}: ${why}`);
  });
}
