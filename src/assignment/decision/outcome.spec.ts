import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignmentStatuses } from '../../contract/assignment.js';
import { opinionOutcomes } from '../../contract/opinion.js';
import { escalationStates, isOpen, outcomeOf } from './outcome.js';

const facts = fc.record({
  decided: fc.constantFrom(...opinionOutcomes),
  assignments: fc.array(fc.constantFrom(...assignmentStatuses), { maxLength: 4 }),
  escalations: fc.array(fc.constantFrom(...escalationStates), { maxLength: 3 }),
  answerPublished: fc.boolean(),
});

const nothing = { assignments: [], escalations: [], answerPublished: false } as const;

describe('the public line of a decided opinion', () => {
  it('is always one of the five outcomes', () => {
    fc.assert(fc.property(facts, (given) => opinionOutcomes.includes(outcomeOf(given))));
  });

  it('is escalated exactly while an escalation is open', () => {
    fc.assert(fc.property(facts, (given) => (outcomeOf(given) === 'escalated') === given.escalations.includes('open')));
  });

  it('is assigned, or written for an answer owed in writing, exactly while a task but no escalation is open', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const owed = !given.escalations.includes('open') && given.assignments.some(isOpen);
        const line = outcomeOf(given);
        if (owed) return line === (given.decided === 'written' ? 'written' : 'assigned');
        return line !== 'assigned';
      }),
    );
  });

  it('stays answered once an answer was given, and is not merely noted', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const settled = given.answerPublished || given.decided === 'answered' || given.assignments.includes('done');
        return !settled || outcomeOf(given) !== 'noted';
      }),
    );
  });

  it.each([
    ['answered in the hall', { ...nothing, decided: 'answered' }, 'answered'],
    ['noted', { ...nothing, decided: 'noted' }, 'noted'],
    [
      'answered and assigned, the task open',
      { ...nothing, decided: 'answered', assignments: ['in_progress'] },
      'assigned',
    ],
    ['a task done', { ...nothing, decided: 'assigned', assignments: ['done'] }, 'answered'],
    ['a task handed back', { ...nothing, decided: 'assigned', assignments: ['handed_back'] }, 'assigned'],
    ['its only task cancelled', { ...nothing, decided: 'assigned', assignments: ['cancelled'] }, 'noted'],
    [
      'in writing, answered',
      { ...nothing, decided: 'written', assignments: ['done'], answerPublished: true },
      'answered',
    ],
    ['a body has answered', { ...nothing, decided: 'escalated', escalations: ['answered'] }, 'answered'],
  ] as const)('%s', (_, given, line) => {
    expect(outcomeOf(given)).toBe(line);
  });
});
