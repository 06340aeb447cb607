import { Refusal } from '../common/problem/refusal.js';
import { dialogueMachine, type DialogueStatus, type DialogueVerb } from '../contract/dialogue.js';
import type { FieldProblem } from '../contract/problems.js';
import { next } from '../contract/states.js';
import type { State } from '../contract/param-names.js';
import type { Dialogue } from './dialogue.entity.js';
import { broken } from './planning/plan-problems.js';
import { summaryOf } from './dto/dialogue.view.js';

export const invalid = (errors: FieldProblem[]): Refusal => new Refusal('validation-failed', { errors });

export function assertNoErrors(errors: FieldProblem[]): void {
  if (errors.length > 0) throw invalid(errors);
}

export const wrongState = (dialogue: Dialogue): Refusal =>
  new Refusal('wrong-state', { params: { state: dialogue.status satisfies State }, present: summaryOf(dialogue) });

/** The state a verb leads to; 409 if it is not possible now. */
export function stateAfter(dialogue: Dialogue, verb: DialogueVerb): DialogueStatus {
  const to = next(dialogueMachine, dialogue.status, verb);
  if (!to) throw wrongState(dialogue);
  return to;
}

/** The version a command was based on, from its body or from `If-Match`. */
export function requireVersion(version: number | undefined): number {
  if (version === undefined) throw invalid([broken('version', 'required')]);
  return version;
}

export function assertNotRehearsal(dialogue: Dialogue): void {
  if (dialogue.rehearsalOf !== null) throw new Refusal('rehearsal-only');
}

const underWay: readonly DialogueStatus[] = ['draft', 'announced', 'live', 'paused', 'postponed'];

/** Neither over nor cancelled. */
export function assertUnderWay(dialogue: Dialogue): void {
  if (!underWay.includes(dialogue.status)) throw wrongState(dialogue);
}
