import type { ThingType } from '../../../src/contract/live.js';
import type {
  AssignmentThing,
  AttendanceThing,
  DialogueThing,
  DirectiveThing,
  FloorThing,
  GuestThing,
  NoteThing,
  OpinionThing,
  SumsThing,
} from '../../../src/contract/views.js';

/** The view of every type of thing. */
export interface Things extends Record<ThingType, unknown> {
  dialogue: DialogueThing;
  sums: SumsThing;
  floor: FloorThing;
  opinion: OpinionThing;
  directive: DirectiveThing;
  assignment: AssignmentThing;
  note: NoteThing;
  guest: GuestThing;
  attendance: AttendanceThing;
}
