import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { DialogueKind, DialogueStatus, NoticeKind } from '../contract/dialogue.js';
import {
  Day,
  Id,
  Instant,
  InstantOrNull,
  Int,
  IntOrNull,
  Json,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
  TextOrNull,
} from '../database/columns.js';
import { Organisation } from '../organisation/organisation.entity.js';

/** A dialogue (hội nghị, buổi đối thoại). */
@Entity()
@Index(['organisationId', 'heldOn'])
@Index(['organisationId', 'kind', 'year', 'ordinal'], { unique: true, where: 'rehearsal_of IS NULL' })
@Index(['rehearsalOf'], { where: 'rehearsal_of IS NOT NULL' })
@Index('dialogue_held_on', ['heldOn', 'id'], { where: 'rehearsal_of IS NULL' })
@Index('dialogue_coming', ['heldOn', 'id'], {
  where: "rehearsal_of IS NULL AND status IN ('announced', 'live', 'paused', 'postponed', 'cancelled')",
})
export class Dialogue {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Index({ unique: true }) @Str(120) slug: string;
  @Str(24) kind: DialogueKind;
  @Str(300) title: string;
  @Int() year: number;
  /** Number in its year and kind (lần thứ n năm yyyy). */
  @Int() ordinal: number;
  /** Prefix of every opinion number: `MK-2026-2`; `TẬP-…` for a rehearsal. */
  @Str(40) numberPrefix: string;
  @Str(16) status: DialogueStatus;
  /** Local date of the event, and the times on it ('08:00'). */
  @Day() heldOn: string;
  @Str(5) startsAt: string;
  @StrOrNull(5) endsAt: string | null;
  @Str(300) place: string;
  @Str(160) chairName: string;
  @StrOrNull(160) chairTitle: string | null;
  @TextOrNull() summary: string | null;
  /** Windows in which the public may send opinions and register; null = no limit while the state allows it. */
  @InstantOrNull() collectFrom: Date | null;
  @InstantOrNull() collectUntil: Date | null;
  @InstantOrNull() registerFrom: Date | null;
  @InstantOrNull() registerUntil: Date | null;
  @IntOrNull() seats: number | null;
  @RefOrNull(() => Dialogue) rehearsalOf: string | null;
  /** Secret part of the hall screen's link, which ends a day after the event and can be renewed. */
  @Str(43) hallKey: string;
  /** Short code for phones: /j/<code>. A rehearsal has none. */
  @Index({ unique: true }) @StrOrNull(6) joinCode: string | null;
  @InstantOrNull() announcedAt: Date | null;
  @InstantOrNull() startedAt: Date | null;
  @InstantOrNull() pausedAt: Date | null;
  /** For a rehearsal: until when a simulated audience is active. */
  @InstantOrNull() audienceUntil: Date | null;
  @InstantOrNull() concludedAt: Date | null;
  /** Outcomes of opinions are public from this instant on; until then what the chair said is provisional. */
  @InstantOrNull() outcomesPublishedAt: Date | null;
  @InstantOrNull() closedAt: Date | null;
  @InstantOrNull() cancelledAt: Date | null;
  @TextOrNull() cancelReason: string | null;
  @Int() version: number;
  @Instant() createdAt: Date;
}

/** A participating department, with its invitation quota. */
@Entity()
export class DialogueDepartment {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @PrimaryColumn({ type: 'varchar', length: '36' }) departmentId: string;
  @Int() quota: number;
}

@Entity()
export class DialogueField {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @PrimaryColumn({ type: 'varchar', length: '36' }) fieldId: string;
}

@Entity()
@Index(['dialogueId', 'position'])
export class AgendaItem {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Int() position: number;
  @Str(5) startsAt: string;
  @StrOrNull(5) endsAt: string | null;
  @Str(300) title: string;
  @StrOrNull(200) performer: string | null;
}

/** The plan as stated in a notice on the day of its publication. */
export interface NoticeFacts {
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  chairName: string;
  chairTitle: string | null;
  summary: string | null;
  agenda: { startsAt: string; endsAt: string | null; title: string; performer: string | null }[];
}

/** A public notice as published: time, place, content, how to attend. Each one is kept. */
@Entity()
@Index(['dialogueId', 'publishedAt'])
export class Notice {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Str(20) kind: NoticeKind;
  /** Text by the organiser: how to attend, why it is postponed. */
  @TextOrNull() body: string | null;
  @Json() facts: NoticeFacts;
  @Instant() publishedAt: Date;
  @RefOrNull() publishedBy: string | null;
}

/** Counters that number a dialogue's opinions and directives without gaps. */
@Entity()
export class DialogueCounter {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @Int() opinions: number;
  @Int() directives: number;
}
