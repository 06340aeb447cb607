import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { Identifier, Line, Prose } from '../../../common/validation/fields.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import { GivenInstant } from '../../../common/validation/when.js';
import { type OpinionKind, opinionKinds } from '../../../contract/opinion.js';
import type { TurnLiveView } from '../../../contract/views.js';
import { EnteredOpinionView } from '../../../opinion/submission/dto/receipt.view.js';
import { Omittable } from '../../../common/validation/omittable.js';

export class SplitOffDto {
  /** An opinion of the same dialogue that was raised in this turn. */
  @Identifier()
  opinionId: string;
}

export class MomentDto {
  /** When it happened, where that was earlier: pressed while the network was away. ISO 8601. */
  @Omittable() @GivenInstant() at?: string;
}

export class BeginTurnDto {
  /** The turn the person saw running, null when nobody spoke. Another one now: 409, nothing is done. Not asked for a turn that is over. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @Identifier()
  expectedTurnId?: string | null;

  /** Who speaks; null or left out: not known yet. */
  @IsOptional() @Line(160) speaker?: string | null;

  /** The guest who speaks, as `GET …/speakers` names them. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @Identifier()
  guestId?: string | null;

  /** Opinions this turn is on. */
  @Omittable()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  opinionIds?: string[];

  /** Seconds to speak; three minutes unless given. */
  @Omittable() @IsInt() @Min(10) @Max(3600) seconds?: number;

  /** When it began, where that was earlier. ISO 8601. */
  @Omittable() @GivenInstant() startedAt?: string;
  @Omittable() @GivenInstant() answeringAt?: string;
  /** Given for a turn that is over: it is written down afterwards and the floor is left alone. */
  @Omittable() @GivenInstant() endedAt?: string;
}

export class RaiseDto {
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' })
  @IsIn(opinionKinds)
  kind: OpinionKind;

  /** Faithfully, as it was said. */
  @Prose(5000, 10) text: string;

  @Omittable() @Identifier() fieldId?: string;
  @Omittable() @VietnamesePhone() phone?: string;

  /** The speaker agreed that their name and phone go with the opinion. Without it neither is kept there. */
  @Omittable() @IsBoolean() consent?: boolean;
}

/** Somebody had the floor. Instants in ms since 1970; the seconds run while `endedAt` is null, pauses left out. */
export class TurnView implements TurnLiveView {
  id: string;
  number: number;
  /** null: not known, or not for this reader */
  speaker: string | null;
  guestId: string | null;
  startedAt: number;
  /** From here on the person was answered. */
  answeringAt: number | null;
  endedAt: number | null;
  allottedSeconds: number;
  /** [from, to]; the open one has no end. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'number' } } })
  pauses: [number, number?][];
  opinionIds: string[];
  enteredAt: number | null;
  corrections: number;
  version: number;
  spokenSeconds: number;
  answeredSeconds: number;
}

export class RaisedView extends EnteredOpinionView {
  turn: TurnView;
}

/** Somebody who may stand up: a guest, or the author of an opinion that waits. */
export class SpeakerView {
  /** The guest's id; null for an author who is no guest. */
  guestId: string | null;
  name: string;
  /** Business, neighbourhood or inviting department. */
  from: string | null;
  isHere: boolean;
  /** The opinion of theirs that waits or is on the floor. */
  opinionId: string | null;
  /** Asked for the floor. */
  wantsToSpeak: boolean;
}
