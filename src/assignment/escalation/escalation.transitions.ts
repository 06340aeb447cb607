import type { LiveEvent, RowKind } from '../../database/change-row.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { Escalation } from '../assignment.entity.js';
import { assignmentEvent } from '../assignment-events.js';
import { escalationState } from '../decision/outcome.js';

export const escalationRow: RowKind<Escalation> = { entity: Escalation, type: 'escalation', state: escalationState };

/** The escalation, and the opinion whose view shows it. */
export const escalationEvents = (dialogue: Dialogue, { id, opinionId }: Escalation): LiveEvent[] => [
  assignmentEvent(dialogue, 'escalation.changed', 'escalation', id),
  ...(opinionId ? [assignmentEvent(dialogue, 'escalation.changed', 'opinion', opinionId)] : []),
];
