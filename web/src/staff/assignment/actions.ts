import { assignmentMachine, type AssignmentVerb } from '#contract/assignment.js';
import { verbs } from '#contract/states.js';
import type { AssignmentDetail } from '#api/assignments.js';
import { assignments } from '#api/assignments.js';
import type { OnceHeaders } from '../shared/form.svelte.js';

export const actions = [
  'acknowledge',
  'start',
  'submit',
  'report',
  'resume',
  'extend',
  'pause',
  'hand-back',
  'approve',
  'return',
  'urge',
  'reassign',
  'reopen',
  'cancel',
] as const;
export type Action = (typeof actions)[number];

/** Input required by an action: a text, a date, a department. */
export const entries: Partial<
  Record<Action, readonly ('reason' | 'text' | 'report' | 'words' | 'dueOn' | 'department')[]>
> = {
  submit: ['report'],
  report: ['text'],
  extend: ['dueOn', 'reason'],
  pause: ['reason'],
  'hand-back': ['reason'],
  return: ['reason'],
  urge: ['words'],
  reassign: ['department', 'reason'],
  reopen: ['reason'],
  cancel: ['reason'],
};

/** Actions without input or confirmation; a later step can still reverse them. */
export const direct: readonly Action[] = ['acknowledge', 'start', 'resume', 'approve'];

export interface Rights {
  work: boolean;
  approve: boolean;
  manage: boolean;
  urge: boolean;
}

const inHand = ['assigned', 'acknowledged', 'in_progress'];

export function openActions(
  task: Pick<AssignmentDetail, 'status' | 'pausedOn' | 'due' | 'extensionAsked'>,
  rights: Rights,
): Action[] {
  const machine = verbs(assignmentMachine, task.status);
  const can = (verb: AssignmentVerb, right: boolean): boolean => right && machine.includes(verb);
  const held = inHand.includes(task.status);
  const open = task.status !== 'done' && task.status !== 'cancelled';
  const allowed: Record<Action, boolean> = {
    acknowledge: can('acknowledge', rights.work),
    start: can('start', rights.work) && task.status !== 'assigned',
    submit: can('submit', rights.work),
    report: rights.work && open,
    resume: rights.work && task.pausedOn !== null,
    extend: rights.work && held && task.due.dueOn !== null && !task.extensionAsked,
    pause: rights.work && held && task.pausedOn === null && task.due.dueOn !== null,
    'hand-back': can('hand-back', rights.work),
    approve: can('approve', rights.approve),
    return: can('return', rights.approve),
    urge: rights.urge && held,
    reassign: can('reassign', rights.manage),
    reopen: can('reopen', rights.manage),
    cancel: can('cancel', rights.manage),
  };
  return actions.filter((action) => allowed[action]);
}

export interface Entered {
  text: string;
  dueOn: string;
  /** The date stays on a day off. */
  keepDayOff: boolean;
  department: string;
}

export function act(
  action: Action,
  { id, version }: AssignmentDetail,
  { text, dueOn, keepDayOff, department }: Entered,
  headers: OnceHeaders,
) {
  switch (action) {
    case 'acknowledge':
      return assignments.acknowledge(id, version);
    case 'start':
      return assignments.start(id, version);
    case 'submit':
      return assignments.submit(id, version, text);
    case 'report':
      return assignments.report(id, version, text);
    case 'resume':
      return assignments.resume(id, version);
    case 'extend':
      return assignments.askExtension(id, version, { dueOn, keepDayOff }, text);
    case 'pause':
      return assignments.pause(id, version, text);
    case 'hand-back':
      return assignments.handBack(id, version, text);
    case 'approve':
      return assignments.approve(id, version);
    case 'return':
      return assignments.return(id, version, text);
    case 'urge':
      return assignments.urge(id, text.trim(), headers);
    case 'reassign':
      return assignments.reassign(id, version, department, text.trim());
    case 'reopen':
      return assignments.reopen(id, version, text);
    case 'cancel':
      return assignments.cancel(id, version, text);
  }
}
