import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  /** Empty above what needs no name, such as buttons. */
  head: ComponentChildren;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned with tabular figures. */
  numeric?: boolean;
  /** The cell that names the row; read before the others. */
  rowHead?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table shows; hidden from sight with `captionHidden` when a heading already says it. */
  caption: ComponentChildren;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Totals below, one cell per column. */
  foot?: readonly ComponentChildren[];
  /** Shown instead of an empty table. */
  empty?: ComponentChildren;
}

/** A table that scrolls sideways inside its own frame on narrow screens, reachable by keyboard. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  keyOf,
  foot,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const side = (column: Column<Row>) => (column.numeric ? 'number' : undefined);
  return (
    <div
      class="table-frame"
      role="group"
      aria-label={typeof caption === 'string' ? caption : undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling frame must be reachable by keyboard
      tabindex={0}
    >
      <table>
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) =>
              // A header that says nothing must not be announced as one.
              column.head === '' ? (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it is no control, and empty on purpose
                <td key={index} />
              ) : (
                <th key={index} scope="col" class={side(column)}>
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                column.rowHead ? (
                  <th key={index} scope="row" class={side(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} class={side(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, index) => (
                <td key={index} class={columns[index] && side(columns[index])}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
