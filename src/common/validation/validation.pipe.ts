import { type ArgumentMetadata, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { instanceToPlain, plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import type { FieldProblem } from '../../contract/problems.js';
import { Refusal } from '../problem/refusal.js';
import { makeValid } from './compiled.js';
import { ruleOf } from './rule-message.js';

/** Reported last: "must be a whole number" is more helpful than "at least 1" for a value that is not a number. */
const bounds = new Set(['min', 'max', 'minLength', 'maxLength', 'arrayMinSize', 'arrayMaxSize']);
const kindFirst = (one: string, other: string): number => Number(bounds.has(one)) - Number(bounds.has(other));

function flatten(errors: ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {})
      .sort(kindFirst)
      .map((constraint) => ({ field, ...ruleOf(constraint, error), message: '' }));
    return [...own.slice(0, 1), ...flatten(error.children ?? [], field)];
  });
}

const mostErrors = 50;
const depth = ({ field }: FieldProblem): number => field.split('.').length;

/** Of too many those of the form's own fields first, so that a long list does not hide them. */
const mostHelpful = (errors: FieldProblem[]): FieldProblem[] =>
  errors.length > mostErrors ? errors.toSorted((a, b) => depth(a) - depth(b)).slice(0, mostErrors) : errors;

const validatorPackage = { validate, getMetadataStorage };

/** Refuses unknown fields and names each invalid field with its rule; nothing is coerced silently. */
export const validationRules: ValidationPipeOptions = {
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
  // Otherwise Nest would load both packages whole.
  validatorPackage,
  transformerPackage: { plainToInstance, classToPlain: instanceToPlain },
  exceptionFactory: (errors) => new Refusal('validation-failed', { errors: mostHelpful(flatten(errors)) }),
};

/** Asks class-validator only where something is wrong. */
class QuickValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    const valid = metatype && type !== 'custom' ? makeValid(metatype, value) : undefined;
    return valid ?? super.transform(value, metadata);
  }
}

export const createValidationPipe = (): ValidationPipe => new QuickValidationPipe(validationRules);
