import { snake } from './columns.js';
import type { ReadSource, Value } from './sql.js';

/** The list of a SELECT, and what a row of it is. Names are quoted: PostgreSQL would fold them. */
export type Columns<Row> = string & { readonly row?: Row };
export type RowOf<List> = List extends Columns<infer Row> ? Row : never;

/** What the database gives for a property: instants and JSON are text. */
type Stored<T> = T extends string | number | null ? T : string;
type Property<E> = keyof E & string;
type Renamed<E> = Property<E> | `${Property<E>} AS ${string}`;
type PropertyOf<E, Name> = Name extends `${infer P} AS ${string}` ? P & Property<E> : Name & Property<E>;
type Selected<E, Name extends string> = {
  [N in Name as N extends `${string} AS ${infer As}` ? As : N]: Stored<E[PropertyOf<E, N>]>;
};
type All<Lists extends readonly unknown[]> = Lists extends readonly [infer One, ...infer Others]
  ? RowOf<One> & All<Others>
  : unknown;
type Flat<T> = { [K in keyof T]: T[K] };

/** Columns of an entity under the alias of its table: `columns(Field, 'f', ['id', 'name AS fieldName'])`. */
export const columns = <E extends object, const Name extends Renamed<E>>(
  _entity: new () => E,
  alias: string,
  names: readonly Name[],
): Columns<Flat<Selected<E, Name>>> =>
  names
    .map((name) => {
      const [property = name, as = property] = name.split(' AS ');
      return `${alias}.${snake(property)} AS "${as}"`;
    })
    .join(', ');

/** Columns of a table that a LEFT JOIN may not find. */
export const orNull = <Row>(list: Columns<Row>): Columns<{ [K in keyof Row]: Row[K] | null }> => list;

/** Columns that no entity has: `computed<{ count: number }>('CAST(count(*) AS int) AS "count"')`. */
export const computed = <Row>(text: string): Columns<Row> => text;

export const list = <const Lists extends readonly Columns<object>[]>(...lists: Lists): Columns<Flat<All<Lists>>> =>
  lists.join(', ');

/** Rows of a SELECT, typed by its list; `from` is the rest of it. */
export const select = <Row>(
  source: Pick<ReadSource, 'rows'>,
  selected: Columns<Row>,
  from: string,
  values: readonly Value[] = [],
): Promise<Row[]> => source.rows<Row>(`SELECT ${selected} ${from}`, values);
