import { Entity, Index } from 'typeorm';
import {
  Id,
  Instant,
  InstantOrNull,
  Int,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
  Text,
  TextOrNull,
} from '../database/columns.js';
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

/** A correction (đính chính) of the minutes. The values are stored here, so that the trail needs none. */
@Entity()
@Index(['dialogueId', 'madeAt'])
@Index(['subjectId'])
export class Correction {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Str(24) subjectType: 'turn' | 'pledge' | 'opinion';
  @Str(36) subjectId: string;
  /** The corrected field: `speaker`, `endedAt`, `text`. */
  @Str(24) what: string;
  @TextOrNull() before: string | null;
  @TextOrNull() after: string | null;
  @Text() reason: string;
  @RefOrNull() madeBy: string | null;
  @StrOrNull(120) makerName: string | null;
  @Instant() madeAt: Date;
}
