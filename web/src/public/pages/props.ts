import type { SumsThing } from '../../../../src/contract/views.js';

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
  chairName: string;
  chairTitle: string | null;
  summary: string | null;
  cancelReason: string | null;
  departments: { departmentId: string; name: string }[];
  fields: { fieldId: string; name: string; swatch: number }[];
  agenda: { id: string; startsAt: string; endsAt: string | null; title: string; performer: string | null }[];
  notices: { id: string; kind: string; body: string | null; publishedAt: string }[];
}

export interface PublishedAnswer {
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  question: string;
  answer: string;
  departmentName: string | null;
  publishedAt: string;
}

export interface FieldError {
  field: string;
  message: string;
}

export interface Receipt {
  publicNumber: string;
  trackingCode: string;
  receivedAt: string;
}

export type Typed = Record<string, string>;

/** As `POST /api/v1/tracking` answers; instants are ms since 1970. */
export interface Tracked {
  publicNumber: string;
  dialogue: { slug: string; title: string; organisationName: string };
  text: string;
  supplements: { question: string | null; text: string; at: number }[];
  status: string;
  steps: { step: string; at: number }[];
  groupedWith: string | null;
  question: string | null;
  decline: { reason: string; guidance: string; note: string | null } | null;
  tasks: { departmentName: string; dueOn: string | null; status: string; due: string }[];
  escalatedTo: string[];
  answer: { text: string; legalBasis: string | null; departmentName: string | null; publishedAt: number } | null;
  may: { complete: boolean; withdraw: boolean; reopen: boolean };
}

export type { SumsThing };
