import Message from './pages/Message.svelte';

/** Every public page by name. A hydrated page has an entry of the same name in `hydrate/`. */
export const pages = {
  message: { component: Message, hydrated: false },
} as const;

export type PageName = keyof typeof pages;
