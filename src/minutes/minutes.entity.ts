import { Entity, Index } from 'typeorm';
import { Id, Instant, InstantOrNull, Int, Ref, RefOrNull, Str, Text } from '../database/columns.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { Turn } from '../floor/floor.entity.js';

/** A promise (lời hứa), verbatim. Struck out ones are kept. */
@Entity()
@Index(['dialogueId', 'saidAt'])
export class Pledge {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @RefOrNull(() => Turn) turnId: string | null;
  @RefOrNull(() => Opinion) opinionId: string | null;
  @Text() text: string;
  /** Who promised, as named in the minutes. */
  @Str(160) saidBy: string;
  @Instant() saidAt: Date;
  @RefOrNull() enteredBy: string | null;
  @InstantOrNull() struckAt: Date | null;
  @Int() version: number;
}
