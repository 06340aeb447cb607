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
  /** Guests per department: invited and come. */
  guests: { department: string; count: number }[];
  /** Guests who came on the public invitation. */
  publicGuests: number;
  opinions: ScenarioOpinion[];
  /** What was received and never came to a decision. */
  others?: OtherOpinion[];
  directives: ScenarioDirective[];
  /** The background report, published with the notice. */
  figures: FigureTable[];
  /** Tables that were added to it later. */
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

/** With the halves and the months they are to lie in. */
export interface OwedAYear {
  required: number;
  firstHalf: number;
  secondHalf: number;
  months: number[];
}

/** What is needed to fill an organisation with departments, fields and people. */
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
    /** How many dialogues of each kind it owes a year; two with citizens unless told otherwise. */
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
export type Aside =
  { as: 'withdrawn' } | { as: 'declined'; reason: DeclineReason; note: string } | { as: 'grouped'; under: Question };

export interface OtherOpinion {
  question: Question;
  stands: Aside;
}

/** What a department is told to do, and what has become of it. */
export interface Task {
  department: string;
  with?: string[];
  task: string;
  /** Null: openly continuous. */
  due: LocalDate | null;
  /** The day on which the department reported it done; approved and answered from there on. */
  done?: LocalDate;
  /** What the citizen reads; for the task of a directive the department's report. */
  answer?: string;
  /** How far the answer has come, where it is not published. */
  answerWaits?: 'head' | 'leader' | 'organiser';
  /** Not done: how far it has come. */
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
