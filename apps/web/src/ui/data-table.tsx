import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export type Column<Row> = {
  readonly title: string;
  readonly align?: 'end';
  readonly cell: (row: Row) => ReactNode;
};
type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Short columns that fit a phone stay columns there. */
  readonly keepsColumns?: true;
};

/**
 * A plain table; on a phone each row becomes a small card with the column titles as labels.
 * The roles are written out because `display: block` takes them away from a table.
 */
export function DataTable<Row>({ label, columns, rows, keyOf, keepsColumns }: Props<Row>) {
  return (
    <table className={classes.table} data-keeps-columns={keepsColumns} aria-label={label} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.title} scope="col" role="columnheader" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <td key={column.title} role="cell" data-align={column.align} data-title={column.title}>
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
