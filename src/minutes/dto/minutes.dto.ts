import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Identifier, Line, Prose } from '../../common/validation/fields.js';
import { Version } from '../../common/validation/version.js';
import { GivenInstant } from '../../common/validation/when.js';
import type { PledgeLiveView } from '../../contract/views.js';
import { Nullable, Omittable } from '../../common/validation/omittable.js';

const idOrNull = { type: String, format: 'uuid', nullable: true } as const;

export class WritePledgeDto {
  /** Verbatim. */
  @Prose(4000, 3) text: string;

  /** Who promised; default: the chair. */
  @Omittable() @Line(160) saidBy?: string;

  /** The turn and the opinion it was said about; null: neither. */
  @ApiProperty(idOrNull) @Nullable() @Identifier() turnId: string | null;
  @ApiProperty(idOrNull) @Nullable() @Identifier() opinionId: string | null;

  /** When it was said, if earlier. ISO 8601. */
  @Omittable() @GivenInstant() saidAt?: string;
}

/** What is omitted stays. */
export class CorrectPledgeDto {
  @Version() version: number;
  @Omittable() @Prose(4000, 3) text?: string;
  @Omittable() @Line(160) saidBy?: string;
  @ApiProperty({ ...idOrNull, required: false }) @IsOptional() @Identifier() turnId?: string | null;
  @ApiProperty({ ...idOrNull, required: false }) @IsOptional() @Identifier() opinionId?: string | null;
  /** Why it is corrected. */
  @Prose(500, 3) reason: string;
}

export class StrikePledgeDto {
  @Version() version: number;
  @Prose(500, 3) reason: string;
}

/** The transcript of a request to speak. */
export class WriteWordsDto {
  @Version() version: number;
  @Prose(5000, 10) text: string;
  /** Why; required if it replaces other words. */
  @Omittable() @Prose(500, 3) reason?: string;
}

export class PledgeView implements PledgeLiveView {
  id: string;
  turnId: string | null;
  opinionId: string | null;
  text: string;
  saidBy: string;
  saidAt: string;
  struckAt: string | null;
  corrections: number;
  version: number;
}

const subjects = ['turn', 'pledge', 'opinion'] as const;

/** A correction of the minutes. */
export class CorrectionView {
  id: string;
  @ApiProperty({ enum: subjects }) subjectType: (typeof subjects)[number];
  subjectId: string;
  /** `speaker`, `startedAt`, `answeringAt`, `endedAt`, `opinion`, `text`, `saidBy`, `struck` */
  what: string;
  before: string | null;
  after: string | null;
  reason: string;
  makerName: string | null;
  madeAt: string;
}

export const recordFormats = ['json', 'html', 'csv'] as const;
export type RecordFormat = (typeof recordFormats)[number];

export class RecordDto {
  @ApiProperty({ enum: recordFormats, required: false }) @Omittable() @IsIn(recordFormats) format?: RecordFormat;

  /** `named`: with names and original words, requires a purpose. Default: `masked`, without personal data. */
  @ApiProperty({ enum: ['named', 'masked'], required: false })
  @Omittable()
  @IsIn(['named', 'masked'])
  people?: 'named' | 'masked';

  /** Written to the trail with the reader's name; required for `named`. */
  @Omittable() @Line(300, 5) purpose?: string;
}
