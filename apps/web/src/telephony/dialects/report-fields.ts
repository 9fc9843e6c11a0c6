import { storableText, trimText } from '@gemeinsam/contracts';

/** A posted report: every field with all its values, names without the `[]` that forms put behind lists. */
export type ReportFields = ReadonlyMap<string, readonly string[]>;

const most = 50;

/**
 * Reads what was posted: JSON, a form, or a multipart form. What cannot be read is empty: a telephone system is never
 * refused for the shape of its words.
 */
export async function readFields(raw: Buffer, contentType: string | undefined): Promise<ReportFields> {
  const type = contentType?.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) return fromMultipart(raw, contentType!);
  const text = raw.toString('utf8').trim();
  // Some systems send JSON without saying so.
  if (type.includes('json') || text.startsWith('{')) return fromJson(text);
  return fromPairs(new URLSearchParams(text));
}

/** The first value of the first of these fields that has one. */
export function valueOf(fields: ReportFields, ...names: string[]): string | undefined {
  return valuesOf(fields, ...names)[0];
}

/** All values of these fields, in order, without empty ones. */
export function valuesOf(fields: ReportFields, ...names: string[]): string[] {
  return names
    .flatMap((name) => fields.get(name) ?? [])
    .map((value) => trimText(value).replace(/^"(.*)"$/s, '$1'))
    .filter((value) => value !== '');
}

function fromPairs(pairs: Iterable<[string, unknown]>): ReportFields {
  const fields = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const name = storableText(key).replace(/\[\d*\]$/, '');
    const values = fields.get(name) ?? [];
    if (typeof value === 'string' && values.length < most) values.push(storableText(value));
    fields.set(name, values);
  }
  return fields;
}

function fromJson(text: string): ReportFields {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return new Map();
  }
  if (typeof parsed !== 'object' || parsed === null) return new Map();
  return fromPairs(
    Object.entries(parsed).flatMap(([key, value]: [string, unknown]) =>
      (Array.isArray(value) ? value : [value])
        .filter((one): one is string | number => typeof one === 'string' || typeof one === 'number')
        .map((one): [string, string] => [key, String(one)]),
    ),
  );
}

async function fromMultipart(raw: Buffer, contentType: string): Promise<ReportFields> {
  try {
    const form = await new Response(new Uint8Array(raw), {
      headers: { 'content-type': contentType },
    }).formData();
    return fromPairs(form as unknown as Iterable<[string, unknown]>);
  } catch {
    return new Map();
  }
}
