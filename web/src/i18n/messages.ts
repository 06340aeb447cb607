import { getContext, setContext } from 'svelte';
import { fill, type Translation, type Values } from './translation.js';
import type { vi } from './vi.js';

export type Language = 'vi' | 'en';
export type MessageKey = keyof typeof vi;

/** The messages of a page; citizens' pages load only `common` and `public`, so the rest may be missing. */
export type Catalogue = Partial<Translation<typeof vi>>;

export interface Messages {
  readonly language: Language;
  /** `t('due.left', { days: 3 })`. The compiler knows the keys and the values each of them needs. */
  t<Key extends MessageKey>(key: Key, ...values: Values<(typeof vi)[Key]>): string;
}

const KEY = 'messages';

export function messagesOf(language: Language, catalogue: Catalogue): Messages {
  return { language, t: (key, ...values) => fill(catalogue[key] ?? key, values[0]) };
}

export function messageContext(messages: Messages): Map<unknown, unknown> {
  return new Map([[KEY, messages]]);
}

export function provideMessages(messages: Messages): void {
  setContext(KEY, messages);
}

/** The messages of the component's page. They are not global, because the server renders both languages at once. */
export function useMessages(): Messages {
  return getContext<Messages>(KEY);
}
