import type { FigureTable } from '../../contract/figures.js';
import type { DialogueKind } from '../../contract/dialogue.js';
import type {
  AuthorKind,
  DeclineReason,
  DisplayConsent,
  OpinionChannel,
  OpinionKind,
  OpinionOutcome,
} from '../../contract/opinion.js';
import type { LocalDate } from '../../common/local-date.js';

/** One dialogue as data. Facts marked `invented` are not reported of the real event. */
export interface Scenario extends CastScenario {
  key: string;
  dialogue: DialogueFacts;
  agenda: { startsAt: string; endsAt: string; title: string; performer: string }[];
  /** Guests per department, all invited and present. */
  guests: { department: string; count: number }[];
  /** Guests who followed the public invitation. */
  publicGuests: number;
  opinions: ScenarioOpinion[];
  /** Opinions received but not decided. */
  others?: OtherOpinion[];
  directives: ScenarioDirective[];
  /** The background report, published with the notice. */
  figures: FigureTable[];
  /** Tables added to it later. */
  laterFigures?: { on: LocalDate; reason: string; tables: FigureTable[] };
}

export interface DialogueFacts {
  kind: DialogueKind;
  title: string;
  ordinal: number;
  heldOn: LocalDate;
  startsAt: string;
  endsAt: string;
  place: string;
  chairName: string;
  chairTitle: string;
  summary: string;
  invented: string[];
}

/** Yearly duty with minimums per half and usual months. */
export interface OwedAYear {
  required: number;
  firstHalf: number;
  secondHalf: number;
  months: number[];
}

/** Departments, fields and people of an organisation. */
export interface CastScenario {
  organisation: {
    name: string;
    shortName: string;
    slug: string;
    code: string;
    level: string;
    parent: string | null;
    from: LocalDate;
    until: LocalDate | null;
    /** Required dialogues per year by kind; default: two with citizens. */
    yearlyDuty?: Partial<Record<DialogueKind, number | OwedAYear>> | null;
  };
  departments: { key: string; name: string; shortName: string }[];
  fields: { key: string; name: string; swatch: number; department: string; procedures?: string[] }[];
}

export interface Question {
  kind: OpinionKind;
  channel: OpinionChannel;
  field: string;
  author: { name: string; kind: AuthorKind; businessName?: string; community?: string };
  consent: DisplayConsent;
  text: string;
}

export interface Decided {
  outcome: OpinionOutcome;
  /** What the chair said. */
  words: string;
  assignment?: Task;
  escalation?: { body: string; answeredOn?: LocalDate; answer?: string };
}

export type ScenarioOpinion = Question & Decided;

/** Why an opinion was not called. */
export type NotCalled =
  { as: 'withdrawn' } | { as: 'declined'; reason: DeclineReason; note: string } | { as: 'grouped'; under: Question };

export interface OtherOpinion {
  question: Question;
  state: NotCalled;
}

/** An assignment to a department, and its progress. */
export interface Task {
  department: string;
  with?: string[];
  task: string;
  /** Null: continuous. */
  due: LocalDate | null;
  /** The day on which the department submitted it; approved and answered from then on. */
  done?: LocalDate;
  /** The published answer; for a directive's assignment, the department's report. */
  answer?: string;
  /** Whose step an unpublished answer waits for. */
  answerWaits?: 'head' | 'leader' | 'organiser';
  /** State of an unfinished assignment. */
  begun?: 'acknowledged' | 'in_progress';
  extension?: { on: LocalDate; until: LocalDate; reason: string };
  paused?: { on: LocalDate; reason: string };
  handedBack?: { on: LocalDate; reason: string };
  urged?: LocalDate[];
}

export interface ScenarioDirective {
  text: string;
  tasks: Task[];
}
