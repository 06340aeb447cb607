import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { Body } from './form.js';

type Class = new () => object;

/** A field of a form, with the names of the rules in its DTO. */
export interface Field {
  /** `assignments.0.dueOn` */
  path: string;
  name: string;
  value: unknown;
  rules: ReadonlySet<string>;
  /** Always required. */
  required: boolean;
}

export function rulesOf(dto: Class): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  for (const { propertyName, name, type } of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false))
    fields.set(propertyName, (fields.get(propertyName) ?? new Set()).add(name ?? type));
  return fields;
}

export const nestedClass = (dto: Class, name: string): Class | undefined =>
  defaultMetadataStorage.findTypeMetadata(dto, name)?.typeFunction() as Class | undefined;

/** The DTO and those of nested objects. */
export function classesIn(dto: Class): Class[] {
  const inner = [...rulesOf(dto).keys()].flatMap((name) => nestedClass(dto, name) ?? []);
  return [dto, ...inner.filter((one) => rulesOf(one).size > 0).flatMap(classesIn)];
}

/** Integers of a DTO that may exceed the range of a database column. */
export const unboundedIn = (dto: Class): string[] => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const bound = (field: string, name: string): number =>
    (rules.find((one) => one.propertyName === field && one.name === name)?.constraints as number[] | undefined)?.[0] ??
    NaN;
  return [...rulesOf(dto)]
    .filter(([, names]) => names.has('isInt') || names.has('isNumber'))
    .filter(([field]) => !(bound(field, 'max') < 2 ** 31 && bound(field, 'min') >= -(2 ** 31)))
    .map(([field]) => `${dto.name}.${field}`);
};

/** All objects of a body with their classes, the body itself first. */
export function objectsIn(dto: Class, body: Body, path = ''): { path: string; dto: Class; value: Body }[] {
  const nested = Object.entries(body).flatMap(([name, value]) => {
    const inner = nestedClass(dto, name);
    if (!inner || value === null) return [];
    return Array.isArray(value)
      ? value.flatMap((one, index) => objectsIn(inner, one as Body, `${path}${name}.${index}.`))
      : objectsIn(inner, value as Body, `${path}${name}.`);
  });
  return [{ path, dto, value: body }, ...nested];
}

/** All fields of a body, including nested ones. */
export const fieldsIn = (dto: Class, body: Body): Field[] =>
  objectsIn(dto, body).flatMap(({ path, dto: own, value }) => {
    const all = rulesOf(own);
    return Object.entries(value).map(([name, one]) => {
      const rules = all.get(name) ?? new Set<string>();
      const required = !rules.has(ValidationTypes.CONDITIONAL_VALIDATION) && !rules.has('isOptional');
      return { path: `${path}${name}`, name, value: one, rules, required };
    });
  });

/** A copy with one field replaced; undefined omits it. */
export function withEntry(body: Body, path: string, value: unknown): Body {
  const copy = structuredClone(body);
  const steps = path.split('.');
  const last = steps.pop() as string;
  const place = steps.reduce((inner, step) => inner[step] as Body, copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
