import type { Dialogue } from '../dialogue.entity.js';
import { isPublic } from '../dialogue.policy.js';

type Known = Pick<Dialogue, 'rehearsalOf' | 'status'>;

/** Figures can be corrected even after the dialogue, but not for one that was cancelled. */
export const canSave = ({ rehearsalOf, status }: Known): boolean => rehearsalOf === null && status !== 'cancelled';

/** The report of a draft is published with its notice. */
export const canPublish = (dialogue: Known): boolean => canSave(dialogue) && isPublic(dialogue);
