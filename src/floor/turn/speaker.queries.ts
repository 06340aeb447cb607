import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Reader } from '../../database/reader.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { guestRows } from '../../invitation/guest/guest-rows.queries.js';
import type { SpeakerView } from './dto/turn.dto.js';

interface Guest {
  id: string;
  name: string;
  business_name: string | null;
  department_name: string | null;
  checked_in_at: string | null;
}

interface Author {
  id: string;
  name: string;
  business_name: string | null;
  community: string | null;
  wants_to_speak_at: string | null;
}

const guestsStatement = `SELECT g.id, g.name, g.business_name, g.department_name, g.checked_in_at FROM (${guestRows}) g
  ORDER BY CASE WHEN g.checked_in_at IS NULL THEN 1 ELSE 0 END, g.sort_key, g.id`;

const authorsStatement = `SELECT o.id, a.name, a.business_name, a.community, o.wants_to_speak_at
  FROM opinion o JOIN author a ON a.id = o.author_id
  WHERE o.dialogue_id = ? AND o.status IN ('received', 'accepted', 'on_floor') AND a.name IS NOT NULL
  ORDER BY CASE WHEN o.wants_to_speak_at IS NULL THEN 1 ELSE 0 END, o.number`;

/** Whom the secretary can name with a few letters: the hall's guests and those whose opinions wait. */
@Injectable()
export class SpeakerQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async list(actor: Actor, dialogueId: string): Promise<SpeakerView[]> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'floor.command', scopeOf(dialogue));
    const guests = await this.reader.rows<Guest>(guestsStatement, [dialogueId, dialogueId]);
    const authors = await this.reader.rows<Author>(authorsStatement, [dialogueId]);
    return [
      ...authors.map((one) => ({
        guestId: null,
        name: one.name,
        from: one.business_name ?? one.community,
        isHere: true,
        opinionId: one.id,
        wantsToSpeak: one.wants_to_speak_at !== null,
      })),
      ...guests.map((one) => ({
        guestId: one.id,
        name: one.name,
        from: one.business_name ?? one.department_name,
        isHere: one.checked_in_at !== null,
        opinionId: null,
        wantsToSpeak: false,
      })),
    ];
  }
}
