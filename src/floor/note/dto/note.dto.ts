import { Prose } from '../../../common/validation/fields.js';
import type { NoteLiveView } from '../../../contract/views.js';

export class SendNoteDto {
  /** Short, because the chair reads it at arm's length while somebody speaks. */
  @Prose(500) text: string;
}

export class NoteView implements NoteLiveView {
  id: string;
  text: string;
  senderName: string;
  sentAt: string;
  seenAt: string | null;
}
