import type { Actor } from '../../auth/actor.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { OpinionKind } from '../../contract/opinion.js';
import { covers } from '../../contract/permissions.js';
import type { FieldProblem } from '../../contract/problems.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import type { DecideDto } from './dto/decide.dto.js';

export const UNDO_SECONDS = 10;
/** Notifications are held until undo is over, and a little longer. */
export const HOLD_SECONDS = 15;

export const after = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);

/** Undo is possible up to and including the tenth second after the decision. */
export const undoIsOver = (decidedAt: Date, now: Date): boolean => now > after(decidedAt, UNDO_SECONDS);

const missing = (field: string): Refusal =>
  new Refusal('validation-failed', { errors: [{ field, rule: 'required', message: '' }] });

/**
 * Which parts may be combined: praise is never a task; a noted matter creates nothing; assigning and escalating need an
 * addressee; an answer in writing needs a due date.
 */
export function assertDecidable(decision: DecideDto, kind: OpinionKind): void {
  const orders = decision.assignments ?? [];
  const opens = orders.length > 0 || decision.escalateTo != null;
  if (kind === 'praise' && (decision.outcome !== 'noted' || opens)) throw new Refusal('praise-is-noted');
  if (decision.outcome === 'noted' && opens) {
    const field = orders.length > 0 ? 'assignments' : 'escalateTo';
    throw new Refusal('validation-failed', { errors: [{ field, rule: 'unknown-field', message: '' }] });
  }
  if (decision.outcome === 'assigned' && orders.length === 0) throw missing('assignments');
  const undated = decision.outcome === 'written' ? orders.findIndex((order) => order.continuous) : -1;
  if (undated >= 0)
    throw new Refusal('due-date-missing', {
      errors: [{ field: `assignments.${undated}.dueOn`, rule: 'required', message: '' }],
    });
  if (decision.outcome === 'escalated' && !decision.escalateTo) throw missing('escalateTo');
}

/** Before the conclusion decisions are provisional; afterwards a correction needs a reason. */
export function assertCorrectable({ reason }: DecideDto, { status }: Pick<Dialogue, 'status'>): void {
  if (status === 'concluded' && !reason)
    throw new Refusal('validation-failed', { errors: [{ field: 'reason', rule: 'reason-missing', message: '' }] });
}

interface Term {
  dueOn?: string | undefined;
  workingDays?: number | undefined;
  continuous?: true | undefined;
}

/** Requires exactly one of due date, working days and continuous. `field` is the prefix of the path. */
export function assertTermGiven(term: Term, field: string): void {
  const given = (['dueOn', 'workingDays', 'continuous'] as const).filter((name) => term[name] != null);
  if (given.length === 1) return;
  const at = (name: string): FieldProblem => ({
    field: `${field}${name}`,
    rule: given.length ? 'invalid' : 'required',
    message: '',
  });
  throw given.length === 0
    ? new Refusal('due-date-missing', { errors: [at('dueOn')] })
    : new Refusal('validation-failed', { errors: given.slice(1).map(at) });
}

/** Whether the actor is the chair and so acts on nobody's behalf. */
export const isChair = (actor: Actor, dialogue: Pick<Dialogue, 'id' | 'organisationId' | 'rehearsalOf'>): boolean =>
  actor.held.some((one) => one.role === 'chair' && covers(one, scopeOf(dialogue)));
