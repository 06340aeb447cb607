import { thingKey, type ThingKey, type ThingType } from '#contract/live.js';
import type {
  AssignmentLiveView,
  AttendanceLiveView,
  DialogueLiveView,
  DirectiveLiveView,
  FloorLiveView,
  GuestLiveView,
  NoteLiveView,
  OpinionLiveView,
  PledgeLiveView,
  SumsLiveView,
  TurnLiveView,
} from '#contract/views.js';

/** The view of each type. */
export interface Things extends Record<ThingType, unknown> {
  dialogue: DialogueLiveView;
  sums: SumsLiveView;
  floor: FloorLiveView;
  opinion: OpinionLiveView;
  turn: TurnLiveView;
  pledge: PledgeLiveView;
  directive: DirectiveLiveView;
  assignment: AssignmentLiveView;
  note: NoteLiveView;
  guest: GuestLiveView;
  attendance: AttendanceLiveView;
}

/** All views of one dialogue at one moment. */
export type Picture = Readonly<Record<ThingKey, unknown>>;

/** A picture by type. */
export const roomOf = (picture: Picture) => ({
  one: <Type extends ThingType>(type: Type, id: string): Things[Type] | undefined =>
    picture[thingKey(type, id)] as Things[Type] | undefined,
  /** All views of a type, unordered. */
  all: <Type extends ThingType>(type: Type): Things[Type][] =>
    Object.entries(picture)
      .filter(([key]) => key.startsWith(`${type}:`))
      .map(([, view]) => view as Things[Type]),
});
