import { describe, expect, it } from '@jest/globals';
import { type ResultFacts, resultState } from './result.js';

const facts: ResultFacts = {
  status: 'decided',
  outcome: 'answered',
  decided: { outcome: 'answered' },
  reply: null,
  tasks: [],
  bodies: [],
  answers: [],
};
const task = (status: ResultFacts['tasks'][number]['status'], state: 'ok' | 'late' = 'ok') => ({
  status,
  due: { state },
});

describe('how a matter stands', () => {
  it.each<[ReturnType<typeof resultState>, Partial<ResultFacts>]>([
    ['declined', { status: 'declined', outcome: null }],
    ['unheard', { status: 'accepted', outcome: null }],
    ['referred', { outcome: 'escalated', bodies: [{ answer: null }] }],
    ['underway', { outcome: 'assigned', decided: { outcome: 'assigned' }, tasks: [task('done'), task('assigned')] }],
    ['overdue', { outcome: 'assigned', decided: { outcome: 'assigned' }, tasks: [task('assigned', 'late')] }],
    ['underway', { outcome: 'written', decided: { outcome: 'written' } }],
    ['answered', { outcome: 'written', decided: { outcome: 'written' }, answers: [{}] }],
    ['noted', { outcome: 'noted', decided: { outcome: 'noted' }, reply: 'Cảm ơn.' }],
    ['spoken', {}],
    ['answered', { reply: 'Từ 01/12.' }],
    ['answered', { decided: { outcome: 'escalated' }, bodies: [{ answer: 'Đã duyệt.' }] }],
    ['done', { decided: { outcome: 'assigned' }, reply: 'Giao phòng.', tasks: [task('done')] }],
  ])('is %s', (state, given) => expect(resultState({ ...facts, ...given })).toBe(state));
});
