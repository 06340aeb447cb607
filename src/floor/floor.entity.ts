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
  TextOrNull,
} from '../database/columns.js';
import type { FloorPart } from '../contract/seen.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';

/** A turn (lượt ý kiến): somebody had the floor. Times are stored, the state is derived. */
@Entity()
@Index(['dialogueId', 'startedAt'])
export class Turn {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Int() number: number;
  @StrOrNull(160) speaker: string | null;
  /** The guest who speaks: the invitation's id, else the registration's. */
  @RefOrNull() guestId: string | null;
  @Instant() startedAt: Date;
  /** When the person finished speaking and the answer began. */
  @InstantOrNull() answeringAt: Date | null;
  @InstantOrNull() endedAt: Date | null;
  /** Seconds allowed; can be extended while it runs. */
  @Int() allottedSeconds: number;
  /** Pauses of the timer: [[from, to], …] in ms; an open one has no end. */
  @Json() pauses: [number, number?][];
  @RefOrNull() startedBy: string | null;
  /** When it was written down, if afterwards, e.g. because the network was down. */
  @InstantOrNull() enteredAt: Date | null;
  /** Incremented with every correction, but not by the running timer. */
  @Column({ type: 'integer', default: 1 }) version: number;
}

@Entity()
export class TurnOpinion {
  @PrimaryColumn({ type: 'varchar', length: '36' }) turnId: string;
  @Index() @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
}

/** The command that last changed a part of the floor. */
export interface PartChange {
  version: number;
  verb: string;
  by: string | null;
}

/** The present state of the floor: one row per dialogue. */
@Entity()
export class Floor {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @RefOrNull(() => Opinion) opinionId: string | null;
  @RefOrNull(() => Turn) turnId: string | null;
  @RefOrNull() answeringDepartmentId: string | null;
  @StrOrNull(160) answeringName: string | null;
  /** What the hall screen shows besides the floor: slide name or null; overlay text or null. */
  @StrOrNull(40) slide: string | null;
  @StrOrNull(300) overlay: string | null;
  /** Seconds per speaker and per answer; null: the defaults. */
  @IntOrNull() speakSeconds: number | null;
  @IntOrNull() answerSeconds: number | null;
  /** Seconds of the running answer, if changed. */
  @IntOrNull() answerAllottedSeconds: number | null;
  /** Collected questions, still on the floor, to be answered together: ids in the order they were heard. */
  @JsonOrNull() together: string[] | null;
  /** Number of turns so far. */
  @Int() turns: number;
  /** Incremented with every command. */
  @Column({ type: 'integer', default: 1 }) version: number;
  @JsonOrNull() changes: Partial<Record<FloorPart, PartChange>> | null;
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

/** A message from the moderators to the chair; seen is a time. */
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
