import type { Component } from 'svelte';
import type { PageName, PageProps } from '#contract/pages.js';
import Answers from './pages/Answers.svelte';
import Dialogue from './pages/Dialogue.svelte';
import Figures from './pages/Figures.svelte';
import Home from './pages/Home.svelte';
import Join from './pages/Join.svelte';
import Message from './pages/Message.svelte';
import Opinions from './pages/Opinions.svelte';
import Register from './pages/Register.svelte';
import Result from './pages/Result.svelte';
import Results from './pages/Results.svelte';
import Speak from './pages/Speak.svelte';
import Submit from './pages/Submit.svelte';
import Track from './pages/Track.svelte';

interface Page<Props extends PageProps[PageName]> {
  component: Component<Props>;
  hydrated: boolean | ((props: Props) => boolean);
}

/** Every public page by name. A hydrated page has an entry of the same name in `hydrate/`. */
export const pages: { [Name in PageName]: Page<PageProps[Name]> } = {
  home: { component: Home, hydrated: false },
  join: { component: Join, hydrated: false },
  // The page of a dialogue is live before and during the dialogue, and static afterwards.
  dialogue: { component: Dialogue, hydrated: ({ snapshot }) => snapshot !== null },
  opinions: { component: Opinions, hydrated: true },
  figures: { component: Figures, hydrated: false },
  submit: { component: Submit, hydrated: true },
  speak: { component: Speak, hydrated: true },
  // A plain form; only where the browser is asked to work does it need a script.
  register: { component: Register, hydrated: ({ challenge }) => challenge !== null },
  track: { component: Track, hydrated: false },
  answers: { component: Answers, hydrated: false },
  results: { component: Results, hydrated: false },
  result: { component: Result, hydrated: false },
  message: { component: Message, hydrated: false },
};
