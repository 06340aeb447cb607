import { getSums, sumUp } from './sums.js';
import { seesPublicForm, type LiveProjection } from '../database/projection.js';

/** Until outcomes are published, everybody but staff and chair sees "heard". */
export const sumsProjection: LiveProjection<'sums'> = {
  type: 'sums',
  async load(source, dialogueId) {
    const { rows, outcomesPublic } = await getSums(source, dialogueId);
    const outside = sumUp(rows, outcomesPublic);
    const inside = sumUp(rows, true);
    return new Map([[dialogueId, (recipient) => (seesPublicForm(recipient) ? outside : inside)]]);
  },
};
