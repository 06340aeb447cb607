import { ApiProperty } from '@nestjs/swagger';
import {
  type DeclineReason,
  declineReasons,
  type OpinionKind,
  opinionKinds,
  type SpeechState,
  speechStates,
  type TrackedStatus,
  type TrackedStep,
  trackedSteps,
  type Verdict,
  verdicts,
} from '../../../contract/opinion.js';
import { type NotifyChoice, notifyChoices } from '../../../contract/message.js';
import { FollowUpView } from './follow-up.view.js';

export class TrackedStepView {
  @ApiProperty({ enum: trackedSteps, enumName: 'TrackedStep' }) step: TrackedStep;
  at: string;
}

export class TrackedSupplementView {
  /** The question; null if the author wrote unasked. */
  question: string | null;
  text: string;
  at: string;
}

export class TrackedDeclineView {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' }) code: DeclineReason;
  reason: string;
  /** Where the author can turn to. */
  guidance: string;
  note: string | null;
}

export class RatingView {
  @ApiProperty({ enum: verdicts, enumName: 'Verdict' }) verdict: Verdict;
  comment: string | null;
  /** When it was last given. */
  at: string;
}

export class TrackedMayView {
  complete: boolean;
  withdraw: boolean;
  rate: boolean;
  reopen: boolean;
}

export class TrackedDialogueView {
  id: string;
  slug: string;
  title: string;
  heldOn: string;
  organisationName: string;
}

/** An opinion as its author follows it. */
export class TrackingView extends FollowUpView {
  number: number;
  publicNumber: string;
  dialogue: TrackedDialogueView;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  /** As the author typed it; for a request to speak, the topic. */
  text: string;
  /** Whether it is a request to speak. */
  toSpeak: boolean;
  /** The words spoken, as written down by the secretary. */
  spoken: string | null;
  supplements: TrackedSupplementView[];
  /** `heard`: decided, but the outcome is not public yet. */
  @ApiProperty({ type: String }) status: TrackedStatus;
  steps: TrackedStepView[];
  /** Number of the opinion it is answered together with, if grouped. */
  groupedWith: string | null;
  /** The question to the author. */
  question: string | null;
  decline: TrackedDeclineView | null;
  /** How the author is told of each step. */
  @ApiProperty({ enum: notifyChoices, enumName: 'NotifyChoice' }) notifyBy: NotifyChoice;
  rating: RatingView | null;
  may: TrackedMayView;
}

/** An opinion sent from this device; acting on it requires code and digits. */
export class MyOpinionView {
  id: string;
  dialogueId: string;
  number: number;
  publicNumber: string;
  @ApiProperty({ enum: speechStates, enumName: 'SpeechState', nullable: true }) speech: SpeechState | null;
  @ApiProperty({ type: String }) status: TrackedStatus;
  groupedWith: string | null;
  question: string | null;
  answerPublished: boolean;
  receivedAt: string;
}

export class MyOpinionsView {
  items: MyOpinionView[];
}
