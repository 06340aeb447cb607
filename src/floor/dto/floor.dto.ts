import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsIn, IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { Identifier, Line } from '../../common/validation/fields.js';

const NullMeansNone = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
/** May be left out (unchanged), and may be null (none). */
const NullOrLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined && value !== null);

export class OnFloorDto {
  /** Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @NullMeansNone()
  @Identifier()
  expectedOnFloor: string | null;
}

class TurnDto extends OnFloorDto {
  /** Seconds to speak; three minutes unless given. */
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(3600)
  seconds?: number;
}

export class CallDto extends TurnDto {
  /** The one to be called; null or left out: the first of the queue. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @NullOrLeftOut()
  @Identifier()
  opinionId?: string | null;
}

export class GiveDto extends TurnDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @NullOrLeftOut()
  @Identifier()
  opinionId?: string | null;

  /** Who speaks, where no written opinion says it; for the minutes, never for the hall. */
  @NullOrLeftOut()
  @Line(160)
  speaker?: string | null;
}

const places = ['first', 'last'] as const;

export class PutBackDto extends OnFloorDto {
  /** Where in the queue; first unless given. */
  @ApiProperty({ enum: places, required: false })
  @IsOptional()
  @IsIn(places)
  place?: (typeof places)[number];

  /** One of those that wait to be answered together; left out: the one on the floor. */
  @IsOptional()
  @Identifier()
  opinionId?: string;
}

/** `answer`: the person has spoken, from here on they are answered, by the answer's own clock. */
const actions = ['start', 'stop', 'add', 'answer'] as const;

export class TimerDto extends OnFloorDto {
  @ApiProperty({ enum: actions })
  @IsIn(actions)
  action: (typeof actions)[number];

  /** With `add`: how many more. */
  @ValidateIf(({ action, seconds }: TimerDto) => action === 'add' || seconds !== undefined)
  @IsDefined()
  @IsInt()
  @Min(1)
  @Max(3600)
  seconds?: number;
}

export class SlideDto extends OnFloorDto {
  /** What the hall shows instead of the floor; null: the floor. */
  @NullOrLeftOut()
  @Line(40)
  slide?: string | null;

  /** A line over whatever is shown; null: none. */
  @NullOrLeftOut()
  @Line(300)
  overlay?: string | null;
}

export class AnsweringDto extends OnFloorDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @NullOrLeftOut()
  @Identifier()
  departmentId?: string | null;

  @NullOrLeftOut()
  @Line(160)
  name?: string | null;
}

export class LimitsDto extends OnFloorDto {
  /** Seconds a speaker is given from now on in this dialogue. */
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(3600)
  speakSeconds?: number;

  /** Seconds an answer is given. */
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(3600)
  answerSeconds?: number;
}
