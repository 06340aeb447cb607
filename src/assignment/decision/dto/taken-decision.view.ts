import { ApiProperty } from '@nestjs/swagger';
import { type OpinionOutcome, opinionOutcomes } from '../../../contract/opinion.js';

/** A decision of the chair on an opinion. */
export class TakenDecisionView {
  id: string;
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' }) outcome: OpinionOutcome;
  /** The chair's words, if recorded. */
  words: string | null;
  decidedAt: string;
  /** Who entered it. */
  decidedBy: string | null;
  /** The chair on whose behalf an operator acted. */
  chairName: string | null;
  /** The body it was escalated to, while the decision stands. */
  escalatedTo: string | null;
}

export class TakenDecisionsView {
  /** The standing decision first, then those it corrected; without undone ones. */
  items: TakenDecisionView[];
}
