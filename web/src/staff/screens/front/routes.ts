import type { Route } from '../../router.svelte.js';

export const frontRoutes: readonly Route[] = [
  { path: '/sign-in', load: () => import('./SignIn.svelte'), frame: 'bare', needs: 'nobody' },
  { path: '/set-up', load: () => import('./SetUp.svelte'), frame: 'bare', needs: 'nobody' },
  { path: '/console/_components', load: () => import('./Gallery.svelte'), frame: 'bare', needs: 'nobody' },
];
