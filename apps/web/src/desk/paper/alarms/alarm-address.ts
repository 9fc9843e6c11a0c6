import { textField, type Body } from '../../../shell/body-fields.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id in a form or an address; undefined when it is none. */
export function uuidIn(body: Body, name: string): string | undefined {
  const value = textField(body, name);
  return uuid.test(value) ? value : undefined;
}

/** The address with something said in it. */
export const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`;
