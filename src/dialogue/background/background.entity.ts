import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { FigureTable } from '../../contract/figures.js';
import { Id, Instant, Int, Json, Ref, RefOrNull, TextOrNull } from '../../database/columns.js';
import { Dialogue } from '../dialogue.entity.js';

/** The working copy of a dialogue's background report (báo cáo nền), edited and read as a whole. */
@Entity()
export class BackgroundReport {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @Json() tables: FigureTable[];
  @Int() version: number;
  @Instant() savedAt: Date;
  @RefOrNull() savedBy: string | null;
}

/** The report as published. Every edition is kept; the public reads the latest. */
@Entity()
@Index(['dialogueId', 'edition'], { unique: true })
export class BackgroundEdition {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  /** 1 for the first publication, then one more for each correction. */
  @Int() edition: number;
  @Json() tables: FigureTable[];
  /** Version of the report that was published. */
  @Int() version: number;
  /** What was corrected and why; null if published with a notice. */
  @TextOrNull() reason: string | null;
  @Instant() publishedAt: Date;
  @RefOrNull() publishedBy: string | null;
}
