interface Pattern {
  pattern: RegExp;
  why: string;
  /** Paths the rule is about; all sources when absent. */
  only?: RegExp;
}

const patterns: Pattern[] = [
  {
    pattern: /\bforwardRef\s*\(/,
    why: 'no forwardRef: two modules that need each other are one, or a third is missing',
  },
  { pattern: /^export default\b/, why: 'named exports only', only: /\.tsx?$/ },
  { pattern: /\bjest\.(unstable_mockModule|mock|doMock)\s*\(/, why: 'fakes, not module mocks' },
  { pattern: /\binterface I[A-Z][a-z]/, why: 'no I prefix on interfaces' },
  { pattern: /\b(describe|it|test)\.only\s*\(/, why: 'a test that runs alone hides the others' },
  { pattern: /@ts-(ignore|nocheck)\b/, why: 'use @ts-expect-error with a reason' },
  {
    pattern: /\bconsole\.log\(/,
    why: 'services log by pino',
    only: /^apps\/\w+\/src\/|^libs\/(messaging|persistence|service-kit|ui)\/src\//,
  },
  {
    pattern: /\bemitAsync\(|\bclientProxy\.emit\(/i,
    why: 'events go through the outbox, never ClientProxy.emit',
  },
];

/** What the import rules and the linter cannot see. */
export function sourceTextProblems(path: string, text: string): string[] {
  const applied = patterns.filter(({ only }) => only === undefined || only.test(path));
  return text
    .split('\n')
    .flatMap((line, index) =>
      applied.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${path}:${index + 1}: ${why}`),
    );
}
