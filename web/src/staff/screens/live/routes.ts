import type { Route } from '../../app/router.svelte.js';

/** The rooms that follow a dialogue live. */
export const liveRoutes: readonly Route[] = [
  {
    path: '/moderation/:dialogueId',
    load: () => import('../../opinion/moderation/ModerationPage.svelte'),
    frame: 'bare',
    needs: 'opinion.moderate',
  },
  {
    path: '/chair/:dialogueId',
    load: () => import('../../floor/chair/ChairPage.svelte'),
    frame: 'bare',
    needs: 'live.chair',
  },
  { path: '/hall/:dialogueId', load: () => import('../../floor/hall/HallPage.svelte'), frame: 'bare', needs: 'nobody' },
  {
    path: '/reception/:dialogueId',
    load: () => import('../../invitation/reception/ReceptionPage.svelte'),
    frame: 'bare',
    needs: 'live.reception',
  },
  {
    path: '/secretary/:dialogueId',
    load: () => import('../../minutes/SecretaryPage.svelte'),
    frame: 'bare',
    needs: 'floor.command',
  },
];
