import { Entity, Index } from 'typeorm';
import type { PaperKind } from '../../contract/papers.js';
import { Day, Id, Instant, Int, Ref, RefOrNull, Str, StrOrNull } from '../../database/columns.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { Dialogue } from '../dialogue.entity.js';

/** A signed document (văn bản) of a dialogue with the number given by the records clerk. Drafts are not stored. */
@Entity()
@Index(['dialogueId', 'signedOn'])
@Index(['organisationId', 'year', 'symbol', 'number'], { unique: true })
export class Paper {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(16) kind: PaperKind;
  /** `12` of `12/TB-UBND`; numbers restart each year. */
  @Int() number: number;
  /** `TB-UBND` */
  @Str(40) symbol: string;
  @Int() year: number;
  @Day() signedOn: string;
  @StrOrNull(160) signedBy: string | null;
  /** Subject line (trích yếu). */
  @Str(300) subject: string;
  @RefOrNull() enteredBy: string | null;
  @Instant() enteredAt: Date;
  @Int() version: number;
}
