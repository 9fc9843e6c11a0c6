import { z } from 'zod';

/**
 * The lines of `.env.example` for one app: each variable with what it means and its default. Variables without
 * a default are left empty. `skip` are names that an app above has already shown.
 */
export function envExample(
  title: string,
  schema: z.ZodObject,
  skip: ReadonlySet<string> = new Set(),
): string {
  const lines = [`# ${title}`];
  for (const [name, field] of Object.entries(schema.shape)) {
    if (skip.has(name)) continue;
    const type = field as z.ZodType;
    const optional = asTyped(type).safeParse(undefined);
    const fallback: unknown = optional.data;
    const value =
      typeof fallback === 'string' ? fallback : fallback === undefined ? '' : JSON.stringify(fallback);
    lines.push(`# ${type.description ?? name}${optional.success ? '' : ' (required)'}`);
    lines.push(optional.success && value === '' ? `# ${name}=` : `${name}=${value}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What is typed into the file, where the app goes on with something else (`1` that becomes `true`). */
const asTyped = (type: z.ZodType): z.ZodType =>
  type instanceof z.ZodPipe ? asTyped(type.in as z.ZodType) : type;
