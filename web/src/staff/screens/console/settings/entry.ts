import { typedNumber } from '../shared/typed-number.js';

/** One input of a form for a row of a settings table. */
export interface EntryField {
  /** The server's name. */
  name: string;
  label: string;
  help?: string;
  type?: 'text' | 'date' | 'number' | 'email' | 'password';
  options?: readonly { value: string; label: string }[];
  /** What an empty choice says. */
  unset?: string;
  optional?: boolean;
}

export type Entry = Record<string, string | number | null>;

/** As the server takes it: numbers as numbers, nothing as null. */
export const filled = (fields: readonly EntryField[], typed: Readonly<Record<string, string>>): Entry =>
  Object.fromEntries(
    fields.map(({ name, type, optional }) => {
      const text = typed[name] ?? '';
      if (optional && !text.trim()) return [name, null];
      return [name, type === 'number' ? typedNumber(text) : text];
    }),
  );
