import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  Id,
  Instant,
  InstantOrNull,
  Int,
  IntOrNull,
  Json,
  JsonOrNull,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
  Text,
} from '../database/columns.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';

/** lượt ý kiến: somebody had the floor. Times are stored, the state is derived. */
@Entity()
@Index(['dialogueId', 'startedAt'])
export class Turn {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Int() number: number;
  @StrOrNull(160) speaker: string | null;
  /** The guest who speaks, as the reception knows them: the invitation's id, else the registration's. */
  @RefOrNull() guestId: string | null;
  @Instant() startedAt: Date;
  /** The person has spoken and is being answered from here on. */
  @InstantOrNull() answeringAt: Date | null;
  @InstantOrNull() endedAt: Date | null;
  /** Seconds given; more can be added while it runs. */
  @Int() allottedSeconds: number;
  /** Pauses of the timer: [[from, to], …] in ms; the open one has no end. */
  @Json() pauses: [number, number?][];
  @RefOrNull() startedBy: string | null;
  /** When it was written down afterwards, by somebody who could not reach the house while it went on. */
  @InstantOrNull() enteredAt: Date | null;
  /** Rises by one with every correction; nothing of the running timer counts. */
  @Column({ type: 'integer', default: 1 }) version: number;
}

@Entity()
export class TurnOpinion {
  @PrimaryColumn({ type: 'varchar', length: '36' }) turnId: string;
  @Index() @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
}

/** What is on the floor now: one row per dialogue. */
@Entity()
export class Floor {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @RefOrNull(() => Opinion) opinionId: string | null;
  @RefOrNull(() => Turn) turnId: string | null;
  @RefOrNull() answeringDepartmentId: string | null;
  @StrOrNull(160) answeringName: string | null;
  /** What the hall shows besides the floor: slide name or null; overlay text or null. */
  @StrOrNull(40) slide: string | null;
  @StrOrNull(300) overlay: string | null;
  /** Seconds a speaker and an answer are given; null: the usual ones. */
  @IntOrNull() speakSeconds: number | null;
  @IntOrNull() answerSeconds: number | null;
  /** What the answer that runs is given, once that was changed. */
  @IntOrNull() answerAllottedSeconds: number | null;
  /** Questions that were heard and wait, on the floor still, to be answered together: ids in the order they were heard. */
  @JsonOrNull() together: string[] | null;
  /** How many turns there have been; the next one's number is one more. */
  @Int() turns: number;
}

/** A message from the moderators to the chair; the receipt is a time. */
@Entity()
@Index(['dialogueId', 'sentAt'])
export class BackstageNote {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Text() text: string;
  @RefOrNull() sentBy: string | null;
  @Str(120) senderName: string;
  @Instant() sentAt: Date;
  @InstantOrNull() seenAt: Date | null;
}
