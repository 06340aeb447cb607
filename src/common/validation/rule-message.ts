import type { ValidationError } from 'class-validator';
import { formatDecimal } from '../../contract/decimal.js';
import { fill } from '../../contract/problems.js';
import { type RuleName, rules } from '../../contract/rules.js';

type Params = Record<string, string | number>;
export interface BrokenRule {
  rule: string;
  params?: Params;
}

const names: Record<string, { rule: RuleName; bound?: string }> = {
  isDefined: { rule: 'required' },
  isNotEmpty: { rule: 'required' },
  isString: { rule: 'not-text' },
  maxLength: { rule: 'text-too-long', bound: 'max' },
  minLength: { rule: 'text-too-short', bound: 'min' },
  isIn: { rule: 'not-in-list' },
  isEnum: { rule: 'not-in-list' },
  isInt: { rule: 'not-integer' },
  isNumber: { rule: 'not-number' },
  min: { rule: 'too-small', bound: 'min' },
  max: { rule: 'too-large', bound: 'max' },
  equals: { rule: 'not-true' },
  isArray: { rule: 'not-a-list' },
  arrayMaxSize: { rule: 'list-too-long', bound: 'max' },
  arrayMinSize: { rule: 'list-too-short', bound: 'min' },
  arrayUnique: { rule: 'not-unique' },
  isUuid: { rule: 'id-invalid' },
  isEmail: { rule: 'email-invalid' },
  nestedValidation: { rule: 'not-an-object' },
  isObject: { rule: 'not-an-object' },
  whitelistValidation: { rule: 'unknown-field' },
};

/** Our own decorators encode rule and params as JSON in the constraint's message: `ruleText('text-too-long', {max})`. */
export const ruleText = (rule: RuleName, params: Params = {}): string => JSON.stringify({ rule, params });

export function ruleOf(constraint: string, error: ValidationError): BrokenRule {
  const message = error.constraints?.[constraint] ?? '';
  if (message.startsWith('{"rule":')) return JSON.parse(message) as BrokenRule;
  const known = names[constraint];
  if (!known) return { rule: 'invalid' };
  const number = known.bound && /-?\d+(?:\.\d+)?/.exec(message.slice(error.property.length))?.[0];
  return number ? { rule: known.rule, params: { [known.bound as string]: Number(number) } } : { rule: known.rule };
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Params that are exact decimals, as text. */
const decimals: readonly string[] = ['whole', 'computed', 'difference'];

/** Dates are written day first in both languages: 05/12/2026. */
export function written(name: string, value: string | number, language: 'vi' | 'en'): string | number {
  if (typeof value === 'number') return value;
  return decimals.includes(name) ? formatDecimal(value, language) : value.replace(isoDay, '$3/$2/$1');
}

export function ruleMessage(broken: BrokenRule, language: 'vi' | 'en'): string {
  const sentences = rules[broken.rule as RuleName] ?? rules.invalid;
  const params = Object.entries(broken.params ?? {}).map(
    ([name, value]) => [name, written(name, value, language)] as const,
  );
  return fill(sentences[language === 'vi' ? 0 : 1], Object.fromEntries(params));
}
