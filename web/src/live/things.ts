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
  PledgeThing,
  SumsThing,
  TurnThing,
} from '../../../src/contract/views.js';

/** The view of every type of thing. */
export interface Things extends Record<ThingType, unknown> {
  dialogue: DialogueThing;
  sums: SumsThing;
  floor: FloorThing;
  opinion: OpinionThing;
  turn: TurnThing;
  pledge: PledgeThing;
  directive: DirectiveThing;
  assignment: AssignmentThing;
  note: NoteThing;
  guest: GuestThing;
  attendance: AttendanceThing;
}
