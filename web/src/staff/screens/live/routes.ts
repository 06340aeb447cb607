import type { Route } from '../../router.svelte.js';

/** The rooms that follow a dialogue live. */
export const liveRoutes: readonly Route[] = [
  {
    path: '/moderation/:dialogueId',
    load: () => import('./moderation/Moderation.svelte'),
    frame: 'bare',
    needs: 'opinion.moderate',
  },
];
