import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Identifier, Line, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import { GivenInstant } from '../../../common/validation/when.js';
import { type OpinionKind, opinionKinds } from '../../../contract/opinion.js';
import type { TurnLiveView } from '../../../contract/views.js';
import { SeenDto } from '../../dto/floor.dto.js';
import { pausesSchema, SeenView } from '../../dto/floor.view.js';
import { EnteredOpinionView } from '../../../opinion/submission/dto/receipt.view.js';
import { Omittable } from '../../../common/validation/omittable.js';

export class TurnVersionDto {
  /** Version of the turn as the person saw it. */
  @Version() version: number;
}

export class SplitOffDto extends TurnVersionDto {
  /** An opinion of the same dialogue that was raised in this turn. */
  @Identifier() opinionId: string;
}

export class MomentDto extends TurnVersionDto {
  /** When it happened, if earlier: pressed while offline. ISO 8601. */
  @Omittable() @GivenInstant() at?: string;
}

export class BeginTurnDto {
  /** The floor as the person saw it. If it has changed: 409, nothing is changed. Null for a past turn only. */
  @ApiProperty({ type: SeenDto, nullable: true })
  @ValidateIf(({ endedAt, seen }: BeginTurnDto) => endedAt === undefined || seen !== null)
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SeenDto)
  seen: SeenDto | null;

  /** Who speaks; null or omitted: not known yet. */
  @IsOptional() @Line(160) speaker?: string | null;

  /** The guest who speaks, as `GET …/speakers` names them. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @Identifier()
  guestId?: string | null;

  /** Opinions raised in this turn. */
  @Omittable() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID('all', { each: true }) opinionIds?: string[];

  /** Seconds to speak; default three minutes. */
  @Omittable() @IsInt() @Min(10) @Max(3600) seconds?: number;

  /** When it began, if earlier. ISO 8601. */
  @Omittable() @GivenInstant() startedAt?: string;
  @Omittable() @GivenInstant() answeringAt?: string;
  /** For a past turn written down afterwards, which does not affect the floor. */
  @Omittable() @GivenInstant() endedAt?: string;
}

export class RaiseDto extends TurnVersionDto {
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) @IsIn(opinionKinds) kind: OpinionKind;

  /** Verbatim, as it was said. */
  @Prose(5000, 10) text: string;

  @Omittable() @Identifier() fieldId?: string;
  @Omittable() @VietnamesePhone() phone?: string;

  /** The speaker's consent to store name and phone with the opinion; without it neither is stored. */
  @Omittable() @IsBoolean() consent?: boolean;
}

/** What is omitted stays. Changing a value needs a reason; filling in an empty one does not. */
export class CorrectTurnDto extends TurnVersionDto {
  @IsOptional() @Line(160) speaker?: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @Identifier()
  guestId?: string | null;
  @Omittable() @GivenInstant() startedAt?: string;
  @Omittable() @GivenInstant() answeringAt?: string;
  @Omittable() @GivenInstant() endedAt?: string;
  @Omittable() @Prose(500, 3) reason?: string;
}

export class TakeOffDto extends TurnVersionDto {
  /** An opinion that was not raised in this turn. */
  @Identifier() opinionId: string;
  @Prose(500, 3) reason: string;
}

/** A turn; its seconds, without pauses, run while `endedAt` is null. */
export class TurnView implements TurnLiveView {
  id: string;
  number: number;
  /** Null: not known, or not for this reader. */
  speaker: string | null;
  guestId: string | null;
  startedAt: string;
  /** When the answer began. */
  answeringAt: string | null;
  endedAt: string | null;
  allottedSeconds: number;
  /** [from, to]; an open pause has no end. */
  @ApiProperty(pausesSchema) pauses: [string, string?][];
  opinionIds: string[];
  enteredAt: string | null;
  corrections: number;
  version: number;
  spokenSeconds: number;
  answeredSeconds: number;
}

/** The turn, and the floor after the command: what the next press has seen. */
export class TurnCommandView extends TurnView {
  seen: SeenView;
}

export class RaisedView extends EnteredOpinionView {
  turn: TurnView;
}

/** A possible speaker: a guest, or the author of a waiting opinion. */
export class SpeakerView {
  /** The guest's id; null for an author who is not a guest. */
  guestId: string | null;
  name: string;
  /** Business, neighbourhood or inviting department. */
  from: string | null;
  isHere: boolean;
  /** Their opinion that is waiting or on the floor. */
  opinionId: string | null;
  /** Whether they requested to speak. */
  wantsToSpeak: boolean;
}
