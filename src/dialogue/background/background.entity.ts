import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { FigureTable } from '../../contract/figures.js';
import { Id, Instant, Int, Json, Ref, RefOrNull, TextOrNull } from '../../database/columns.js';
import { Dialogue } from '../dialogue.entity.js';

/** báo cáo nền: the figures of a dialogue as its organiser has them on the desk. They are edited, and read, as one. */
@Entity()
export class BackgroundReport {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @Json() tables: FigureTable[];
  @Int() version: number;
  @Instant() savedAt: Date;
  @RefOrNull() savedBy: string | null;
}

/** The report as it was published. Every edition is kept; the latest is what the public reads. */
@Entity()
@Index(['dialogueId', 'edition'], { unique: true })
export class BackgroundEdition {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  /** 1 with the first publication; corrections go on from there. */
  @Int() edition: number;
  @Json() tables: FigureTable[];
  /** Version of the report that this is. */
  @Int() version: number;
  /** What was corrected and why; null for what came with a notice. */
  @TextOrNull() reason: string | null;
  @Instant() publishedAt: Date;
  @RefOrNull() publishedBy: string | null;
}
