import type { Type as Class } from '@nestjs/common';
import { TransformationType, type TransformFnParams } from 'class-transformer';
import { defaultMetadataStorage as transformations } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';

type Plain = Record<string, unknown>;
type Condition = (object: object, value: unknown) => unknown;

interface Check {
  appliesTo: Condition | undefined;
  isFine: (value: unknown, args: ValidationArguments) => unknown;
  constraints: unknown[];
  /** Every entry of a list is checked. */
  each: boolean;
}

interface Field {
  /** Without all of them the field is not looked at. */
  conditions: readonly Condition[];
  checks: readonly Check[];
  transforms: readonly ((params: TransformFnParams) => unknown)[];
  /** The class of the value or of each entry. */
  nested: (() => Class<object>) | undefined;
}

type Fields = ReadonlyMap<string, Field>;

const compiled = new Map<Class<object>, Fields | undefined>();

/**
 * What class-transformer and class-validator would make of a body in which nothing is wrong. Undefined where something is, or
 * where it cannot be told here: then they are to be asked, and theirs are the errors.
 *
 * The decorators of each class are read once; the packages look them up anew for every request, which takes as long as the
 * checks (docs/bench.md). `test/routes/compiled-validation.spec.ts` compares both for all our classes.
 */
export function makeValid<T extends object>(type: Class<T>, body: unknown): T | undefined {
  const made = make(type, body);
  return made !== undefined && isValid(made) ? (made as T) : undefined;
}

const fieldsOf = (type: Class<object>): Fields | undefined => {
  if (!compiled.has(type)) compiled.set(type, compile(type));
  return compiled.get(type);
};

function make(type: Class<object>, body: unknown): object | undefined {
  const fields = isPlain(body) ? fieldsOf(type) : undefined;
  if (!fields) return undefined;
  const plain = body as Plain;
  const made = new type() as Plain;
  for (const key of Object.keys(plain)) {
    const field = fields.get(key);
    if (!field) return undefined;
    let value = copyOf(plain[key], field);
    if (value === unclear) return undefined;
    for (const transform of field.transforms)
      value = transform({ value, key, obj: plain, type: TransformationType.PLAIN_TO_CLASS, options: {} });
    made[key] = value;
  }
  return made;
}

const unclear = Symbol('to be asked of class-transformer');

/** Its prototype is none, or Object's: as parsed from JSON, a form or an address. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function copyOf(value: unknown, { nested }: Field): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return (nested && make(nested(), value)) ?? unclear;
  const entries = Array.from(value as unknown[], (one) =>
    typeof one !== 'object' || one === null ? one : ((nested && make(nested(), one)) ?? unclear),
  );
  return entries.includes(unclear) ? unclear : entries;
}

function isValid(object: object): boolean {
  const type = object.constructor as Class<object>;
  for (const [property, field] of fieldsOf(type) as Fields) {
    const value = (object as Plain)[property];
    if (!field.conditions.every((condition) => condition(object, value))) continue;
    for (const { appliesTo, isFine, constraints, each } of field.checks) {
      if (appliesTo && !appliesTo(object, value)) continue;
      const args = { targetName: type.name, property, object, value, constraints };
      // A promise is none of ours.
      if (each && Array.isArray(value) ? value.some((one) => isFine(one, args) !== true) : isFine(value, args) !== true)
        return false;
    }
    if (field.nested && value !== undefined && !areValid(value)) return false;
  }
  return true;
}

const areValid = (value: unknown): boolean =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).every(
    (one) => typeof one === 'object' && one !== null && isValid(one),
  );

/** Undefined if it has anything that is not known here. */
function compile(type: Class<object>): Fields | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const isExposed = transformations.getExposedMetadatas(type).length > 0;
  if (rules.length === 0 || isExposed || transformations.getExcludedMetadatas(type).length > 0) return undefined;
  const fields = new Map<string, Field>();
  for (const name of new Set(rules.map((one) => one.propertyName))) {
    const field = compileField(
      type,
      name,
      rules.filter((one) => one.propertyName === name),
    );
    if (!field) return undefined;
    fields.set(name, field);
  }
  return fields;
}

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

function compileField(type: Class<object>, name: string, rules: readonly Rule[]): Field | undefined {
  const conditions: Condition[] = [];
  const checks: Check[] = [];
  let isNested = false;
  for (const { type: kind, constraints, constraintCls, each, validateIf, groups } of rules) {
    const [constraint, ...others] = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
    if (groups?.length) return undefined;
    if (kind === 'conditionalValidation') conditions.push((constraints as [Condition])[0]);
    else if (kind === 'nestedValidation') isNested = true;
    else if ((kind === 'customValidation' || kind === 'isDefined') && constraint && others.length === 0) {
      const { instance } = constraint;
      const isFine = instance.validate.bind(instance);
      checks.push({ appliesTo: validateIf, isFine, constraints: constraints ?? [], each });
    } else if (kind !== 'whitelistValidation') return undefined;
  }
  const found = transformations.findTransformMetadatas(type, name, TransformationType.PLAIN_TO_CLASS);
  const entry = transformations.findTypeMetadata(type, name);
  // What has a class and is not checked, or the other way round, and every class that is not ours.
  if (
    isNested !== (entry !== undefined) ||
    entry?.options?.discriminator ||
    found.some(({ options }) => hasAny(options))
  )
    return undefined;
  const nested = entry && (() => entry.typeFunction() as Class<object>);
  return { conditions, checks, transforms: found.map((one) => one.transformFn), nested };
}

const hasAny = (options: object | undefined): boolean => Object.keys(options ?? {}).length > 0;
