/**
 * Where to go after login: a path on this site, or `otherwise`. Refuses everything a browser could read as
 * another site (`//host`, `/\host`, schemes, control characters).
 */
export function safeReturnPath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return otherwise;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(wanted)) return otherwise;
  const base = 'http://here.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  if (url?.origin !== base) return otherwise;
  // What `/.//host` and its like come to is judged, not what they were.
  return url.pathname.startsWith('//') ? otherwise : url.pathname + url.search + url.hash;
}
