import { ApiProperty } from '@nestjs/swagger';
import { type AssignmentStatus, assignmentStatuses } from '../../../contract/assignment.js';
import { type OpinionOutcome, opinionOutcomes } from '../../../contract/opinion.js';
import type { DecisionView as Decision, OpinionLiveView } from '../../../contract/views.js';
import { OpinionView } from '../../../opinion/dto/opinion.view.js';
import { FloorView } from '../../dto/floor.view.js';

export class AssignmentLineView {
  id: string;
  departmentId: string;
  departmentName: string;
  dueOn: string | null;
  @ApiProperty({ enum: assignmentStatuses, enumName: 'AssignmentStatus' }) status: AssignmentStatus;
}

export class DecisionView implements Decision {
  id: string;
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' }) outcome: OpinionOutcome;
  words: string | null;
  decidedAt: string;
  @ApiProperty({ type: [AssignmentLineView] }) assignments: AssignmentLineView[];
  escalatedTo: string | null;
  undoUntil: string;
}

export class DecidedOpinionView extends OpinionView implements OpinionLiveView {
  @ApiProperty({ type: DecisionView, nullable: true }) decision: DecisionView | null;
}

export class DecidedVersionView {
  id: string;
  version: number;
}

/** The opinions as the decision left them, for undo, and the floor as the chair sees it. */
export class DecidedTogetherView {
  @ApiProperty({ type: [DecidedVersionView] }) opinions: DecidedVersionView[];
  floor: FloorView;
}

/** Opinion and floor after the decision, as the chair sees them. */
export class DecidedView {
  opinion: DecidedOpinionView;
  floor: FloorView;
}
