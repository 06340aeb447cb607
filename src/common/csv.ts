export type Cell = string | number | null;

/** Prevents spreadsheets from running values that begin like a formula. */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
const quoted = (value: Cell): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`;

/** Rows for a spreadsheet. With a byte order mark, so that Excel reads the accents. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
