import type { Route } from '../../router.svelte.js';

export const consoleRoutes: readonly Route[] = [
  { path: '/console', load: () => import('./Home.svelte'), frame: 'desk' },
];
