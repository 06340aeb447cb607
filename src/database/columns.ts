import { Column, type ColumnOptions, ForeignKey, PrimaryColumn, type ValueTransformer } from 'typeorm';

/** The name of a table or column for a class or property. */
export const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/**
 * Column types with the same meaning on SQLite and PostgreSQL. Instants are ISO 8601 UTC text of 24 characters, which sorts
 * chronologically; local dates are `YYYY-MM-DD`; ids are UUID v7 made by the application. There are no boolean columns: a
 * timestamp says when something became true.
 */
const utc: ValueTransformer = {
  to: (value: Date | null | undefined): string | null | undefined =>
    value instanceof Date ? value.toISOString() : value,
  from: (value: string | null): Date | null => (value === null ? null : new Date(value)),
};

const json: ValueTransformer = {
  to: (value: unknown): string | null | undefined =>
    value === undefined ? undefined : value === null ? null : JSON.stringify(value),
  from: (value: string | null): unknown => (value === null ? null : JSON.parse(value)),
};

const nullable: ColumnOptions = { nullable: true };

/** The entity class, or its name where importing it would violate the layering of modules. */
type Target = string | (() => new () => object);

const reference =
  (options: ColumnOptions) =>
  (target?: Target): PropertyDecorator =>
  (entity, property) => {
    Column({ type: 'varchar', length: '36', ...options })(entity, property);
    if (target) ForeignKey(target)(entity, property);
  };

export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: '36' });
/** The id of another row; with a target it is a foreign key. */
export const Ref = reference({});
export const RefOrNull = reference(nullable);
export const Str = (length: number): PropertyDecorator => Column({ type: 'varchar', length: String(length) });
export const StrOrNull = (length: number): PropertyDecorator =>
  Column({ type: 'varchar', length: String(length), ...nullable });
export const Text = (): PropertyDecorator => Column({ type: 'text' });
export const TextOrNull = (): PropertyDecorator => Column({ type: 'text', ...nullable });
export const Int = (): PropertyDecorator => Column({ type: 'integer' });
export const IntOrNull = (): PropertyDecorator => Column({ type: 'integer', ...nullable });
export const Instant = (): PropertyDecorator => Column({ type: 'varchar', length: '24', transformer: utc });
export const InstantOrNull = (): PropertyDecorator =>
  Column({ type: 'varchar', length: '24', transformer: utc, ...nullable });
export const Day = (): PropertyDecorator => Column({ type: 'varchar', length: '10' });
export const DayOrNull = (): PropertyDecorator => Column({ type: 'varchar', length: '10', ...nullable });
export const Json = (): PropertyDecorator => Column({ type: 'text', transformer: json });
export const JsonOrNull = (): PropertyDecorator => Column({ type: 'text', transformer: json, ...nullable });
