import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '../../contract/problems.js';
import { Refusal } from '../problem/refusal.js';
import { ruleOf } from './rule-message.js';

/** "Must be a whole number" says more than "at least 1" about something that is none. */
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

/** Unknown fields are refused, each bad field is named with its rule; nothing is coerced silently. */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Refusal('validation-failed', { errors: flatten(errors).slice(0, 50) }),
  });
