import { ApiProperty } from '@nestjs/swagger';
import { type EscalationState, escalationStates } from '../../decision/outcome.js';

/** An escalation as both sides see it: the matter, never its author. */
export class EscalationView {
  id: string;
  version: number;
  organisationId: string;
  organisationName: string;
  dialogueId: string;
  dialogueTitle: string;
  publicNumber: string | null;
  bodyName: string;
  bodyOrganisationId: string | null;
  matter: string;
  @ApiProperty({ enum: escalationStates, enumName: 'EscalationState' }) state: EscalationState;
  escalatedAt: string;
  answeredAt: string | null;
  answer: string | null;
}

export class EscalationListView {
  items: EscalationView[];
}
