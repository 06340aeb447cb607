import type { Route } from '../../app/router.svelte.js';

export const frontRoutes: readonly Route[] = [
  { path: '/sign-in', load: () => import('../../auth/SignIn.svelte'), frame: 'bare', needs: 'nobody' },
  { path: '/set-up', load: () => import('../../organisation/SetUp.svelte'), frame: 'bare', needs: 'nobody' },
  { path: '/console/_components', load: () => import('../../gallery/Gallery.svelte'), frame: 'bare', needs: 'nobody' },
];
