import { ValidateIf } from 'class-validator';

/** May be left out, but not null; class-validator's `IsOptional` also lets null pass. */
export const Omittable = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Must be given, and may be null. */
export const Nullable = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== null);
