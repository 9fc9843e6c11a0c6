/** A posted form as it arrives: text, or several texts under one name. Read it with the functions here, never with casts. */
export type Body = Readonly<Record<string, unknown>>;

/** The body as a record, whatever was posted. */
export const asBody = (body: unknown): Body =>
  typeof body === 'object' && body !== null ? (body as Body) : {};

/** One text; the first of several; empty when absent. Line ends are one character, as people count them. */
export function textField(body: Body, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.replaceAll('\r\n', '\n') : '';
}

/** Whether a single box is ticked: its own value, once. Anything else was not said by the box and counts as nothing said. */
export function isTicked(body: Body, name: string, boxValue = 'yes'): boolean {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return Array.isArray(value) ? value.length === 1 && value[0] === boxValue : value === boxValue;
}

/** All texts under a name. */
export function textFields(body: Body, name: string): string[] {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}
