import Dialogue from './pages/Dialogue.svelte';
import Home from './pages/Home.svelte';
import Message from './pages/Message.svelte';
import Register from './pages/Register.svelte';
import Submit from './pages/Submit.svelte';
import Track from './pages/Track.svelte';

/** Every public page by name. A hydrated page has an entry of the same name in `hydrate/`. */
export const pages = {
  home: { component: Home, hydrated: false },
  dialogue: { component: Dialogue, hydrated: false },
  submit: { component: Submit, hydrated: true },
  register: { component: Register, hydrated: false },
  track: { component: Track, hydrated: false },
  message: { component: Message, hydrated: false },
} as const;

export type PageName = keyof typeof pages;
