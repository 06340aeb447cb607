import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Line } from '../../common/validation/fields.js';
import { opinionOutcomes } from '../../contract/opinion.js';
import { type ResultState, resultStates, type ResultStep, resultSteps } from '../../contract/result.js';
import { FollowedTaskView, FollowUpView } from '../../opinion/tracking/dto/follow-up.view.js';

export class ResultDeclineView {
  reason: string;
  /** Where else one can turn to. */
  guidance: string;
}

/** What became of one opinion. */
export class ResultView extends FollowUpView {
  /** Number within its dialogue: /d/<slug>/results/<number>. */
  number: number;
  publicNumber: string;
  fieldName: string | null;
  swatch: number | null;
  /** In its public wording; null for what was declined, and so never shown. */
  question: string | null;
  /** How many asked the same. */
  groupSize: number;
  supportCount: number;
  /** How it stands now. */
  @ApiProperty({ enum: resultStates, enumName: 'ResultState' }) state: ResultState;
  /** Why it was not taken up. */
  decline: ResultDeclineView | null;
  receivedAt: string;
}

export class ResultStepView {
  @ApiProperty({ enum: resultSteps, enumName: 'ResultStep' }) step: ResultStep;
  at: string;
  /** Department or body. */
  name: string | null;
}

/** With its steps, in the order of time. */
export class WholeResultView {
  result: ResultView;
  steps: ResultStepView[];
}

/** A conclusion of the chair that rests on no single opinion. */
export class PublicDirectiveView {
  number: number;
  text: string;
  givenAt: string;
  tasks: FollowedTaskView[];
}

export class ResultsView {
  items: ResultView[];
  /** Pass as `after`; null on the last page. */
  next: number | null;
  /** Names by which they can be filtered. */
  fields: string[];
  departments: string[];
  directives: PublicDirectiveView[];
}

/** Lines of the sums that results have, to filter by. */
export const resultOutcomes = [...opinionOutcomes, 'declined', 'unheard'] as const;
export type ResultOutcome = (typeof resultOutcomes)[number];

export class ListResultsDto {
  /** Words of the question, with or without accents, or a number. */
  @IsOptional() @MaxLength(100) q?: string;
  /** Name of a field. */
  @IsOptional() @Line(120, 0) field?: string;
  /** Name of a department that has a task. */
  @IsOptional() @Line(200, 0) department?: string;
  @IsOptional() @IsIn([...resultOutcomes, '']) outcome?: ResultOutcome | '';
  /** `next` of the previous page. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000) after?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(50) limit?: number;
}
