interface Queryable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/**
 * The rows of a query. TypeORM answers UPDATE and DELETE with `[rows, count]` and everything else with the rows;
 * here it is always the rows.
 */
export async function rowsOf<Row>(on: Queryable, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const answer = (await on.query(sql, parameters)) as unknown[];
  const paired = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (paired ? answer[0] : answer) as Row[];
}
