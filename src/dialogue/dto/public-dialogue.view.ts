import type { DialogueKind, DialogueStatus } from '../../contract/dialogue.js';
import type { AgendaItemView, DialogueFieldView, NoticeView } from './dialogue.view.js';

export class PublicDialogueLine {
  id: string;
  slug: string;
  kind: DialogueKind;
  title: string;
  year: number;
  ordinal: number;
  status: DialogueStatus;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  organisationName: string;
  organisationSlug: string;
  collecting: boolean;
  registering: boolean;
  outcomesPublished: boolean;
}

export class PublicDepartmentView {
  departmentId: string;
  name: string;
}

/** The dialogue's published figures, by the titles of their tables. */
export class PublicFiguresLine {
  edition: number;
  publishedAt: string;
  tables: string[];
}

export class PublicDialogueView extends PublicDialogueLine {
  /** Six characters for its short address, /j/<code>. */
  joinCode: string | null;
  numberPrefix: string;
  chairName: string;
  chairTitle: string | null;
  summary: string | null;
  collectFrom: string | null;
  collectUntil: string | null;
  registerFrom: string | null;
  registerUntil: string | null;
  seats: number | null;
  cancelReason: string | null;
  departments: PublicDepartmentView[];
  fields: DialogueFieldView[];
  agenda: AgendaItemView[];
  /** The latest first. */
  notices: NoticeView[];
  figures: PublicFiguresLine | null;
}

export class PublicDialoguePage {
  items: PublicDialogueLine[];
  next: string | null;
}
