import { ValidateIf } from 'class-validator';

/** May be left out; if it is there it is checked, so that null never reaches a column that has none. */
export const Maybe = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** May be left out or null. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined && value !== null);
