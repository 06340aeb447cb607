import { consoleRoutes } from './screens/console/routes.js';
import { frontRoutes } from './screens/front/routes.js';
import { liveRoutes } from './screens/live/routes.js';
import type { Route } from './app/router.svelte.js';

/** Every screen of the signed-in application, gathered from the rooms that own them. */
export const routes: readonly Route[] = [...frontRoutes, ...consoleRoutes, ...liveRoutes];
