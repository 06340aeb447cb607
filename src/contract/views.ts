import type { AssignmentStatus, DueState } from './assignment.js';
import type { DialogueKind, DialogueStatus } from './dialogue.js';
import type { Instant } from './instant.js';
import type {
  DisplayConsent,
  OpinionChannel,
  OpinionKind,
  OpinionOutcome,
  OpinionStatus,
  RootCause,
  SpeechState,
} from './opinion.js';

/**
 * The live views, by the type in their keys (`floor:<id>`): what a snapshot or frame carries under a key is what stands
 * here. Views that exist once per dialogue (`dialogue`, `sums`, `floor`, `attendance`) use its id. No view
 * carries a phone, an e-mail or a tracking code. Views depend on the stored rows alone, never on the hour: what runs out (a
 * lease, an undo) names its end.
 */
export interface LiveViews {
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

export interface DialogueLiveView {
  id: string;
  /** In the URL of its public page. */
  slug: string;
  /** Six characters for its short address; null for a rehearsal. */
  joinCode: string | null;
  title: string;
  kind: DialogueKind;
  status: DialogueStatus;
  numberPrefix: string;
  heldOn: string;
  startsAt: string;
  place: string;
  chairName: string;
  chairTitle: string | null;
  organisationName: string;
  rehearsal: boolean;
  pausedAt: Instant | null;
  outcomesPublished: boolean;
}

/**
 * received = waiting + answered + written + assigned + escalated + noted + heard + grouped + declined + withdrawn, at
 * every moment.
 */
export interface SumsLiveView {
  received: number;
  waiting: number;
  answered: number;
  written: number;
  assigned: number;
  escalated: number;
  noted: number;
  /** Decided, outcome not public yet (public and hall only). On the day also what was heard without being decided. */
  heard: number;
  /** Grouped under another one, whose result is theirs too. */
  grouped: number;
  declined: number;
  withdrawn: number;
}

export interface PersonView {
  /** What may be shown to this audience; null = nothing. */
  name: string | null;
  kind: 'citizen' | 'business' | 'delegate';
  businessName: string | null;
  community: string | null;
  consent: DisplayConsent;
}

export interface DecisionView {
  id: string;
  outcome: OpinionOutcome;
  words: string | null;
  decidedAt: Instant;
  assignments: {
    id: string;
    departmentId: string;
    departmentName: string;
    dueOn: string | null;
    status: AssignmentStatus;
  }[];
  escalatedTo: string | null;
  /** Until when undo is possible, by the server's clock. */
  undoUntil: Instant;
}

/**
 * For staff and chair; the chair gets only accepted, on_floor and decided ones and the approved brief. `text` is the
 * public wording if there is one; the original is fetched separately, and reading it is written to the trail.
 */
export interface OpinionLiveView {
  id: string;
  number: number;
  publicNumber: string;
  version: number;
  channel: OpinionChannel;
  kind: OpinionKind;
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  text: string;
  /** What the author added when asked. */
  supplement: string | null;
  publicText: string | null;
  fieldId: string | null;
  fieldName: string | null;
  swatch: number | null;
  departmentId: string | null;
  departmentName: string | null;
  procedureId: string | null;
  rootCause: RootCause | null;
  person: PersonView;
  /** The author asked that departments do not learn who they are; `person` is empty for them. */
  identityKept: boolean;
  wantsToSpeak: boolean;
  /** State of a request to speak; null for a written opinion. */
  speech: SpeechState | null;
  supportCount: number;
  groupId: string | null;
  /** Opinions sharing its answer, including itself; 1 = not grouped. */
  groupSize: number;
  queuePosition: number | null;
  receivedAt: Instant;
  calledAt: Instant | null;
  decidedAt: Instant | null;
  reasonCode: string | null;
  reasonText: string | null;
  lease: { accountId: string; name: string; until: Instant } | null;
  brief: {
    text: string;
    legalBasis: string | null;
    approved: boolean;
    proposedDepartmentId: string | null;
    proposedWorkingDays: number | null;
    version: number;
  } | null;
  decision: DecisionView | null;
}

export interface FloorLiveView {
  /** Counts the commands; a command names the one it saw. */
  version: number;
  opinion: {
    id: string;
    number: number;
    publicNumber: string;
    version: number;
    text: string;
    kind: OpinionKind;
    /** State of a request to speak: `text` is the topic until the words are written down. */
    speech: SpeechState | null;
    fieldName: string | null;
    swatch: number | null;
    person: PersonView;
    supportCount: number;
    groupSize: number;
  } | null;
  turn: {
    id: string;
    number: number;
    /** Somebody speaking without a written opinion; never shown to hall and public. */
    speaker: string | null;
    startedAt: Instant;
    allottedSeconds: number;
    /** [from, to]; the open pause has no end. */
    pauses: [Instant, Instant?][];
  } | null;
  answering: { departmentId: string | null; departmentName: string | null; name: string | null } | null;
  /** The timer of the answer, once somebody answers; pauses as in `turn`. */
  answer: { startedAt: Instant; allottedSeconds: number; pauses: [Instant, Instant?][] } | null;
  /** Seconds allowed for speaking and answering in this dialogue. */
  limits: { speakSeconds: number; answerSeconds: number };
  /** Questions heard, to be answered together with the one on the floor; hall and public get no text. */
  together: {
    id: string;
    number: number;
    publicNumber: string;
    version: number;
    fieldName: string | null;
    swatch: number | null;
    text: string | null;
  }[];
  /** The next questions; hall and public get numbers and fields only (`text` null). */
  next: {
    id: string;
    publicNumber: string;
    fieldName: string | null;
    swatch: number | null;
    text: string | null;
    supportCount: number;
  }[];
  waitingToBeCalled: number;
  slide: string | null;
  overlay: string | null;
}

/** A turn, present or past: speaking until `answeringAt`, answered until `endedAt`. */
export interface TurnLiveView {
  id: string;
  number: number;
  /** Shown only to staff and chair. */
  speaker: string | null;
  guestId: string | null;
  startedAt: Instant;
  answeringAt: Instant | null;
  endedAt: Instant | null;
  allottedSeconds: number;
  /** [from, to]; the open pause has no end. */
  pauses: [Instant, Instant?][];
  opinionIds: string[];
  /** When it was written down afterwards; null: as it happened. */
  enteredAt: Instant | null;
  corrections: number;
  version: number;
}

/** A promise, verbatim. */
export interface PledgeLiveView {
  id: string;
  turnId: string | null;
  opinionId: string | null;
  text: string;
  saidBy: string;
  saidAt: Instant;
  struckAt: Instant | null;
  corrections: number;
  version: number;
}

export interface NoteLiveView {
  id: string;
  text: string;
  senderName: string;
  sentAt: Instant;
  seenAt: Instant | null;
}

export interface GuestLiveView {
  /** The invitation's id, or the registration's without an invitation. It stays the same when a guest registers. */
  id: string;
  invitationId: string | null;
  registrationId: string | null;
  name: string;
  businessName: string | null;
  departmentName: string | null;
  channel: 'invited' | 'public' | 'walk_in';
  /** Last three digits only. */
  phoneEnd: string | null;
  /** The guest declined, but may still come. */
  declined: boolean;
  checkedInAt: Instant | null;
}

export interface AttendanceLiveView {
  invited: number;
  registered: number;
  checkedIn: number;
  departments: { departmentId: string; name: string; quota: number; invited: number; checkedIn: number }[];
}

export interface DirectiveLiveView {
  id: string;
  number: number;
  text: string;
  givenAt: Instant;
  assignments: {
    id: string;
    departmentId: string;
    departmentName: string;
    dueOn: string | null;
    status: AssignmentStatus;
  }[];
}

export interface AssignmentLiveView {
  id: string;
  /** `MK-2026-2/017`; null for the assignment of a directive. */
  publicNumber: string | null;
  opinionId: string | null;
  directiveId: string | null;
  leadDepartmentId: string;
  leadDepartmentName: string;
  coordinatingDepartmentIds: string[];
  task: string;
  dueOn: string | null;
  status: AssignmentStatus;
  assignedAt: Instant;
  version: number;
}

export interface DueView {
  dueOn: string | null;
  state: DueState;
  /** Working days left (positive) or late (negative); 0 does not mean that it is due today. */
  days: number | null;
  /** The same in days of the calendar: 0 on the very day, negative once it is late. */
  calendarDays: number | null;
  /** False: shown with "lịch chưa xác nhận" (calendar not confirmed). */
  confirmed: boolean;
}
