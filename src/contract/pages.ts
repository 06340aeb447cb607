import type { MessageChannel, NotifyChoice } from './message.js';
import type { AssignmentStatus } from './assignment.js';
import type { DialogueStatus, NoticeKind } from './dialogue.js';
import type { FigureTable } from './figures.js';
import type { Instant } from './instant.js';
import type { Snapshot } from './live.js';
import type { OpinionOutcome, SpeechState, TrackedStatus, TrackedStep, Verdict } from './opinion.js';
import type { Challenge, FieldProblem } from './problems.js';
import type { ResultState, ResultStep } from './result.js';
import type { DueView, PersonView, SumsLiveView } from './views.js';

/**
 * What the server renders each public page with, and what a hydrated page begins with in the browser: nothing the reader may
 * not see. Dates are `YYYY-MM-DD`, instants `Instant`.
 */
export interface PageProps {
  home: {
    organisation: string;
    coming: (DialogueLine & { daysLeft: number | null })[];
    past: DialogueLine[];
    /** The latest published. */
    answered: FoundAnswer[];
    url: string;
  };
  join: {
    /** As it was typed. */
    code: string;
    refusal: string | null;
  };
  dialogue: {
    dialogue: DialogueDetails;
    sums: DialogueSums;
    answers: PublishedAnswer[];
    /** What the public follows live; null once nothing happens there any more. */
    snapshot: Snapshot | null;
    /** What others ask, most cared about first. */
    opinions: ShownOpinions;
    /** Sent from this browser. */
    mine: MyOpinion[];
    daysLeft: number | null;
    /** When the page was made, by the server's clock. */
    now: Instant;
    url: string;
  };
  opinions: {
    dialogue: DialogueDetails;
    query: { q: string; fieldId: string; order: string; after: string };
    page: ShownOpinions;
    url: string;
    /** Of a support that was sent as a plain form. */
    refusal: string | null;
  };
  figures: {
    dialogue: Pick<DialogueLine, 'slug' | 'title' | 'organisationName'>;
    figures: Edition & { tables: FigureTable[]; editions: Edition[] };
    url: string;
  };
  submit: SendForm & {
    /** The published reasons for which an opinion is not taken up, each with where else to go. */
    declines: (readonly [reason: string, guidance: string])[];
  };
  speak: SendForm;
  register: Form & {
    dialogue: DialogueDetails;
    doorCode: string | null;
    /** What this browser is asked to solve before the form is sent again. */
    challenge: Challenge | null;
    withoutScript: WithoutScript | null;
  };
  track: Form & {
    organisation: string;
    /** What was just done. */
    done: 'rated' | 'reopened' | 'completed' | 'withdrawn' | 'stopped' | null;
    found: TrackedOpinion | null;
  };
  answers: {
    query: { q: string; field: string; after: string };
    page: { items: FoundAnswer[]; next: string | null };
    fields: string[];
    url: string;
  };
  /** What became of each opinion of a dialogue, once outcomes are public. */
  results: {
    dialogue: DialogueDetails;
    query: { q: string; field: string; department: string; outcome: string; after: string };
    page: { items: ResultLine[]; next: number | null };
    fields: string[];
    departments: string[];
    directives: PublicDirective[];
    sums: DialogueSums;
    /** What authors say about whether it was solved; null: too few have said it. */
    verdicts: Record<Verdict, number> | null;
    /** Where the results stand. */
    base: string;
    /** Not published yet: shown to those who write replies down. */
    preview: boolean;
    url: string;
  };
  result: {
    dialogue: Pick<DialogueDetails, 'slug' | 'title' | 'heldOn' | 'organisationName'>;
    result: ResultLine;
    steps: { step: ResultStep; at: Instant; name: string | null }[];
    base: string;
    preview: boolean;
    url: string;
  };
  message: {
    organisation: string;
    /** Of the answer: 404 is a page that does not exist, anything else a refusal. */
    status: number;
    text: string;
  };
}
export type PageName = keyof PageProps;

/** What a form holds; ticked boxes are `on`. */
export type Typed = Record<string, string>;

/** For a browser that was asked to work and has no scripts: what else it can do. */
export interface WithoutScript {
  /** When forms of its network are taken without work again; null if that is not known. */
  freeInMinutes: number | null;
}

interface Form {
  /** Made with the form, so that sending twice is sending once. */
  sendKey: string;
  typed: Typed;
  errors: Pick<FieldProblem, 'field' | 'message'>[];
  /** A refusal that belongs to no field. */
  refusal: string | null;
}

/** An opinion, or a request to speak, and in its place the receipt once it was sent. */
export interface SendForm extends Form {
  dialogue: DialogueDetails;
  receipt: Receipt | null;
  withoutScript: WithoutScript | null;
  trackQr: PrintedQr;
  /** Ways in which this installation can tell the author what becomes of it. */
  channels: MessageChannel[];
}

export interface DialogueLine {
  id: string;
  slug: string;
  title: string;
  status: DialogueStatus;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  organisationName: string;
  collecting: boolean;
  registering: boolean;
  outcomesPublished: boolean;
}

export interface DialogueDetails extends DialogueLine {
  joinCode: string | null;
  chairName: string;
  chairTitle: string | null;
  summary: string | null;
  cancelReason: string | null;
  departments: { departmentId: string; name: string }[];
  fields: { fieldId: string; name: string; swatch: number }[];
  agenda: { id: string; startsAt: string; endsAt: string | null; title: string; performer: string | null }[];
  notices: { id: string; kind: NoticeKind; body: string | null; publishedAt: Instant }[];
  figures: FiguresSummary | null;
}

/** The tables of figures that were published with the notice. */
export interface FiguresSummary {
  edition: number;
  publishedAt: Instant;
  tables: string[];
}

/** One publication of the figures. */
export interface Edition {
  edition: number;
  publishedAt: Instant;
  reason: string | null;
}

export interface PublishedAnswer {
  number: number;
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  question: string;
  answer: string;
  legalBasis: string | null;
  departmentName: string | null;
  publishedAt: Instant;
}

/** With the dialogue it was given in. */
export interface FoundAnswer extends PublishedAnswer {
  dialogueSlug: string;
  dialogueTitle: string;
  organisationName: string;
}

/** What others ask, and what this device has to do with it. */
export interface ShownOpinion {
  id: string;
  number: number;
  publicNumber: string;
  text: string;
  fieldName: string | null;
  swatch: number | null;
  person: PersonView;
  supportCount: number;
  groupSize: number;
  onFloor: boolean;
  mine: 'own' | 'supported' | null;
}

export interface ShownOpinions {
  items: ShownOpinion[];
  next: string | null;
  /** Of the whole dialogue, whatever was searched for. */
  total: number;
}

/**
 * How things stand now. received = waiting + answered + withinTerm + overdue + escalated + noted + heard + grouped +
 * declined + withdrawn
 */
export interface PresentSums extends Omit<SumsLiveView, 'written' | 'assigned'> {
  answeredInHall: number;
  withinTerm: number;
  nextDueOn: string | null;
  overdue: number;
  late: { departmentName: string; count: number }[];
}

/** What was decided on the day, and how things stand now. */
export interface DialogueSums {
  /** When the day was frozen; null: it goes on. */
  concludedAt: Instant | null;
  asOf: Instant;
  outcomesShown: boolean;
  onDay: SumsLiveView;
  present: PresentSums;
}

/** Sent from this device; its text is seen with the code alone. */
export interface MyOpinion {
  id: string;
  dialogueId: string;
  publicNumber: string;
  /** A request to speak, its words still to come or written down. */
  speech: SpeechState | null;
  status: TrackedStatus;
  question: string | null;
  answerPublished: boolean;
}

/** An address and its code, for paper. */
export interface PrintedQr {
  address: string;
  drawn: DrawnQr;
}

export interface DrawnQr {
  /** Dark modules as an SVG path, one unit each. */
  path: string;
  /** Modules on a side, without the quiet zone. */
  size: number;
}

export interface Receipt {
  /** What the chair and the hall’s screen call. */
  number: number;
  publicNumber: string;
  trackingCode: string;
  receivedAt: Instant;
  /** Where no phone was given: asked for beside the code. */
  pin?: string | null;
}

/** What became of a decided opinion. */
export interface FollowUp {
  decided: { outcome: OpinionOutcome; at: Instant } | null;
  /** The reply given in the hall, as published; null: the words are not there yet. */
  reply: string | null;
  tasks: {
    departmentName: string;
    status: AssignmentStatus;
    due: DueView;
    assignedAt: Instant;
    doneAt: Instant | null;
  }[];
  bodies: { name: string; at: Instant; answer: string | null; answeredAt: Instant | null }[];
  /** The latest first. */
  answers: { text: string; legalBasis: string | null; departmentName: string | null; publishedAt: Instant }[];
}

/** A result in the list of its dialogue. */
export interface ResultLine extends FollowUp {
  number: number;
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  /** Null: declined, and so never shown. */
  question: string | null;
  /** How many asked the same. */
  groupSize: number;
  supportCount: number;
  state: ResultState;
  /** Why it was not taken up. */
  decline: { reason: string; guidance: string } | null;
  receivedAt: Instant;
}

/** A conclusion of the chair that rests on no single opinion. */
export interface PublicDirective {
  number: number;
  text: string;
  givenAt: Instant;
  tasks: FollowUp['tasks'];
}

/** An opinion as its author follows it. */
export interface TrackedOpinion extends FollowUp {
  publicNumber: string;
  dialogue: { slug: string; title: string; organisationName: string };
  text: string;
  toSpeak: boolean;
  spoken: string | null;
  supplements: { question: string | null; text: string; at: Instant }[];
  status: TrackedStatus;
  steps: { step: TrackedStep; at: Instant }[];
  groupedWith: string | null;
  question: string | null;
  decline: { reason: string; guidance: string; note: string | null } | null;
  notifyBy: NotifyChoice;
  rating: { verdict: Verdict; comment: string | null; at: Instant } | null;
  may: { complete: boolean; withdraw: boolean; rate: boolean; reopen: boolean };
}
