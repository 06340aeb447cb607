import { describe, expect, it } from '@jest/globals';
import { answerMachine, answerStatuses, assignmentMachine, assignmentStatuses } from './assignment.js';
import { dialogueMachine, dialogueStatuses } from './dialogue.js';
import { opinionMachine, opinionStatuses } from './opinion.js';
import { paramNames, stateNames } from './param-names.js';

const machines = { dialogueMachine, opinionMachine, assignmentMachine, answerMachine };
const states = [
  ...dialogueStatuses,
  ...opinionStatuses,
  ...assignmentStatuses,
  ...answerStatuses,
  ...Object.values(machines).flatMap((machine) => machine.flatMap(({ from, to }) => [...from, to])),
];

describe('Names of codes', () => {
  it.each([...new Set<keyof typeof stateNames>(states)])('has the state %s in both languages', (state) => {
    const [vi, en] = stateNames[state];
    expect(vi).toMatch(/[à-ỹđ]/iu);
    expect(en).toMatch(/^[a-z ,-]+$/);
    expect(vi).not.toBe(en);
  });

  it('contains nothing that looks like a code', () => {
    for (const words of Object.values(paramNames))
      for (const [vi, en] of Object.values(words)) expect(`${vi}${en}`).not.toMatch(/[_{}]/);
  });
});
