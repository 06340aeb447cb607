import type { TypedForm } from '#api/client.js';
import { typedNumber } from '../shared/typed-number.js';

/** One input of a form for a row of a settings table. */
export interface EntryField {
  /** The server's name. */
  name: string;
  label: string;
  help?: string;
  /** `numbers`: several options, stored as `6,11`. */
  type?: 'text' | 'date' | 'number' | 'numbers' | 'email' | 'password';
  options?: readonly { value: string; label: string }[];
  /** Label of the empty option. */
  unset?: string;
  optional?: boolean;
}

export const numbersIn = (typed: string): number[] => typed.split(',').filter(Boolean).map(Number);

/** Converts for the server: numbers, lists, and null for empty values. */
export const filled = (fields: readonly EntryField[], typed: Readonly<Record<string, string>>): TypedForm =>
  Object.fromEntries(
    fields.map(({ name, type, optional }) => {
      const text = typed[name] ?? '';
      if (type === 'numbers') return [name, numbersIn(text)];
      if (optional && !text.trim()) return [name, null];
      return [name, type === 'number' ? typedNumber(text) : text];
    }),
  );
