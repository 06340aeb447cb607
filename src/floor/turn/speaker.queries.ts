import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { all } from '../../database/sql.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { disclose, involvementOf } from '../../disclosure/disclosure.js';
import { maskField } from '../../disclosure/masking.js';
import { listGuests } from '../../invitation/guest/guest.queries.js';
import { Author, Opinion } from '../../opinion/opinion.entity.js';
import type { SpeakerView } from './dto/turn.dto.js';

const author = list(
  computed<{ name: string }>('a.name'),
  columns(Author, 'a', ['businessName', 'community']),
  columns(Opinion, 'o', ['id', 'wantsToSpeakAt', 'identityKeptAt']),
);

const masked = (text: string | null): string | null => text && maskField(text);

/** Possible speakers for the secretary's search: guests, and authors of waiting opinions. */
@Injectable()
export class SpeakerQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<SpeakerView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'floor.command', scopeOf(dialogue));
    const guests = await listGuests(
      this.reader,
      dialogueId,
      all([]),
      'ORDER BY CASE WHEN g."checkedInAt" IS NULL THEN 1 ELSE 0 END, g."sortKey", g.id',
    );
    const authors = await select(
      this.reader,
      author,
      `FROM opinion o JOIN author a ON a.id = o.author_id
       WHERE o.dialogue_id = ? AND o.status IN ('received', 'accepted', 'on_floor') AND a.name IS NOT NULL
       ORDER BY CASE WHEN o.wants_to_speak_at IS NULL THEN 1 ELSE 0 END, o.number`,
      [dialogueId],
    );
    const involvement = involvementOf(actor.held, scopeOf(dialogue));
    const mayName = ({ identityKeptAt }: (typeof authors)[number]): boolean =>
      disclose(involvement, { departmentIds: [], identityKept: identityKeptAt !== null }).author;
    return [
      ...authors.filter(mayName).map((one) => ({
        guestId: null,
        name: maskField(one.name),
        from: masked(one.businessName ?? one.community),
        isHere: true,
        opinionId: one.id,
        wantsToSpeak: one.wantsToSpeakAt !== null,
      })),
      ...guests.map((one) => ({
        guestId: one.id,
        name: maskField(one.name),
        from: masked(one.businessName ?? one.departmentName),
        isHere: one.checkedInAt !== null,
        opinionId: null,
        wantsToSpeak: false,
      })),
    ];
  }
}
