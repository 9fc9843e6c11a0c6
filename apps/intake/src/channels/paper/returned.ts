/** What `update … returning` gives: the driver wraps the rows of an update together with their count. */
export function returned<Row = unknown>(result: unknown): Row[] {
  const rows =
    Array.isArray(result) && Array.isArray(result[0]) ? (result[0] as unknown[]) : (result as unknown[]);
  return rows as Row[];
}
