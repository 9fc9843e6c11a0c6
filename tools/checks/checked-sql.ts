/** What may write `.query(` itself, and why. */
const exceptions: readonly { path: RegExp; why: string }[] = [
  { path: /^libs\/persistence\/src\/sql\.ts$/, why: 'the way itself' },
  { path: /^libs\/persistence\/src\/listener\.ts$/, why: 'LISTEN on a pg client of its own; no rows' },
  {
    path: /^libs\/local-servers\/src\//,
    why: 'makes roles and databases on a pg client before any service runs',
  },
  {
    path: /^libs\/testing\/src\/fresh-database\.ts$/,
    why: 'makes and drops databases on a pg client; no rows',
  },
  { path: /(^|[/.])migrations?([/.]|$)/, why: 'a migration has no rows to hand on' },
  { path: /\.spec\.tsx?$/, why: 'a spec fails by itself when a row is not what it expects' },
];

/**
 * SQL whose rows nobody checked: `query` of a data source, an entity manager or a query runner, outside
 * libs/persistence. A cast of what it answers compiles whatever the column is called.
 */
export function uncheckedSql(path: string, text: string): string[] {
  if (!/^(apps|libs)\/.*\.tsx?$/.test(path) || exceptions.some((known) => known.path.test(path))) return [];
  return [...text.matchAll(/\.\s*query\s*(<[^;=]*?>)?\(|\.getRaw(One|Many|AndEntities)\s*(<|\()/g)].map(
    ({ index }) =>
      `${path}:${text.slice(0, index).split('\n').length}: rows by queryRows, queryRow or queryEntities, statements without rows by execute (libs/persistence)`,
  );
}
