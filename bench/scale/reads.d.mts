import type { proportions } from './facts.mjs';

export interface Read {
  name: string;
  /** The role of who asks; nobody, if undefined. */
  as?: string;
  group: string;
  /** How many times slower it may be at the larger size. */
  bound: number;
  get(n: number): string;
  body?(n: number): object;
}

export function readsOf(of: ReturnType<typeof proportions>): Read[];
export function headersOf(read: Read): Record<string, string>;
