import { describe, expect, it } from '@jest/globals';
import { answerMachine, answerStatuses, assignmentMachine, assignmentStatuses } from './assignment.js';
import { dialogueMachine, dialogueStatuses } from './dialogue.js';
import { opinionMachine, opinionStatuses } from './opinion.js';
import { paramWords, stateWords } from './param-names.js';

const machines = { dialogueMachine, opinionMachine, assignmentMachine, answerMachine };
const states = [
  ...dialogueStatuses,
  ...opinionStatuses,
  ...assignmentStatuses,
  ...answerStatuses,
  ...Object.values(machines).flatMap((machine) => machine.flatMap(({ from, to }) => [...from, to])),
];

describe('Words for codes', () => {
  it.each([...new Set<keyof typeof stateWords>(states)])('has the state %s in both languages', (state) => {
    const [vi, en] = stateWords[state];
    expect(vi).toMatch(/[à-ỹđ]/iu);
    expect(en).toMatch(/^[a-z ,-]+$/);
    expect(vi).not.toBe(en);
  });

  it('says nothing that looks like a code', () => {
    for (const words of Object.values(paramWords))
      for (const [vi, en] of Object.values(words)) expect(`${vi}${en}`).not.toMatch(/[_{}]/);
  });
});
