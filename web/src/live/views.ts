import { viewKey, type ViewKey, type ViewType } from '#contract/live.js';
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
export interface LiveViews extends Record<ViewType, unknown> {
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
export type Picture = Readonly<Record<ViewKey, unknown>>;

/** A picture by type. */
export const roomOf = (picture: Picture) => ({
  one: <Type extends ViewType>(type: Type, id: string): LiveViews[Type] | undefined =>
    picture[viewKey(type, id)] as LiveViews[Type] | undefined,
  /** All views of a type, unordered. */
  all: <Type extends ViewType>(type: Type): LiveViews[Type][] =>
    Object.entries(picture)
      .filter(([key]) => key.startsWith(`${type}:`))
      .map(([, view]) => view as LiveViews[Type]),
});
