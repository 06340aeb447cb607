import type { DataSource } from 'typeorm';

/** Each calls `hit` if any of it runs as a script, or adds an element that `planted` finds if it is parsed as markup. */
export const payloads: readonly string[] = [
  '<script>hit()</script>',
  '<SCRIPT SRC=data:text/javascript,hit()></SCRIPT>',
  '<img src=x onerror=hit()>',
  '<img src=x onerror="hit()" x=',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<svg/onload=hit()//',
  '<body onload=hit()>',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<iframe src=javascript:parent.hit()>',
  '<a href="javascript:hit()" autofocus onfocus=hit()>x</a>',
  '<details open ontoggle=hit()>',
  '<input autofocus onfocus=hit()>',
  '<video><source onerror=hit()></video>',
  '<object data=javascript:hit()>',
  '<embed src=javascript:hit()>',
  '<math><mtext><img src=x onerror=hit()></mtext></math>',
  '<style>@import "javascript:hit()";</style>',
  '<link rel=stylesheet href=javascript:hit()>',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<base href="javascript:hit()//">',
  '<form action=javascript:hit()><button autofocus>x</button></form>',
  '</script><script>hit()</script>',
  '</title><script>hit()</script>',
  '</textarea><img src=x onerror=hit()>',
  '</style><img src=x onerror=hit()>',
  '--><img src=x onerror=hit()>',
  ']]><img src=x onerror=hit()>',
  '"><img src=x onerror=hit()>',
  "'><img src=x onerror=hit()>",
  '" onmouseover=hit() autofocus onfocus=hit() x="',
  "' onmouseover=hit() autofocus onfocus=hit() x='",
  '`${hit()}`',
  '{{constructor.constructor("hit()")()}}',
  '${hit()} #{hit()} <%= hit() %>',
  '{@html "<img src=x onerror=hit()>"}',
  '&lt;img src=x onerror=hit()&gt;',
  '&#60;img src=x onerror=hit()&#62;',
  '\\u003cimg src=x onerror=hit()\\u003e',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
];

/** Text that people typed, as opposed to codes, dates and ids. */
const isTyped = (value: unknown): value is string => typeof value === 'string' && /\S\s+\S/.test(value);
const isJson = (value: string): boolean => /^[[{]/.test(value);

/**
 * Puts payloads into every stored text, one after another, so that all of them are in the fields of every kind of row.
 * Returns how many texts it replaced.
 */
export async function poison(database: DataSource, first: number): Promise<number> {
  let next = first;
  const payload = (): string => `${payloads[next++ % payloads.length]} `;
  const replaced = (value: unknown): unknown => {
    if (isTyped(value)) return payload() + value;
    if (Array.isArray(value)) return value.map(replaced);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one)]));
  };
  for (const { tableName, columns, primaryColumns } of database.entityMetadatas) {
    const texts = columns.filter(({ type, isPrimary }) => !isPrimary && ['varchar', 'text'].includes(String(type)));
    const keys = primaryColumns.map(({ databaseName }) => databaseName);
    for (const { databaseName: column } of texts) {
      const rows: Record<string, string>[] = await database.query(
        `SELECT ${keys.join()}, "${column}" AS typed FROM ${tableName} WHERE "${column}" LIKE '% %'`,
      );
      for (const row of rows) {
        const typed = row['typed'] as string;
        const value = isJson(typed) ? JSON.stringify(replaced(JSON.parse(typed))) : replaced(typed);
        await database.query(
          `UPDATE ${tableName} SET "${column}" = ? WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`,
          [value, ...keys.map((key) => row[key])],
        );
      }
    }
  }
  return next - first;
}
