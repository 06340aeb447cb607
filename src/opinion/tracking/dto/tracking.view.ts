import { ApiProperty } from '@nestjs/swagger';
import { type AssignmentStatus, assignmentStatuses, type DueState } from '../../../contract/assignment.js';
import {
  type DeclineReason,
  declineReasons,
  type OpinionKind,
  opinionKinds,
  type SpeechState,
  speechStates,
  type Verdict,
  verdicts,
} from '../../../contract/opinion.js';
import { type TrackedStatus, type TrackedStep, trackedSteps } from '../tracking-steps.js';

export class TrackedStepView {
  @ApiProperty({ enum: trackedSteps, enumName: 'TrackedStep' }) step: TrackedStep;
  at: number;
}

export class TrackedSupplementView {
  /** What was asked; null where the author spoke up on their own. */
  question: string | null;
  text: string;
  at: number;
}

export class TrackedDeclineView {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' }) code: DeclineReason;
  reason: string;
  /** Where the author can go with it. */
  guidance: string;
  note: string | null;
}

export class TrackedTaskView {
  departmentName: string;
  /** Null: continuous, without a due date. */
  dueOn: string | null;
  @ApiProperty({ enum: assignmentStatuses, enumName: 'AssignmentStatus' }) status: AssignmentStatus;
  @ApiProperty({ type: String }) due: DueState;
}

export class TrackedAnswerView {
  text: string;
  legalBasis: string | null;
  departmentName: string | null;
  publishedAt: number;
}

export class RatingView {
  @ApiProperty({ enum: verdicts, enumName: 'Verdict' }) verdict: Verdict;
  comment: string | null;
  /** When it was last said. */
  at: number;
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

/** An opinion as its author follows it. Instants are ms since 1970. */
export class TrackingView {
  number: number;
  publicNumber: string;
  dialogue: TrackedDialogueView;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  /** As the author typed it; of a request to speak, what it is about. */
  text: string;
  /** Asked to speak. */
  toSpeak: boolean;
  /** What was said then, as the secretary wrote it down. */
  spoken: string | null;
  supplements: TrackedSupplementView[];
  /** `heard`: the leader has decided; what, is public once the dialogue's outcomes are. */
  @ApiProperty({ type: String }) status: TrackedStatus;
  steps: TrackedStepView[];
  /** Answered together with this one, where several asked the same. */
  groupedWith: string | null;
  /** What is asked back. */
  question: string | null;
  decline: TrackedDeclineView | null;
  tasks: TrackedTaskView[];
  escalatedTo: string[];
  answer: TrackedAnswerView | null;
  rating: RatingView | null;
  may: TrackedMayView;
}

/** One of this device's own opinions; how to act on it needs code and digits. */
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
  receivedAt: number;
}

export class MyOpinionsView {
  items: MyOpinionView[];
}
