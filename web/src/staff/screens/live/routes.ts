import type { Route } from '../../router.svelte.js';

/** The rooms that follow a dialogue live. */
export const liveRoutes: readonly Route[] = [
  {
    path: '/moderation/:dialogueId',
    load: () => import('./moderation/Moderation.svelte'),
    frame: 'bare',
    needs: 'opinion.moderate',
  },
  { path: '/chair/:dialogueId', load: () => import('./chair/Chair.svelte'), frame: 'bare', needs: 'live.chair' },
  { path: '/hall/:dialogueId', load: () => import('./hall/Hall.svelte'), frame: 'bare', needs: 'nobody' },
  {
    path: '/reception/:dialogueId',
    load: () => import('./reception/Reception.svelte'),
    frame: 'bare',
    needs: 'live.reception',
  },
  {
    path: '/secretary/:dialogueId',
    load: () => import('./secretary/Secretary.svelte'),
    frame: 'bare',
    needs: 'floor.command',
  },
];
