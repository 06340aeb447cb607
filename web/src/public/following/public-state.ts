import { oneView, type Views } from '#contract/live.js';
import type { DialogueLiveView, FloorLiveView, SumsLiveView } from '#contract/views.js';

export interface PublicState {
  dialogue: DialogueLiveView | undefined;
  floor: FloorLiveView | undefined;
  sums: SumsLiveView | undefined;
}

/** What the public sees of one dialogue. */
export const publicStateOf = (views: Readonly<Views>, id: string): PublicState => ({
  dialogue: oneView(views, 'dialogue', id),
  floor: oneView(views, 'floor', id),
  sums: oneView(views, 'sums', id),
});
