import { pick } from '../../common/pick.js';
import type { DialogueKind, DialogueStatus, DialogueVerb, NoticeKind } from '../../contract/dialogue.js';
import type { Dialogue, Notice, NoticeFacts } from '../dialogue.entity.js';
import type { ClocksView } from '../year/dto/clocks.view.js';

/** A line in a list, and the present state in a refusal. */
export class DialogueSummary {
  id: string;
  organisationId: string;
  slug: string;
  kind: DialogueKind;
  title: string;
  year: number;
  /** Number in its year and kind. */
  ordinal: number;
  numberPrefix: string;
  status: DialogueStatus;
  /** Local date and times. */
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  chairName: string;
  chairTitle: string | null;
  rehearsalOf: string | null;
  version: number;
}

export class DialogueDepartmentView {
  departmentId: string;
  name: string;
  shortName: string;
  quota: number;
}

export class DialogueFieldView {
  fieldId: string;
  name: string;
  /** Colour swatch 1 to 8 of the design tokens. */
  swatch: number;
}

export class AgendaItemView {
  id: string;
  startsAt: string;
  endsAt: string | null;
  title: string;
  performer: string | null;
}

export class NoticeAgendaItem {
  startsAt: string;
  endsAt: string | null;
  title: string;
  performer: string | null;
}

/** The plan as stated in the notice. */
export class NoticeFactsView {
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  chairName: string;
  chairTitle: string | null;
  summary: string | null;
  agenda: NoticeAgendaItem[];
}

export class NoticeView {
  id: string;
  kind: NoticeKind;
  /** Text by the organiser. */
  body: string | null;
  facts: NoticeFactsView;
  publishedAt: string;
}

export class RehearsalLine {
  id: string;
  status: DialogueStatus;
  createdAt: string;
}

export class DialogueView extends DialogueSummary {
  organisationName: string;
  summary: string | null;
  collectFrom: string | null;
  collectUntil: string | null;
  registerFrom: string | null;
  registerUntil: string | null;
  seats: number | null;
  announcedAt: string | null;
  startedAt: string | null;
  pausedAt: string | null;
  /** For a rehearsal: until when its simulated audience is active. */
  audienceUntil: string | null;
  concludedAt: string | null;
  outcomesPublishedAt: string | null;
  closedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** Whether the public may send opinions and register now. */
  collecting: boolean;
  registering: boolean;
  departments: DialogueDepartmentView[];
  fields: DialogueFieldView[];
  agenda: AgendaItemView[];
  notices: NoticeView[];
  rehearsals: RehearsalLine[];
  clocks: ClocksView;
  /** Steps the reader may take now. */
  verbs: DialogueVerb[];
  /** Secret part of the hall screen's link, for those who run the dialogue; null once the link has ended. */
  hallKey: string | null;
  /** Six characters for /j/<code>, the public page; null for a rehearsal. */
  joinCode: string | null;
}

export class DialoguePage {
  items: DialogueSummary[];
  /** Pass as `after` for the next page; null on the last. */
  next: string | null;
}

export const summaryOf = (dialogue: Dialogue): DialogueSummary => ({
  ...pick(dialogue, ['id', 'organisationId', 'slug', 'kind', 'title', 'year', 'ordinal', 'numberPrefix', 'status']),
  ...pick(dialogue, ['heldOn', 'startsAt', 'endsAt', 'place', 'chairName', 'chairTitle', 'rehearsalOf', 'version']),
});

const times = [
  'collectFrom',
  'collectUntil',
  'registerFrom',
  'registerUntil',
  'announcedAt',
  'startedAt',
  'pausedAt',
  'audienceUntil',
  'concludedAt',
  'outcomesPublishedAt',
  'closedAt',
  'cancelledAt',
] as const satisfies readonly (keyof Dialogue)[];

export const timesOf = (dialogue: Dialogue) =>
  Object.fromEntries(times.map((name) => [name, dialogue[name]?.toISOString() ?? null])) as Record<
    (typeof times)[number],
    string | null
  >;

export const noticeView = (notice: Notice): NoticeView => ({
  id: notice.id,
  kind: notice.kind,
  body: notice.body,
  facts: notice.facts satisfies NoticeFacts,
  publishedAt: notice.publishedAt.toISOString(),
});
