import { z } from 'zod';

/** `bad`: somebody has to act. `unknown`: the registry did not answer, which says nothing of the packages. */
export interface Verdict {
  readonly state: 'good' | 'bad' | 'unknown';
  readonly says: readonly string[];
}

const packageName = z.object({ name: z.string(), version: z.string() });
const signatures = z.object({ invalid: z.array(packageName), missing: z.array(packageName) });
const advisories = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), range: z.string(), fixAvailable: z.unknown() }),
  ),
});
const failure = z.union([
  z.object({ error: z.object({ summary: z.string() }) }).transform(({ error }) => error.summary),
  z.object({ message: z.string() }).transform(({ message }) => message),
]);

/** What `npm audit signatures --json` found: packages that are not what their publisher or the registry signed. */
export const signaturesVerdict = (output: string): Verdict =>
  verdict(output, signatures, ({ invalid, missing }) => [
    ...invalid.map(({ name, version }) => `${name} ${version} is not what was signed`),
    ...missing.map(({ name, version }) => `${name} ${version} is not signed, though its registry signs`),
  ]);

/** What `npm audit --json` found: packages of which a vulnerability is known. */
export const advisoriesVerdict = (output: string): Verdict =>
  verdict(output, advisories, ({ vulnerabilities }) =>
    Object.entries(vulnerabilities).map(
      ([name, { severity, range, fixAvailable }]) =>
        `${name} ${range}: ${severity}, ${fixAvailable ? 'a mended version is there' : 'no mended version yet'}`,
    ),
  );

function verdict<T>(output: string, schema: z.ZodType<T>, faults: (report: T) => string[]): Verdict {
  const json = parsed(output);
  const report = schema.safeParse(json);
  if (!report.success) {
    const why = failure.safeParse(json);
    return { state: 'unknown', says: [why.success ? why.data : `not understood: ${output.slice(0, 200)}`] };
  }
  const says = faults(report.data);
  return { state: says.length === 0 ? 'good' : 'bad', says };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
