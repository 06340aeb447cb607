import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Line } from '../../common/validation/fields.js';
import { maxInteger } from '../../common/validation/version.js';
import {
  type Audience,
  audiences,
  type Frame,
  type LiveView,
  type Snapshot,
  type ViewKey,
  type Views,
} from '../../contract/live.js';

export class LiveQueryDto {
  @ApiProperty({ enum: audiences }) @IsIn(audiences) audience: Audience;

  /** The cursor of what the screen holds; 0 requests a snapshot. */
  @Type(() => Number) @IsInt() @Min(0) @Max(maxInteger) @IsOptional() since?: number;

  /** The log of that cursor, as snapshots name it. */
  @IsOptional() @Line(100) log?: string;

  /** The hall's secret key. */
  @IsOptional() @Line(100) link?: string;
}

class Upsert {
  @ApiProperty({ type: String }) key: ViewKey;

  /** The complete present view; its shape depends on the key's type. */
  @ApiProperty({ type: 'object', additionalProperties: true }) view: LiveView;
}

export class SnapshotView implements Snapshot {
  /** The identity of the log that revisions count in; another one after a backup was restored. */
  log: string;
  /** Revision the rows are at least as new as. */
  asOf: number;
  /** Commit time of that revision. */
  at: string;

  /** Views by key, e.g. `floor:<dialogueId>`. */
  @ApiProperty({ type: 'object', additionalProperties: true }) views: Views;

  /** The cursor sent does not belong to this log (a backup was restored): discard what you hold. */
  @ApiPropertyOptional({ enum: [true] }) anew?: true;
}

export class FrameView implements Frame {
  from: number;
  to: number;
  at: string;

  @ApiProperty({ type: [Upsert] }) upserts: Upsert[];

  @ApiProperty({ type: [String] }) removes: ViewKey[];
}

/** Contains exactly one of the two. */
export class CatchUpView {
  @ApiPropertyOptional({ type: FrameView }) frame?: FrameView;

  @ApiPropertyOptional({ type: SnapshotView }) snapshot?: SnapshotView;
}
