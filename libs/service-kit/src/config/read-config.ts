import type { z } from 'zod';

/** The configuration is wrong; `problems` has one line for each variable that is. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads the configuration out of the environment; throws a ConfigurationError that lists every problem. */
export function parseConfig<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv): Readonly<z.infer<S>> {
  // An empty variable is how Compose and .env files say "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    // Values stay out of the message: they may be secrets.
    throw new ConfigurationError(
      result.error.issues.map((issue) => {
        const name = issue.path.join('.') || '(all)';
        return given[name] === undefined ? `${name}: is missing` : `${name}: ${issue.message}`;
      }),
    );
  }
  return Object.freeze(result.data);
}

/** Like `parseConfig`, for the first line of a program: prints all problems at once and ends it. */
export function readConfig<S extends z.ZodType>(
  schema: S,
  env: NodeJS.ProcessEnv = process.env,
): Readonly<z.infer<S>> {
  try {
    return parseConfig(schema, env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
