import { getCounts, sumUp } from './sums.js';
import { seesPublicForm, type LiveProjection } from '../database/projection.js';

/** Until outcomes are published, everybody but staff and chair sees "heard". */
export const sumsProjection: LiveProjection<'sums'> = {
  type: 'sums',
  async load(source, dialogueId) {
    const { counts, outcomesPublic } = await getCounts(source, dialogueId);
    const outside = sumUp(counts, outcomesPublic);
    const inside = sumUp(counts, true);
    return new Map([[dialogueId, (recipient) => (seesPublicForm(recipient) ? outside : inside)]]);
  },
};
