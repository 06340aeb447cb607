import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  collects,
  dialogueMachine,
  type DialogueStatus,
  dialogueStatuses,
  type DialogueVerb,
  registers,
} from './dialogue.js';
import { next, verbs } from './states.js';

const allVerbs = [...new Set(dialogueMachine.map((step) => step.verb))];
const walk = fc.array(fc.constantFrom<DialogueVerb>(...allVerbs), { maxLength: 60 });

/** The states passed when those verbs that are allowed are done one after another. */
function pathOf(chosen: DialogueVerb[]): DialogueStatus[] {
  const path: DialogueStatus[] = ['draft'];
  for (const verb of chosen) {
    const to = next(dialogueMachine, path.at(-1) ?? 'draft', verb);
    if (to) path.push(to);
  }
  return path;
}

function reachableFrom(start: DialogueStatus): Set<DialogueStatus> {
  const seen = new Set([start]);
  for (const state of seen)
    for (const verb of verbs(dialogueMachine, state)) seen.add(next(dialogueMachine, state, verb) as DialogueStatus);
  return seen;
}

describe('the life cycle of a dialogue', () => {
  it('reaches every state from a draft', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...dialogueStatuses].sort());
  });

  it('ends only closed or cancelled, which every state can reach', () => {
    const ends = dialogueStatuses.filter((state) => verbs(dialogueMachine, state).length === 0);
    expect(ends).toEqual(['closed', 'cancelled']);
    for (const state of dialogueStatuses) expect([...reachableFrom(state)].some((to) => ends.includes(to))).toBe(true);
  });

  it('has one target for each verb and state', () => {
    for (const state of dialogueStatuses)
      for (const verb of allVerbs)
        expect(dialogueMachine.filter((step) => step.verb === verb && step.from.includes(state)).length).toBeLessThan(
          2,
        );
  });

  it('never returns to draft, and is never live without a notice or after its conclusion', () => {
    fc.assert(
      fc.property(walk, (chosen) => {
        const path = pathOf(chosen);
        expect(path.lastIndexOf('draft')).toBe(0);
        const live = path.indexOf('live');
        if (live >= 0) expect(path.slice(0, live)).toContain('announced');
        const concluded = path.indexOf('concluded');
        if (concluded >= 0)
          expect(path.slice(concluded).filter((state) => !['concluded', 'closed'].includes(state))).toEqual([]);
      }),
    );
  });

  it('can be closed only after it was concluded', () => {
    fc.assert(
      fc.property(walk, (chosen) => {
        const path = pathOf(chosen);
        if (path.includes('closed')) expect(path).toContain('live');
        if (path.includes('cancelled')) expect(path).not.toContain('live');
      }),
    );
  });
});

describe('the collection and registration periods of a dialogue', () => {
  const at = (minute: number): string => new Date(Date.UTC(2026, 11, 1, 0, minute)).toISOString();
  const status = fc.constantFrom(...dialogueStatuses);
  const edge = fc.option(fc.integer({ min: 0, max: 50 }));
  const iso = (minute: number | null): string | null => (minute === null ? null : at(minute));

  it('include the first instant and exclude the last', () => {
    fc.assert(
      fc.property(status, edge, edge, fc.integer({ min: 0, max: 50 }), (state, from, until, now) => {
        const inside = (from === null || from <= now) && (until === null || now < until);
        const windows = {
          collectFrom: iso(from),
          collectUntil: iso(until),
          registerFrom: iso(from),
          registerUntil: iso(until),
        };
        const collecting: DialogueStatus[] = ['announced', 'live', 'paused', 'postponed'];
        const registering: DialogueStatus[] = ['announced', 'live', 'paused'];
        expect(collects({ status: state, ...windows }, at(now))).toBe(inside && collecting.includes(state));
        expect(registers({ status: state, ...windows }, at(now))).toBe(inside && registering.includes(state));
      }),
    );
  });
});
