import { thingKey, type ThingKey, type ThingType } from '#contract/live.js';
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
} from '#contract/views.js';

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

/** All of one dialogue at one moment. */
export type Picture = Readonly<Record<ThingKey, unknown>>;

/** A picture by type. */
export const roomOf = (picture: Picture) => ({
  one: <Type extends ThingType>(type: Type, id: string): Things[Type] | undefined =>
    picture[thingKey(type, id)] as Things[Type] | undefined,
  /** All things of a type, in no order. */
  all: <Type extends ThingType>(type: Type): Things[Type][] =>
    Object.entries(picture)
      .filter(([key]) => key.startsWith(`${type}:`))
      .map(([, view]) => view as Things[Type]),
});
