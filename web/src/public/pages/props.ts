import type { DrawnQr } from '#lib/qr.js';
import type { PersonView, SumsLiveView } from '#contract/views.js';

/** What the server hands to the public pages; instants are ISO strings, dates `YYYY-MM-DD`. */
export interface DialogueLine {
  id: string;
  slug: string;
  title: string;
  status: string;
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
  notices: { id: string; kind: string; body: string | null; publishedAt: string }[];
  figures: FiguresSummary | null;
}

/** The tables of figures that were published with the notice. */
export interface FiguresSummary {
  edition: number;
  publishedAt: string;
  tables: string[];
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
  publishedAt: string;
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

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export interface ShownOpinionPage extends Page<ShownOpinion> {
  total: number;
}

/** Sent from this device; its text is seen with the code alone. Instants are ms since 1970. */
export interface MyOpinion {
  id: string;
  dialogueId: string;
  publicNumber: string;
  /** A request to speak, its words still to come or written down. */
  speech: 'asked' | 'written' | null;
  status: string;
  question: string | null;
  answerPublished: boolean;
}

/** An address and its code, for paper. */
export interface PrintedQr {
  address: string;
  drawn: DrawnQr;
}

export interface FieldError {
  field: string;
  message: string;
}

export interface Receipt {
  /** What the chair and the hall’s screen call. */
  number: number;
  publicNumber: string;
  trackingCode: string;
  receivedAt: string;
  /** Where no phone was given: asked for beside the code. */
  pin?: string | null;
}

export type Typed = Record<string, string>;

/** As `POST /api/v1/tracking` answers; instants are ms since 1970. */
export interface Tracked {
  publicNumber: string;
  dialogue: { slug: string; title: string; organisationName: string };
  text: string;
  toSpeak: boolean;
  spoken: string | null;
  supplements: { question: string | null; text: string; at: number }[];
  status: string;
  steps: { step: string; at: number }[];
  groupedWith: string | null;
  question: string | null;
  decline: { reason: string; guidance: string; note: string | null } | null;
  tasks: { departmentName: string; dueOn: string | null; status: string; due: string }[];
  escalatedTo: string[];
  rating: { verdict: 'solved' | 'partly' | 'unsolved'; comment: string | null; at: number } | null;
  answer: { text: string; legalBasis: string | null; departmentName: string | null; publishedAt: number } | null;
  may: { complete: boolean; withdraw: boolean; rate: boolean; reopen: boolean };
}

export type { SumsLiveView };
