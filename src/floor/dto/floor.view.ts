import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type OpinionKind, opinionKinds, type SpeechState, speechStates } from '../../contract/opinion.js';
import type { Seen } from '../../contract/seen.js';
import type { FloorLiveView } from '../../contract/views.js';
import { OpinionPersonView } from '../../opinion/dto/opinion.view.js';

/** [from, to]; an open pause has no end. */
export const pausesSchema: ApiPropertyOptions = {
  type: 'array',
  items: { type: 'array', minItems: 1, maxItems: 2, items: { type: 'string', format: 'date-time' } },
};

/** What a press has to name: turn and opinion that have the floor, and its version. */
export class SeenView implements Seen {
  turnId: string | null;
  opinionId: string | null;
  version: number;
}

export class FloorOpinionView {
  id: string;
  number: number;
  publicNumber: string;
  version: number;
  /** In its public wording. */
  text: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  @ApiProperty({ enum: speechStates, enumName: 'SpeechState', nullable: true }) speech: SpeechState | null;
  fieldName: string | null;
  swatch: number | null;
  person: OpinionPersonView;
  supportCount: number;
  groupSize: number;
}

export class FloorTurnView {
  id: string;
  number: number;
  speaker: string | null;
  startedAt: string;
  allottedSeconds: number;
  /** [from, to]; an open pause has no end. */
  @ApiProperty(pausesSchema) pauses: [string, string?][];
}

export class FloorAnsweringView {
  departmentId: string | null;
  departmentName: string | null;
  name: string | null;
}

export class FloorAnswerView {
  startedAt: string;
  allottedSeconds: number;
  @ApiProperty(pausesSchema) pauses: [string, string?][];
}

export class FloorLimitsView {
  speakSeconds: number;
  answerSeconds: number;
}

export class FloorTogetherView {
  id: string;
  number: number;
  publicNumber: string;
  version: number;
  fieldName: string | null;
  swatch: number | null;
  text: string | null;
}

export class FloorNextView {
  id: string;
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  text: string | null;
  supportCount: number;
}

/** The floor as the chair sees it. */
export class FloorView implements FloorLiveView {
  /** Counts the commands; a command names the one it saw. */
  version: number;
  @ApiProperty({ type: FloorOpinionView, nullable: true }) opinion: FloorOpinionView | null;
  @ApiProperty({ type: FloorTurnView, nullable: true }) turn: FloorTurnView | null;
  @ApiProperty({ type: FloorAnsweringView, nullable: true }) answering: FloorAnsweringView | null;
  @ApiProperty({ type: FloorAnswerView, nullable: true }) answer: FloorAnswerView | null;
  @ApiProperty({ type: FloorLimitsView }) limits: FloorLimitsView;
  @ApiProperty({ type: [FloorTogetherView] }) together: FloorTogetherView[];
  @ApiProperty({ type: [FloorNextView] }) next: FloorNextView[];
  waitingToBeCalled: number;
  slide: string | null;
  overlay: string | null;
}
