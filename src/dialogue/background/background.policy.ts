import type { Dialogue } from '../dialogue.entity.js';
import { isPublic } from '../dialogue.policy.js';

type Known = Pick<Dialogue, 'rehearsalOf' | 'status'>;

/** Figures are corrected as long as somebody reads them; a dialogue that was called off is left as it is. */
export const canSave = ({ rehearsalOf, status }: Known): boolean => rehearsalOf === null && status !== 'cancelled';

/** A draft's report waits for its notice. */
export const canPublish = (dialogue: Known): boolean => canSave(dialogue) && isPublic(dialogue);
