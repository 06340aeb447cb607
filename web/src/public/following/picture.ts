import { viewKey, type Snapshot } from '#contract/live.js';
import type { DialogueLiveView, FloorLiveView, SumsLiveView } from '#contract/views.js';

export interface Picture {
  dialogue: DialogueLiveView | undefined;
  floor: FloorLiveView | undefined;
  sums: SumsLiveView | undefined;
}

/** What the public sees of one dialogue. */
export const pictureOf = (views: Snapshot['views'], id: string): Picture => ({
  dialogue: views[viewKey('dialogue', id)] as DialogueLiveView | undefined,
  floor: views[viewKey('floor', id)] as FloorLiveView | undefined,
  sums: views[viewKey('sums', id)] as SumsLiveView | undefined,
});
