import { ApiProperty } from '@nestjs/swagger';
import { type OpinionKind, opinionKinds, type SpeechState, speechStates } from '../../contract/opinion.js';
import type { FloorLiveView } from '../../contract/views.js';
import { OpinionPersonView } from '../../opinion/dto/opinion.view.js';

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
  /** Instants in ms since 1970. */
  startedAt: number;
  allottedSeconds: number;
  /** [from, to] in ms; an open pause has no end. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'number' } } }) pauses: [number, number?][];
}

export class FloorAnsweringView {
  departmentId: string | null;
  departmentName: string | null;
  name: string | null;
}

export class FloorAnswerView {
  /** ms since 1970 */
  startedAt: number;
  allottedSeconds: number;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'number' } } }) pauses: [number, number?][];
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
