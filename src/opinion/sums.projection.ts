import { readSums, sumUp } from './sums.js';
import { seesPublicForm, type Thing, type Watcher } from '../database/projection.js';

/** Outcomes are provisional until they are published: until then everybody outside the desk sees "heard". */
export const sumsThing: Thing = {
  type: 'sums',
  async load(source, dialogueId) {
    const { rows, outcomesPublic } = await readSums(source, dialogueId);
    const outside = sumUp(rows, outcomesPublic);
    const inside = sumUp(rows, true);
    return new Map([[dialogueId, (watcher: Watcher) => (seesPublicForm(watcher) ? outside : inside)]]);
  },
};
