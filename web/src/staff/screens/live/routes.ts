import type { Route } from '../../router.svelte.js';

/** Moderation, chair, hall, reception. */
export const liveRoutes: readonly Route[] = [];
