import type { DialogueKind } from '../../contract/dialogue.js';
import type { AuthorKind, DisplayConsent, OpinionChannel, OpinionKind, OpinionOutcome } from '../../contract/opinion.js';

/** One dialogue as data. Facts marked `invented` are not reported of the real event. */
export interface Scenario {
  key: string;
  organisation: { name: string; shortName: string; slug: string; code: string; level: string; parent: string | null; from: string; until: string | null };
  departments: { key: string; name: string; shortName: string }[];
  fields: { key: string; name: string; swatch: number; department: string; procedures?: string[] }[];
  dialogue: {
    kind: DialogueKind;
    title: string;
    year: number;
    ordinal: number;
    heldOn: string;
    startsAt: string;
    endsAt: string;
    place: string;
    chairName: string;
    chairTitle: string;
    summary: string;
    invented: string[];
  };
  agenda: { startsAt: string; endsAt: string; title: string; performer: string }[];
  /** Guests per department: invited and come. */
  guests: { department: string; count: number }[];
  /** Guests who came on the public invitation. */
  publicGuests: number;
  opinions: ScenarioOpinion[];
  directives: { text: string; department: string; due: string | 'continuous' }[];
}

/** What is needed to fill an organisation with departments, fields and people. */
export type CastScenario = Pick<Scenario, 'organisation' | 'departments' | 'fields'>;

export interface ScenarioOpinion {
  kind: OpinionKind;
  channel: OpinionChannel;
  field: string;
  author: { name: string; kind: AuthorKind; businessName?: string; community?: string };
  consent: DisplayConsent;
  text: string;
  outcome: OpinionOutcome;
  /** What the chair said. */
  words: string;
  assignment?: { department: string; with?: string[]; task: string; due: string; done?: string; answer?: string };
  escalation?: { body: string; answeredOn?: string; answer?: string };
}
