import { ApiProperty } from '@nestjs/swagger';
import { type OpinionOutcome, opinionOutcomes } from '../../../contract/opinion.js';

/** What the chair decided on an opinion, and in which words. */
export class TakenDecisionView {
  id: string;
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' }) outcome: OpinionOutcome;
  /** Verbatim where it was written down so. */
  words: string | null;
  decidedAt: number;
  /** Who pressed; null where the account is gone. */
  decidedBy: string | null;
  /** The chair for whom an operator pressed. */
  chairName: string | null;
  /** The body it was handed over to, while the decision holds. */
  escalatedTo: string | null;
}

export class TakenDecisionsView {
  /** The one that holds first, then those it corrected; what was taken back within the ten seconds is left out. */
  items: TakenDecisionView[];
}
