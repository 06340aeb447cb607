import type { OpinionLiveView } from '#contract/views.js';

/** The next to be called first. */
export const inCallingOrder = (a: OpinionLiveView, b: OpinionLiveView): number =>
  (a.queuePosition ?? 0) - (b.queuePosition ?? 0) || a.number - b.number;
