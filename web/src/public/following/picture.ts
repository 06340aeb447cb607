import { thingKey, type Snapshot } from '#contract/live.js';
import type { DialogueThing, FloorThing, SumsThing } from '#contract/views.js';

export interface Picture {
  dialogue: DialogueThing | undefined;
  floor: FloorThing | undefined;
  sums: SumsThing | undefined;
}

/** What the public sees of one dialogue. */
export const pictureOf = (things: Snapshot['things'], id: string): Picture => ({
  dialogue: things[thingKey('dialogue', id)] as DialogueThing | undefined,
  floor: things[thingKey('floor', id)] as FloorThing | undefined,
  sums: things[thingKey('sums', id)] as SumsThing | undefined,
});
