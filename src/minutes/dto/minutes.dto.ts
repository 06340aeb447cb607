import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Identifier, Line, Prose } from '../../common/validation/fields.js';
import { Version } from '../../common/validation/version.js';
import { GivenInstant } from '../../common/validation/when.js';
import type { PledgeLiveView } from '../../contract/views.js';
import { Omittable } from '../../common/validation/omittable.js';

const IdOrNull = (): PropertyDecorator =>
  ApiProperty({ type: String, format: 'uuid', nullable: true, required: false });

export class WritePledgeDto {
  /** Word for word. */
  @Prose(4000, 3) text: string;

  /** Who promised; the chair unless named. */
  @Omittable() @Line(160) saidBy?: string;

  @IdOrNull() @IsOptional() @Identifier() turnId?: string | null;
  @IdOrNull() @IsOptional() @Identifier() opinionId?: string | null;

  /** When it was said, where that was earlier. ISO 8601. */
  @Omittable() @GivenInstant() saidAt?: string;
}

/** What is left out stays. */
export class CorrectPledgeDto {
  @Version() version: number;
  @Omittable() @Prose(4000, 3) text?: string;
  @Omittable() @Line(160) saidBy?: string;
  @IdOrNull() @IsOptional() @Identifier() turnId?: string | null;
  @IdOrNull() @IsOptional() @Identifier() opinionId?: string | null;
  /** Why. */
  @Prose(500, 3) reason: string;
}

export class StrikePledgeDto {
  @Version() version: number;
  @Prose(500, 3) reason: string;
}

/** What somebody who asked to speak has said. */
export class WriteWordsDto {
  @Version() version: number;
  @Prose(5000, 10) text: string;
  /** Why, where other words stood there. */
  @Omittable() @Prose(500, 3) reason?: string;
}

/** What is left out stays. Filling in what was not known yet needs no reason; changing what stood there does. */
export class CorrectTurnDto {
  @Version() version: number;
  @IsOptional() @Line(160) speaker?: string | null;
  @IdOrNull() @IsOptional() @Identifier() guestId?: string | null;
  @Omittable() @GivenInstant() startedAt?: string;
  @Omittable() @GivenInstant() answeringAt?: string;
  @Omittable() @GivenInstant() endedAt?: string;
  @Omittable() @Prose(500, 3) reason?: string;
}

export class TakeOffDto {
  /** An opinion that was not raised in this turn after all. */
  @Identifier() opinionId: string;
  @Prose(500, 3) reason: string;
}

export class PledgeView implements PledgeLiveView {
  id: string;
  turnId: string | null;
  opinionId: string | null;
  text: string;
  saidBy: string;
  /** Instants in ms since 1970. */
  saidAt: number;
  struckAt: number | null;
  corrections: number;
  version: number;
}

const subjects = ['turn', 'pledge', 'opinion'] as const;

/** One entry of the minutes that was changed afterwards. */
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
  /** ms since 1970 */
  madeAt: number;
}

export const recordFormats = ['json', 'html', 'csv'] as const;
export type RecordFormat = (typeof recordFormats)[number];

export class RecordQueryDto {
  @ApiProperty({ enum: recordFormats, required: false })
  @Omittable()
  @IsIn(recordFormats)
  format?: RecordFormat;

  /** `named`: with names and the words as they were said, asked for with a purpose. Otherwise as outside readers may see it. */
  @ApiProperty({ enum: ['named', 'masked'], required: false })
  @Omittable()
  @IsIn(['named', 'masked'])
  people?: 'named' | 'masked';

  /** Goes to the trail with the reader's name; asked for where names are. */
  @Omittable() @Line(300, 5) purpose?: string;
}
