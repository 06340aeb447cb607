import { thingKey, type Snapshot } from '#contract/live.js';
import type { DialogueLiveView, FloorLiveView, SumsLiveView } from '#contract/views.js';

export interface Picture {
  dialogue: DialogueLiveView | undefined;
  floor: FloorLiveView | undefined;
  sums: SumsLiveView | undefined;
}

/** What the public sees of one dialogue. */
export const pictureOf = (things: Snapshot['things'], id: string): Picture => ({
  dialogue: things[thingKey('dialogue', id)] as DialogueLiveView | undefined,
  floor: things[thingKey('floor', id)] as FloorLiveView | undefined,
  sums: things[thingKey('sums', id)] as SumsLiveView | undefined,
});
