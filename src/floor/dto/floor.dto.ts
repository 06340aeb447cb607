import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsObject, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { Identifier, Line } from '../../common/validation/fields.js';
import { Nullable } from '../../common/validation/omittable.js';
import { Version } from '../../common/validation/version.js';
import type { Seen } from '../../contract/seen.js';

/** The floor as the person saw it. */
export class SeenDto implements Seen {
  /** The running turn, null if none. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @Nullable()
  @Identifier()
  turnId: string | null;

  /** The opinion on the floor, null if none. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @Nullable()
  @Identifier()
  opinionId: string | null;

  /** Version of the floor. */
  @Version() version: number;
}

export class OnFloorDto {
  /** What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
  @IsDefined() @IsObject() @ValidateNested() @Type(() => SeenDto) seen: SeenDto;
}

class TurnDto extends OnFloorDto {
  /** Seconds to speak; default three minutes. */
  @IsOptional() @IsInt() @Min(10) @Max(3600) seconds?: number;
}

export class CallDto extends TurnDto {
  /** The opinion to call: one that is waiting, or a collected one. */
  @Identifier() opinionId: string;
}

export class GiveDto extends TurnDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @Identifier()
  opinionId?: string | null;

  /** Who speaks, if there is no written opinion; for the minutes, never shown in the hall. */
  @IsOptional() @Line(160) speaker?: string | null;
}

const places = ['first', 'last'] as const;

export class PutBackDto extends OnFloorDto {
  /** Position in the queue; default: first. */
  @ApiProperty({ enum: places, required: false }) @IsOptional() @IsIn(places) place?: (typeof places)[number];

  /** One of the collected opinions; omitted: the one on the floor. */
  @IsOptional() @Identifier() opinionId?: string;
}

/** `answer`: the person has finished speaking; the answer's own timer starts. */
const actions = ['start', 'stop', 'add', 'answer'] as const;

export class TimerDto extends OnFloorDto {
  @ApiProperty({ enum: actions }) @IsIn(actions) action: (typeof actions)[number];

  /** For `add`: how many more. */
  @ValidateIf(({ action, seconds }: TimerDto) => action === 'add' || seconds !== undefined)
  @IsDefined()
  @IsInt()
  @Min(1)
  @Max(3600)
  seconds?: number;
}

export class SlideDto extends OnFloorDto {
  /** What the hall screen shows instead of the floor; null: the floor. */
  @IsOptional() @Line(40) slide?: string | null;

  /** A line of text on the hall screen; null: none. */
  @IsOptional() @Line(300) overlay?: string | null;
}

export class AnsweringDto extends OnFloorDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @Identifier()
  departmentId?: string | null;

  @IsOptional() @Line(160) name?: string | null;
}

export class LimitsDto extends OnFloorDto {
  /** Seconds per speaker from now on in this dialogue. */
  @IsOptional() @IsInt() @Min(10) @Max(3600) speakSeconds?: number;

  /** Seconds per answer. */
  @IsOptional() @IsInt() @Min(10) @Max(3600) answerSeconds?: number;
}
